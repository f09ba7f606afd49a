import { z } from "zod";
import { safePath } from "../access/safe-path";
import { id, line, optionalDay, text, ticked } from "../forms/fields";
import { DESK_LISTS } from "./desk";
import { readColumns, readRegisterView } from "./register-view";
import type { ChosenRow } from "./rows";

const reason = text(2000);

export const withdrawDirectiveInput = z.object({ directiveId: id, reason });
export const changeLeadInput = z.object({ directiveId: id, departmentId: id, reason });
export const joinDepartmentInput = z.object({ directiveId: id, departmentId: id, reason });
export const nameFollowingLeaderInput = z.object({ directiveId: id, version: id, userId: id });
/** "home": sent from the first page, "my-work": from the person's own list, to return there; else from the directive's own page. */
const decidedOn = z.enum(["home", "my-work"]).optional();
/** The list that was shown in full on that page, to show it in full again. */
const unfolded = z.enum(DESK_LISTS).optional();
/** The page from which a step was sent, to return to it: the directive's page, or the first one. */
export const sentFromInput = z.object({ directiveId: id, decidedOn, unfolded });
export type SentFrom = z.output<typeof sentFromInput>;
/**
 * Ticked rows are sent as "assignment:version" or "assignment:version:directive's version": the versions that were
 * shown.
 */
const chosenRows = z
  .array(z.string().regex(/^\d+:\d+(:\d+)?$/, "invalid"), "choose_some")
  .min(1, "choose_some")
  .max(200, "invalid")
  .transform((list) =>
    list.map((entry): ChosenRow => {
      const [assignmentId, version, directiveVersion] = entry.split(":").map(Number);
      return { assignmentId: assignmentId ?? 0, version: version ?? 0, directiveVersion };
    }),
  );
export const confirmReportsInput = z.object({ reports: chosenRows });
/** A view as an address writes it, parsed by the register's own reader and never stored as sent. */
const writtenView = z
  .string("invalid")
  .max(2000, "invalid")
  .transform((written) => readRegisterView(Object.fromEntries(new URLSearchParams(written))));
/** Instead of the ticked rows, every row of the view: how many rows it had as shown, and the view itself. */
const wholeView = {
  whole: ticked,
  total: z.coerce.number("invalid").int("invalid").min(0, "invalid").default(0),
  view: writtenView.default(readRegisterView({})),
};
/** One form around the register's rows, with a button for each step. */
export const actOnRowsInput = z.discriminatedUnion("step", [
  z.object({
    step: z.literal("urge"),
    rows: chosenRows,
    ...wholeView,
    reach: z.enum(["directive", "row"], "invalid"),
    note: text(2000),
  }),
  z.object({ step: z.literal("confirm"), rows: chosenRows, ...wholeView }),
  z.object({ step: z.literal("follow"), rows: chosenRows, ...wholeView, userId: id }),
  z
    .object({
      step: z.literal("deadline"),
      rows: chosenRows,
      ...wholeView,
      deadline: optionalDay,
      undated: ticked,
      reason,
    })
    .refine(({ deadline, undated }) => (deadline === null) === undated, {
      path: ["deadline"],
      message: "deadline_or_undated",
    }),
]);
/** The page on which undo was offered, to stay there. */
const here = z.string().max(2000, "too_long").default("/").transform(safePath);
export const undoInput = z.object({ eventId: id, here });
export const undoActInput = z.object({ causeId: z.uuid("invalid"), here });

/** A named view of the register. */
export const saveViewInput = z.object({
  name: line(80),
  view: writtenView,
});
export const renameViewInput = z.object({ viewId: id, name: line(80) });
export const removeViewInput = z.object({ viewId: id });
/** The columns that a person wants in the register, and the view to return to. */
export const rememberColumnsInput = z.object({
  columns: z.array(z.string().max(40, "invalid"), "invalid").max(60, "invalid").transform(readColumns),
  view: writtenView,
});
