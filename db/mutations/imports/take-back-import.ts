import "server-only";
import { and, eq, gt, inArray, or } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { OnImportInput } from "@/domain/imports/sheet-input";
import type { Database, Transaction } from "../../client";
import { findDependents } from "../../queries/departments/find-dependents";
import type { MadeRow } from "../../queries/imports/find-import";
import { newCause, recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { assignments } from "../../schema/directives";
import { events } from "../../schema/events";
import { people, positions } from "../../schema/people";
import { sheetImports } from "../../schema/sheet-imports";
import { withoutNotifications } from "../../without-notifications";
import { write } from "../../write";
import { takeStepIn } from "../directives/take-step";
import { findShownImport } from "./find-shown-import";

/**
 * Undoes a whole import, or nothing of it: departments are disabled, people removed, directives withdrawn. The
 * sheet's cells are deleted.
 * @param reason recorded in the history of withdrawn directives
 * @throws import.not_stored, import.depended_on naming the sheet's rows that are in use by now
 */
export function takeBackImport(
  db: Database,
  actor: Actor,
  { importId, version }: OnImportInput,
  reason: string,
  now: Date,
): void {
  write(db, (tx) => {
    const found = findShownImport(tx, actor, { importId });
    if (found.state === "taken-back") return;
    if (found.state !== "stored") refuse("import.not_stored");
    findShownImport(tx, actor, { importId, version });
    const made = (found.made ?? []) as MadeRow[];
    const held = made.filter((one) => isDependedOn(tx, one, found.lastEventId ?? 0));
    if (held.length > 0) {
      refuse("import.depended_on", {
        count: held.length,
        rows: held
          .slice(0, 10)
          .map(({ row }) => row)
          .join(", "),
      });
    }
    // People who were not notified of the import are not notified of its undo.
    const causeId = newCause();
    withoutNotifications(tx, () => {
      for (const one of made) undo(tx, actor, one, { reason, causeId }, now);
    });
    const { kind, fileName: file } = found;
    const payload = { kind, file, count: made.length };
    recordEvent(tx, actor, { kind: "import.taken_back", payload }, {}, now, { causeId });
    tx.update(sheetImports)
      .set({
        state: "taken-back",
        book: { tables: [], unread: [], chosen: null },
        answers: {},
        checked: [],
        takenBackAt: now.toISOString(),
        version: version + 1,
      })
      .where(eq(sheetImports.id, importId))
      .run();
  });
}

/** Whether the row has changed since the import, or another row refers to it. */
function isDependedOn(tx: Transaction, { table, id }: MadeRow, lastEventId: number): boolean {
  const later = gt(events.id, lastEventId);
  switch (table) {
    case "departments": {
      const row = tx.select().from(departments).where(eq(departments.id, id)).get();
      if (row?.version !== 1) return true;
      return findDependents(tx, table, id, ["events"]).length > 0;
    }
    case "people": {
      const row = tx.select().from(people).where(eq(people.id, id)).get();
      const held = tx.select().from(positions).where(eq(positions.personId, id)).all();
      if (row?.version !== 1 || held.length > 1 || held.some(({ toDay }) => toDay !== null)) return true;
      return findDependents(tx, table, id, ["positions"]).length > 0;
    }
    case "directives": {
      const own = givenBy(tx, id);
      const happened = tx
        .select({ id: events.id })
        .from(events)
        .where(and(later, or(eq(events.directiveId, id), inArray(events.assignmentId, own))))
        .get();
      const apart = ["assignments", "assignment_spans", "directive_references", "events"];
      return (
        happened !== undefined ||
        findDependents(tx, table, id, apart).length > 0 ||
        own.some((assignmentId) => findDependents(tx, "assignments", assignmentId, apart).length > 0)
      );
    }
  }
}

const givenBy = (tx: Transaction, directiveId: number): number[] =>
  tx
    .select({ id: assignments.id })
    .from(assignments)
    .where(eq(assignments.directiveId, directiveId))
    .all()
    .map(({ id }) => id);

type TakingBack = { reason: string; causeId: string };

function undo(tx: Transaction, actor: Actor, { table, id }: MadeRow, how: TakingBack, now: Date): void {
  switch (table) {
    case "departments": {
      const { name } = tx
        .update(departments)
        .set({ active: false, version: 2 })
        .where(eq(departments.id, id))
        .returning({ name: departments.name })
        .get();
      const payload = { name, successor: null };
      recordEvent(tx, actor, { kind: "department.disabled", payload }, { departmentId: id }, now);
      return;
    }
    case "people": {
      tx.delete(positions).where(eq(positions.personId, id)).run();
      const gone = tx.delete(people).where(eq(people.id, id)).returning({ name: people.fullName }).get();
      recordEvent(tx, actor, { kind: "person.removed", payload: { name: gone?.name ?? "" } }, {}, now);
      return;
    }
    case "directives":
      for (const assignmentId of givenBy(tx, id)) withdraw(tx, actor, assignmentId, how, now);
  }
}

/** An issued directive is never deleted: it is withdrawn; a done one is reopened first. */
function withdraw(
  tx: Transaction,
  actor: Actor,
  assignmentId: number,
  { reason, causeId }: TakingBack,
  now: Date,
): void {
  const row = tx.select().from(assignments).where(eq(assignments.id, assignmentId)).get();
  if (row?.state === "withdrawn") return;
  const input = { assignmentId, reason };
  const options = { bySignature: true, causeId };
  if (row?.state === "done") takeStepIn(tx, actor, "reopen", input, now, options);
  takeStepIn(tx, actor, "withdraw", input, now, options);
}
