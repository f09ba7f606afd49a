import { z } from "zod";
import { id, line, optionalId, optionalLine, ticked, wholeNumber } from "../forms/fields";

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
