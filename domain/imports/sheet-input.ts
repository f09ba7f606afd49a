import { z } from "zod";
import { id, optionalId } from "../forms/fields";
import { IMPORT_FIELDS, IMPORT_KINDS, type ImportField } from "./import-kinds";

export const stageSheetInput = z.object({ kind: z.enum(IMPORT_KINDS, "required") });

const FIELDS = [...new Set(Object.values(IMPORT_FIELDS).flatMap((list) => list.map(({ key }) => key)))];
/** A column from 0, or none. */
const column = z
  .union(
    [z.literal("").transform(() => undefined), z.coerce.number("invalid").int("invalid").min(0).max(199)],
    "invalid",
  )
  .optional();

export const chooseColumnsInput = z.object({
  importId: id,
  version: id,
  ...(Object.fromEntries(FIELDS.map((field) => [field, column])) as Record<ImportField, typeof column>),
  seriesId: optionalId,
  signerPersonId: optionalId,
});
export type ChooseColumnsInput = z.output<typeof chooseColumnsInput>;
export const onImportInput = z.object({ importId: id, version: id });
export const chooseSheetInput = z.object({
  importId: id,
  version: id,
  sheet: z.coerce.number("required").int("required").min(0).max(199),
});
export type ChooseSheetInput = z.output<typeof chooseSheetInput>;
export type OnImportInput = z.output<typeof onImportInput>;
