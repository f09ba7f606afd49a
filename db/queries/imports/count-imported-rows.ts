import "server-only";
import { count, eq } from "drizzle-orm";
import type { Reader } from "../../client";
import { importedRows } from "../../schema/sheet-imports";

/** How many rows of an import stand, how many of these have taken all their steps, and how many are undone. */
export function countImportedRows(
  db: Reader,
  importId: number,
): { made: number; done: number; refused: number; undone: number; kept: number } {
  const found = db
    .select({ stage: importedRows.stage, count: count() })
    .from(importedRows)
    .where(eq(importedRows.importId, importId))
    .groupBy(importedRows.stage)
    .all();
  const of = (stage: string) => found.find((row) => row.stage === stage)?.count ?? 0;
  const done = of("done");
  return {
    made: of("made") + done,
    done,
    refused: of("refused"),
    undone: of("undone"),
    kept: of("kept"),
  };
}
