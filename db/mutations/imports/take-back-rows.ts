import "server-only";
import { and, desc, eq, inArray } from "drizzle-orm";
import { inSlices } from "@/domain/imports/in-slices";
import type { Database, Transaction } from "../../client";
import { countImportedRows } from "../../queries/imports/count-imported-rows";
import { recordEvent } from "../../record-event";
import { importedRows, sheetImports } from "../../schema/sheet-imports";
import { write } from "../../write";
import { findRun, type ImportRun } from "./find-run";
import { type ImportedRow, isDependedOn, undoImportedRow } from "./undo-imported-row";
import { writeSlice } from "./write-slice";

/** Rows undone in one write, some 30 milliseconds. */
const UNDONE_IN_A_SLICE = 6;
/** Rows that are looked at before anything changes. */
const LOOKED_AT_IN_A_SLICE = 40;

/**
 * Undoes the rows of an import, one slice with each step of the generator: departments are disabled, people
 * removed, directives withdrawn. First all rows are looked at: if anything depends on one of them, nothing is
 * undone, and the import names these rows. A row on which something came to depend meanwhile is kept.
 * @throws request.not_allowed if the person who began it may not import any more
 */
export function* takeBackRows(db: Database, importId: number, clock: () => Date): Generator<void, void> {
  const run = findRun(db, importId, clock());
  if (run.state !== "taking-back") return;
  if (countImportedRows(db, importId).undone === 0) {
    const held: number[] = [];
    for (const slice of inSlices(listMade(db, importId), LOOKED_AT_IN_A_SLICE)) {
      write(db, (tx) => {
        for (const one of slice) if (isDependedOn(tx, run, one)) held.push(one.row);
      });
      yield;
    }
    if (held.length > 0) {
      writeSlice(db, run, (tx) => keepAll(tx, run, held));
      return;
    }
  }
  for (const slice of inSlices(listMade(db, importId), UNDONE_IN_A_SLICE)) {
    const isOn = writeSlice(db, run, (tx) => {
      for (const one of slice) {
        const isHeld = isDependedOn(tx, run, one);
        if (!isHeld) undoImportedRow(tx, run, one, clock());
        tx.update(importedRows)
          .set({ stage: isHeld ? "kept" : "undone" })
          .where(eq(importedRows.id, one.id))
          .run();
      }
    });
    if (!isOn) return;
    yield;
  }
  writeSlice(db, run, (tx) => finish(tx, run, clock()));
}

/** The rows that stand, the newest first. */
const listMade = (db: Database, importId: number): ImportedRow[] =>
  db
    .select()
    .from(importedRows)
    .where(and(eq(importedRows.importId, importId), inArray(importedRows.stage, ["made", "done"])))
    .orderBy(desc(importedRows.id))
    .all()
    .flatMap(({ id, row, made, madeId, stage }) =>
      made === null || madeId === null ? [] : [{ id, row, made, madeId, stage }],
    );

/** Nothing was undone: an import that was stored is stored again; one that was not can be continued. */
function keepAll(tx: Transaction, { id, version, lastStage }: ImportRun, heldRows: number[]): void {
  tx.update(sheetImports)
    .set({ state: lastStage, heldRows, version: version + 1 })
    .where(eq(sheetImports.id, id))
    .run();
}

function finish(tx: Transaction, run: ImportRun, now: Date): void {
  const { undone } = countImportedRows(tx, run.id);
  const payload = { kind: run.kind, file: run.fileName, count: undone };
  const { takeBackCauseId: causeId } = run;
  recordEvent(tx, run.actor, { kind: "import.taken_back", payload }, {}, now, causeId ? { causeId } : {});
  tx.update(sheetImports)
    .set({
      state: "taken-back",
      book: { tables: [], unread: [], chosen: null },
      answers: {},
      checked: [],
      takenBackAt: now.toISOString(),
      version: run.version + 1,
    })
    .where(eq(sheetImports.id, run.id))
    .run();
}
