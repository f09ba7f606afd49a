import { z } from "zod";
import { id, line, optionalDay, optionalId, ticked } from "../forms/fields";

/** The page that a form returns to: the directive's own, or the person's list. */
const from = z.enum(["my-work"]).optional();

export const addSubtaskInput = z.object({
  assignmentId: id,
  directiveId: id,
  title: line(300),
  dueOn: optionalDay,
  personId: optionalId,
  decidedOn: from,
});
export type AddSubtaskInput = z.output<typeof addSubtaskInput>;

export const changeSubtaskInput = z.object({
  subtaskId: id,
  version: id,
  directiveId: id,
  title: line(300),
  dueOn: optionalDay,
  personId: optionalId,
  decidedOn: from,
});
export type ChangeSubtaskInput = z.output<typeof changeSubtaskInput>;

export const settleSubtaskInput = z.object({
  subtaskId: id,
  version: id,
  directiveId: id,
  done: ticked,
  decidedOn: from,
});
export const removeSubtaskInput = z.object({ subtaskId: id, version: id, directiveId: id, decidedOn: from });
