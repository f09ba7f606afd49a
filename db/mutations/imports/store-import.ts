import "server-only";
import { and, eq, inArray, ne } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { ImportKind } from "@/domain/imports/import-kinds";
import type { OnImportInput } from "@/domain/imports/sheet-input";
import type { OldRegisterWords } from "@/domain/imports/states";
import type { Database, Transaction } from "../../client";
import { checkImport, columnsMissing } from "../../queries/imports/check-import";
import { newCause, recordEvent } from "../../record-event";
import { sheetImports } from "../../schema/sheet-imports";
import { write } from "../../write";
import { findShownImport } from "./find-shown-import";

/**
 * Begins to import the good rows of a staged sheet, which `storeRows` then stores in slices; the others are kept
 * with their problems. Sending it twice imports once.
 * @param words titles for the meetings of an old register
 * @returns how many rows are to be stored; 0 if the import had begun before
 * @throws import.column_missing, import.unanswered, import.nothing_new, import.another_runs
 */
export function storeImport(
  db: Database,
  actor: Actor,
  { importId, version }: OnImportInput,
  words: OldRegisterWords,
  now: Date,
): number {
  return write(db, (tx) => {
    const found = findShownImport(tx, actor, { importId });
    if (found.state !== "staged") return 0;
    findShownImport(tx, actor, { importId, version });
    const [missing] = columnsMissing(found.kind, found.columns);
    if (missing) refuse("import.column_missing", {}, missing);
    if (found.kind === "register" && found.seriesId === null) refuse("import.column_missing", {}, "seriesId");
    if (found.kind === "register" && found.signerPersonId === null) {
      refuse("import.column_missing", {}, "signerPersonId");
    }
    refuseBesideAnother(tx, found);
    const { rows } = checkImport(tx, actor, found, dayInAgency(now.toISOString()));
    if (rows.some(({ verdict }) => verdict === "asked")) refuse("import.unanswered");
    const planned = rows.filter(({ verdict }) => verdict === "good").length;
    if (planned === 0) refuse("import.nothing_new");
    const causeId = newCause();
    const payload = { kind: found.kind, file: found.fileName, count: planned };
    recordEvent(tx, actor, { kind: "import.begun", payload }, {}, now, { causeId });
    tx.update(sheetImports)
      .set({
        state: "storing",
        words,
        checked: rows,
        planned,
        causeId,
        runByUserId: actor.userId,
        version: found.version + 1,
        storedAt: now.toISOString(),
      })
      .where(eq(sheetImports.id, importId))
      .run();
    return planned;
  });
}

/** While rows are being stored, another sheet of the kind cannot tell which of its rows are there already. */
function refuseBesideAnother(tx: Transaction, { id, kind }: { id: number; kind: ImportKind }): void {
  const another = tx
    .select({ id: sheetImports.id })
    .from(sheetImports)
    .where(
      and(
        eq(sheetImports.kind, kind),
        inArray(sheetImports.state, ["storing", "taking-back"]),
        ne(sheetImports.id, id),
      ),
    )
    .get();
  if (another) refuse("import.another_runs");
}
