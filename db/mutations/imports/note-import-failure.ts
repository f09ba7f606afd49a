import "server-only";
import { eq } from "drizzle-orm";
import { DomainError } from "@/domain/errors";
import type { Database } from "../../client";
import { sheetImports } from "../../schema/sheet-imports";
import { write } from "../../write";

/** Notes what stopped an import: its page offers to continue it or to take it back. */
export function noteImportFailure(db: Database, importId: number, error: unknown): void {
  const failure = error instanceof DomainError ? error.code : "fault";
  write(db, (tx) => {
    tx.update(sheetImports).set({ failure }).where(eq(sheetImports.id, importId)).run();
  });
}
