import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { CheckedRow } from "@/domain/imports/check";
import type { OnImportInput } from "@/domain/imports/sheet-input";
import type { Database, Transaction } from "../../client";
import { type CheckedImport, checkImport, columnsMissing } from "../../queries/imports/check-import";
import { type MadeRow, verdictOf } from "../../queries/imports/find-import";
import { lastEventId, newCause, recordEvent } from "../../record-event";
import { sheetImports } from "../../schema/sheet-imports";
import { withoutNotifications } from "../../without-notifications";
import { write } from "../../write";
import { createDepartmentIn } from "../departments/create-department";
import { createPersonIn } from "../people/create-person";
import { findShownImport } from "./find-shown-import";
import { type OldRegisterWords, storeOldRegister } from "./store-old-register";

/**
 * Imports the good rows of a staged sheet, all or none; the others are stored with their problems. Sending it
 * twice imports once.
 * @param words titles for the meetings of an old register
 * @throws import.column_missing, import.unanswered, import.nothing_new, and those of the rows' own mutations
 */
export function storeImport(
  db: Database,
  actor: Actor,
  { importId, version }: OnImportInput,
  words: OldRegisterWords,
  now: Date,
): void {
  write(db, (tx) => {
    const found = findShownImport(tx, actor, { importId });
    if (found.state !== "staged") return;
    findShownImport(tx, actor, { importId, version });
    const [missing] = columnsMissing(found.kind, found.columns);
    if (missing) refuse("import.column_missing", {}, missing);
    const checked = checkImport(tx, actor, found, dayInAgency(now.toISOString()));
    if (checked.rows.some(({ verdict }) => verdict === "asked")) refuse("import.unanswered");
    const causeId = newCause();
    const made = withoutNotifications(tx, () =>
      makeRows(tx, actor, checked, { ...found, words, causeId }, now),
    );
    if (made.length === 0) refuse("import.nothing_new");
    const { kind, fileName: file } = found;
    const payload = { kind, file, count: made.length };
    recordEvent(tx, actor, { kind: "import.stored", payload }, {}, now, { causeId });
    tx.update(sheetImports)
      .set({
        state: "stored",
        checked: checked.rows.map(verdictOf),
        made,
        version: version + 1,
        storedAt: now.toISOString(),
        lastEventId: lastEventId(tx),
        book: { tables: [{ ...found.sheet, name: "", rows: [] }], unread: [], chosen: 0 },
        answers: {},
      })
      .where(eq(sheetImports.id, importId))
      .run();
  });
}

function makeRows(
  tx: Transaction,
  actor: Actor,
  checked: CheckedImport,
  old: { seriesId: number | null; signerPersonId: number | null; words: OldRegisterWords; causeId: string },
  now: Date,
): MadeRow[] {
  switch (checked.kind) {
    case "departments":
      return good(checked.rows).map(({ row, value }) => ({
        row,
        table: "departments" as const,
        id: createDepartmentIn(tx, actor, { ...value, collectsForAll: false }, now),
      }));
    case "staff":
      return good(checked.rows).map(({ row, value }) => ({
        row,
        table: "people" as const,
        id: createPersonIn(tx, actor, value, now),
      }));
    case "register":
      return storeOldRegister(tx, actor, { ...old, rows: good(checked.rows) }, now);
  }
}

const good = <T>(rows: readonly CheckedRow<T>[]) =>
  rows.flatMap((row) => (row.verdict === "good" ? [{ row: row.row, value: row.value }] : []));
