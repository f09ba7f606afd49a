import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { ChooseSheetInput } from "@/domain/imports/sheet-input";
import type { Database } from "../../client";
import { sheetImports } from "../../schema/sheet-imports";
import { write } from "../../write";
import { findShownImport } from "./find-shown-import";
import { stageSheetIn } from "./stage-sheet";

/**
 * Stages another sheet of a file that was imported: a register often has a sheet for each year. The imported file
 * forgets the sheets that are staged.
 * @param input.sheet the place of the sheet among those that are left, from 1
 * @returns the id of the new import
 * @throws import.not_stored, request.not_found, and those of findShownImport
 */
export function stageOtherSheet(db: Database, actor: Actor, input: ChooseSheetInput, now: Date): number {
  return write(db, (tx) => {
    const { id, kind, fileName, book, state, version, ...found } = findShownImport(tx, actor, input);
    if (state !== "stored") refuse("import.not_stored");
    const [stored, ...left] = book.tables;
    if (!stored || !left[input.sheet - 1]) return refuse("request.not_found", {}, "sheet");
    const next = { tables: left, unread: [], chosen: input.sheet - 1 };
    const { seriesId, signerPersonId } = found;
    tx.update(sheetImports)
      .set({ book: { ...book, tables: [stored] }, version: version + 1 })
      .where(eq(sheetImports.id, id))
      .run();
    return stageSheetIn(tx, actor, { kind, fileName, book: next, seriesId, signerPersonId }, now);
  });
}
