import { z } from "zod";
import { day, id, line, optionalId, optionalLine, ticked, wholeNumber } from "../forms/fields";

const fields = {
  name: line(150),
  abbreviation: optionalLine(20),
  sortOrder: wholeNumber(0, 999),
  collectsForAll: ticked,
};
export const createDepartmentInput = z.object(fields);
export type CreateDepartmentInput = z.output<typeof createDepartmentInput>;
export const changeDepartmentInput = z.object({ departmentId: id, version: id, ...fields });
export type ChangeDepartmentInput = z.output<typeof changeDepartmentInput>;
export const disableDepartmentInput = z.object({ departmentId: id, version: id, successorId: optionalId });
export type DisableDepartmentInput = z.output<typeof disableDepartmentInput>;
export const enableDepartmentInput = z.object({ departmentId: id, version: id });
export const nameDeputyInput = z.object({ departmentId: id, userId: id, fromDay: day, toDay: day });
export type NameDeputyInput = z.output<typeof nameDeputyInput>;
export const endDeputyInput = z.object({ departmentId: id, deputyId: id });
export const nameNextHeadInput = z.object({
  departmentId: id,
  /** The head whose grant ends the day before; null if there is none. */
  leavingUserId: optionalId,
  userId: id,
  fromDay: day,
  handOver: ticked,
});
export type NameNextHeadInput = z.output<typeof nameNextHeadInput>;
export const handOverWorkInput = z.object({ departmentId: id, fromPersonId: id, toPersonId: id });
export type HandOverWorkInput = z.output<typeof handOverWorkInput>;
export const mergeDepartmentInput = z.object({
  departmentId: id,
  version: id,
  successorId: id,
  /** People and accounts of the department move along with its work. */
  movePeople: ticked,
});
export type MergeDepartmentInput = z.output<typeof mergeDepartmentInput>;
