import { z } from "zod";
import { id, line, optionalDay, optionalLine } from "../forms/fields";

const fields = {
  kind: line(60),
  number: line(80),
  issuedOn: optionalDay,
  issuer: optionalLine(150),
  subject: optionalLine(500),
};
export const createReferenceInput = z.object(fields);
export type CreateReferenceInput = z.output<typeof createReferenceInput>;
export const changeReferenceInput = z.object({ referenceId: id, version: id, ...fields });
export type ChangeReferenceInput = z.output<typeof changeReferenceInput>;
