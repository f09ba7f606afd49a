import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { columnsOf } from "@/domain/imports/columns-by-content";
import type { ChooseSheetInput } from "@/domain/imports/sheet-input";
import type { Database } from "../../client";
import { sheetImports } from "../../schema/sheet-imports";
import { write } from "../../write";
import { findShownImport } from "./find-shown-import";

/**
 * Chooses a sheet of a staged file; its columns are matched again by their headings.
 * @throws import.already_stored, and those of findShownImport
 */
export function chooseSheet(db: Database, actor: Actor, input: ChooseSheetInput): void {
  write(db, (tx) => {
    const { kind, book, state, version } = findShownImport(tx, actor, input);
    if (state !== "staged") refuse("import.already_stored");
    const table = book.tables[input.sheet];
    if (!table) return refuse("request.not_found", {}, "sheet");
    const columns = columnsOf(table, kind);
    tx.update(sheetImports)
      .set({ book: { ...book, chosen: input.sheet }, columns, answers: {}, version: version + 1 })
      .where(eq(sheetImports.id, input.importId))
      .run();
  });
}
