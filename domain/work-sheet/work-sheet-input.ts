import { z } from "zod";
import { id, ids } from "../forms/fields";

/** The file itself comes beside the fields. */
export const returnSheetInput = z.object({});
/** Rows by their number in the sheet. */
export const takeReturnedRowsInput = z.object({ sheetId: id, rows: ids });
