import "server-only";
import { and, eq, ne } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { CheckedRow } from "@/domain/imports/check";
import type { DepartmentRow } from "@/domain/imports/check-departments";
import type { OldDirective } from "@/domain/imports/check-register";
import { inSlices } from "@/domain/imports/in-slices";
import type { StaffRow } from "@/domain/imports/staff-row";
import { chosenTable } from "@/domain/imports/staged-book";
import type { Database, Transaction } from "../../client";
import { verdictOf } from "../../queries/imports/find-import";
import { newCause, recordEvent } from "../../record-event";
import { importedRows, sheetImports } from "../../schema/sheet-imports";
import { createDepartmentIn } from "../departments/create-department";
import { addPositionIn } from "../people/add-position";
import { createPersonIn } from "../people/create-person";
import { findRun, type ImportRun } from "./find-run";
import { storeOldRegister } from "./store-old-register";
import { writeRow, writeSlice } from "./write-slice";

/** Departments or people in one write, some 20 milliseconds. */
const ROWS_OF_A_SLICE = 10;

/**
 * Stores the rows of an import that has begun, one slice with each step of the generator. Interrupted anywhere, it
 * goes on with the rows that are not stored yet.
 * @throws request.not_allowed if the person who began it may not import any more; what is stored stays
 */
export function* storeRows(db: Database, importId: number, clock: () => Date): Generator<void, void> {
  const { checked, ...run } = findRun(db, importId, clock());
  if (run.state !== "storing") return;
  const there = new Set(listRows(db, importId).map(({ row }) => row));
  switch (run.kind) {
    case "departments":
      for (const slice of inSlices(goodOf<DepartmentRow>(checked, there), ROWS_OF_A_SLICE)) {
        const isOn = writeSlice(db, run, (tx) => {
          for (const { row, value } of slice) {
            const created = { ...value, collectsForAll: false };
            writeRow(tx, run, { row, made: "departments", stage: "done" }, (inner) =>
              createDepartmentIn(inner, run.actor, created, clock()),
            );
          }
        });
        if (!isOn) return;
        yield;
      }
      break;
    case "staff":
      for (const slice of inSlices(goodOf<StaffRow>(checked, there), ROWS_OF_A_SLICE)) {
        const isOn = writeSlice(db, run, (tx) => {
          for (const { row, value } of slice) {
            const made = value.joins === null ? "people" : "positions";
            writeRow(tx, run, { row, made, stage: "done" }, (inner) =>
              value.joins === null
                ? createPersonIn(inner, run.actor, value, clock())
                : addSecondPost(inner, run, { ...value, joins: value.joins }, clock()),
            );
          }
        });
        if (!isOn) return;
        yield;
      }
      break;
    case "register":
      yield* storeOldRegister(db, run, goodOf<OldDirective>(checked, new Set()), clock);
  }
  writeSlice(db, run, (tx) => finish(tx, run, checked as CheckedRow<unknown>[], clock()));
}

/** Adds a title to the person of an earlier row. @throws the refusal of that row, if it was refused */
function addSecondPost(
  tx: Transaction,
  { id: importId, actor }: ImportRun,
  { joins, title, departmentId, fromDay }: StaffRow & { joins: number },
  now: Date,
): number {
  const first = tx
    .select()
    .from(importedRows)
    .where(and(eq(importedRows.importId, importId), eq(importedRows.row, joins)))
    .get();
  if (!first?.madeId || fromDay === null) return refuse("import.first_row_refused");
  const post = { personId: first.madeId, title, departmentId, body: "", fromDay };
  return addPositionIn(tx, actor, post, now, newCause());
}

const listRows = (db: Database, importId: number) =>
  db.select().from(importedRows).where(eq(importedRows.importId, importId)).all();

/** The good rows that are not in `there`; storeImport wrote them with their values. */
function goodOf<T>(checked: unknown, there: ReadonlySet<number>): { row: number; value: T }[] {
  return (checked as CheckedRow<T>[]).flatMap((row) =>
    row.verdict === "good" && !there.has(row.row) ? [{ row: row.row, value: row.value }] : [],
  );
}

/** Keeps the verdicts without the values and the cells; a row that was refused becomes one with a problem. */
function finish(tx: Transaction, run: ImportRun, checked: readonly CheckedRow<unknown>[], now: Date): void {
  const refused = new Map(
    tx
      .select()
      .from(importedRows)
      .where(and(eq(importedRows.importId, run.id), eq(importedRows.stage, "refused")))
      .all()
      .map(({ row, refusal }) => [row, refusal ?? ""]),
  );
  const field = run.kind === "departments" ? "name" : run.kind === "staff" ? "fullName" : "text";
  const verdicts = checked.map(verdictOf).map((row) => {
    const code = refused.get(row.row);
    if (code === undefined) return row;
    const problems = [{ field, code: "refused", values: { reason: code } }];
    return { ...row, verdict: "bad", problems };
  });
  const made = tx
    .select({ id: importedRows.id })
    .from(importedRows)
    .where(and(eq(importedRows.importId, run.id), ne(importedRows.stage, "refused")))
    .all();
  const payload = { kind: run.kind, file: run.fileName, count: made.length };
  const { causeId } = run;
  recordEvent(tx, run.actor, { kind: "import.stored", payload }, {}, now, causeId ? { causeId } : {});
  const { book } = tx.select().from(sheetImports).where(eq(sheetImports.id, run.id)).get() ?? {};
  const { heads = [], from1904 = false } = book ? chosenTable(book) : {};
  // The other sheets of the file can be imported next, without sending it again.
  const others = book?.tables.filter((_, index) => index !== book.chosen) ?? [];
  tx.update(sheetImports)
    .set({
      state: "stored",
      checked: verdicts,
      version: run.version + 1,
      book: { tables: [{ heads, from1904, name: "", rows: [] }, ...others], unread: [], chosen: 0 },
      answers: {},
      failure: null,
    })
    .where(eq(sheetImports.id, run.id))
    .run();
}
