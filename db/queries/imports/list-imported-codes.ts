import "server-only";
import { and, eq } from "drizzle-orm";
import type { Reader } from "../../client";
import { directives } from "../../schema/directives";
import { importedRows, type sheetImports } from "../../schema/sheet-imports";

/** The codes of the directives that the rows of an old register became, by the sheet's row. */
export function listImportedCodes(
  db: Reader,
  { id }: Pick<typeof sheetImports.$inferSelect, "id">,
): Map<number, string> {
  const found = db
    .select({ row: importedRows.row, code: directives.code })
    .from(importedRows)
    .innerJoin(directives, and(eq(importedRows.made, "directives"), eq(directives.id, importedRows.madeId)))
    .where(eq(importedRows.importId, id))
    .all();
  return new Map(found.flatMap(({ row, code }) => (code === null ? [] : [[row, code]])));
}
