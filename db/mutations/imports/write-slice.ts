import "server-only";
import { eq } from "drizzle-orm";
import { DomainError } from "@/domain/errors";
import type { MadeKind, RowStage } from "@/domain/imports/states";
import type { Database, Transaction } from "../../client";
import { importedRows, sheetImports } from "../../schema/sheet-imports";
import { withoutNotifications } from "../../without-notifications";
import { write } from "../../write";
import type { ImportRun } from "./find-run";

/**
 * Writes one slice of an import, so that other people's writes pass between two slices. Nobody is notified.
 * @returns false if the import is in another state by now: nothing was written, and no slice may follow
 */
export function writeSlice(
  db: Database,
  { id, state }: Pick<ImportRun, "id" | "state">,
  run: (tx: Transaction) => void,
): boolean {
  return write(db, (tx) => {
    const now = tx
      .select({ state: sheetImports.state })
      .from(sheetImports)
      .where(eq(sheetImports.id, id))
      .get();
    if (now?.state !== state) return false;
    withoutNotifications(tx, () => run(tx));
    return true;
  });
}

/**
 * Stores one row inside a slice and notes what it became. A row that is refused leaves no trace but the refusal's
 * code, and the others go on.
 * @param make creates it and returns its id
 * @returns the id, null if it was refused
 */
export function writeRow(
  tx: Transaction,
  { id: importId }: Pick<ImportRun, "id">,
  { row, made, stage }: { row: number; made: MadeKind; stage: RowStage },
  make: (tx: Transaction) => number,
): number | null {
  try {
    const madeId = tx.transaction((inner) => withoutNotifications(inner, () => make(inner)));
    tx.insert(importedRows).values({ importId, row, made, madeId, stage }).run();
    return madeId;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    tx.insert(importedRows).values({ importId, row, stage: "refused", refusal: error.code }).run();
    return null;
  }
}
