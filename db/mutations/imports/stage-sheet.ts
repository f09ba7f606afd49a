import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { columnsOf } from "@/domain/imports/columns-by-content";
import { type ImportKind, mayImport } from "@/domain/imports/import-kinds";

import { chosenTable, type StagedBook } from "@/domain/imports/staged-book";
import type { Database, Transaction } from "../../client";
import { sheetImports } from "../../schema/sheet-imports";
import { write } from "../../write";

/**
 * Stores a read sheet for its sender to check; an earlier unfinished one of the same sender is deleted. Nothing is
 * imported yet.
 * @returns its id
 * @throws request.not_allowed
 */
export function stageSheet(
  db: Database,
  actor: Actor,
  { kind, fileName, book }: { kind: ImportKind; fileName: string; book: StagedBook },
  now: Date,
): number {
  return write(db, (tx) => stageSheetIn(tx, actor, { kind, fileName, book }, now));
}

/** The same inside another write, with the series and the giver of an earlier sheet of the file. */
export function stageSheetIn(
  tx: Transaction,
  actor: Actor,
  {
    kind,
    fileName,
    book,
    seriesId = null,
    signerPersonId = null,
  }: {
    kind: ImportKind;
    fileName: string;
    book: StagedBook;
    seriesId?: number | null;
    signerPersonId?: number | null;
  },
  now: Date,
): number {
  const { userId } = actor;
  if (!mayImport(actor, kind) || userId === null) return refuse("request.not_allowed");
  tx.delete(sheetImports)
    .where(and(eq(sheetImports.userId, userId), eq(sheetImports.state, "staged")))
    .run();
  const columns = columnsOf(chosenTable(book), kind);
  const createdAt = now.toISOString();
  return tx
    .insert(sheetImports)
    .values({ kind, state: "staged", fileName, book, columns, seriesId, signerPersonId, userId, createdAt })
    .returning({ id: sheetImports.id })
    .get().id;
}
