import "server-only";
import { and, eq, inArray, notInArray, or } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { MadeKind, RowStage } from "@/domain/imports/states";
import type { Transaction } from "../../client";
import { findDependents } from "../../queries/departments/find-dependents";
import { recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { events } from "../../schema/events";
import { people, personNames, positions } from "../../schema/people";
import { importedRows } from "../../schema/sheet-imports";
import { takeStepIn } from "../directives/take-step";
import { removePositionsIn } from "../people/remove-positions";
import type { ImportRun } from "./find-run";
import { discardOldRecord } from "./old-record";

export type ImportedRow = { id: number; row: number; made: MadeKind; madeId: number; stage: RowStage };

/** Whether what an import made has changed since by another act, or another row refers to it. */
export function isDependedOn(tx: Transaction, run: ImportRun, { made, madeId: id }: ImportedRow): boolean {
  switch (made) {
    case "departments": {
      const row = tx.select().from(departments).where(eq(departments.id, id)).get();
      if (row?.version !== 1) return true;
      return findDependents(tx, made, id, ["events", "removed_positions"]).length > 0;
    }
    case "people": {
      const row = tx.select().from(people).where(eq(people.id, id)).get();
      const held = tx.select().from(positions).where(eq(positions.personId, id)).all();
      const own = new Set(listOwnPositions(tx, run));
      const others = held.filter((position) => !own.has(position.id));
      if (row?.version !== 1 || others.length > 1 || others.some(({ toDay }) => toDay !== null)) return true;
      return findDependents(tx, made, id, ["positions"]).length > 0;
    }
    case "positions": {
      const row = tx.select().from(positions).where(eq(positions.id, id)).get();
      return row === undefined || row.toDay !== null || findDependents(tx, made, id, []).length > 0;
    }
    case "directives": {
      const own = givenBy(tx, id);
      const ownCauses = [run.causeId ?? "", run.takeBackCauseId ?? ""];
      const happened = tx
        .select({ id: events.id })
        .from(events)
        .where(
          and(
            or(eq(events.directiveId, id), inArray(events.assignmentId, own)),
            notInArray(events.causeId, ownCauses),
          ),
        )
        .get();
      const apart = ["assignments", "assignment_spans", "directive_references", "events"];
      return (
        happened !== undefined ||
        findDependents(tx, made, id, apart).length > 0 ||
        own.some((assignmentId) => findDependents(tx, "assignments", assignmentId, apart).length > 0)
      );
    }
  }
}

/** The second titles that the import gave its people and that stand. */
const listOwnPositions = (tx: Transaction, { id: importId }: ImportRun): number[] =>
  tx
    .select({ id: importedRows.madeId })
    .from(importedRows)
    .where(
      and(
        eq(importedRows.importId, importId),
        eq(importedRows.made, "positions"),
        inArray(importedRows.stage, ["made", "done"]),
      ),
    )
    .all()
    .flatMap(({ id }) => id ?? []);

const givenBy = (tx: Transaction, directiveId: number): number[] =>
  tx
    .select({ id: assignments.id })
    .from(assignments)
    .where(eq(assignments.directiveId, directiveId))
    .all()
    .map(({ id }) => id);

/** Undoes what an import made: a department is disabled, a person or a title removed, a directive withdrawn. */
export function undoImportedRow(
  tx: Transaction,
  run: ImportRun,
  { made, madeId: id }: ImportedRow,
  now: Date,
): void {
  const { actor } = run;
  switch (made) {
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
    case "positions": {
      const held = tx
        .select({ title: positions.title, name: people.fullName })
        .from(positions)
        .innerJoin(people, eq(people.id, positions.personId))
        .where(eq(positions.id, id))
        .get();
      removePositionsIn(tx, [id], now);
      const payload = { name: held?.name ?? "", title: held?.title ?? "" };
      recordEvent(tx, actor, { kind: "position.removed", payload }, {}, now);
      return;
    }
    case "people": {
      const own = tx.select({ id: positions.id }).from(positions).where(eq(positions.personId, id)).all();
      const positionIds = own.map((position) => position.id);
      removePositionsIn(tx, positionIds, now);
      tx.delete(personNames).where(eq(personNames.personId, id)).run();
      const gone = tx.delete(people).where(eq(people.id, id)).returning({ name: people.fullName }).get();
      recordEvent(tx, actor, { kind: "person.removed", payload: { name: gone?.name ?? "" } }, {}, now);
      return;
    }
    case "directives":
      undoDirective(tx, run, id, now);
  }
}

/** A draft that the import had not signed yet goes with all its directives. */
function undoDirective(tx: Transaction, run: ImportRun, id: number, now: Date): void {
  const row = tx.select().from(directives).where(eq(directives.id, id)).get();
  if (row?.number === null && row.meetingId !== null) {
    discardOldRecord(tx, run.actor, row.meetingId, now);
    return;
  }
  const how = { reason: run.takeBackReason, causeId: run.takeBackCauseId ?? "" };
  for (const assignmentId of givenBy(tx, id)) withdraw(tx, run.actor, assignmentId, how, now);
}

/** An issued directive is never deleted: it is withdrawn; a done one is reopened first. */
function withdraw(
  tx: Transaction,
  actor: Actor,
  assignmentId: number,
  { reason, causeId }: { reason: string; causeId: string },
  now: Date,
): void {
  const row = tx.select().from(assignments).where(eq(assignments.id, assignmentId)).get();
  if (row?.state === "withdrawn") return;
  const input = { assignmentId, reason };
  const options = { bySignature: true, causeId };
  if (row?.state === "done") takeStepIn(tx, actor, "reopen", input, now, options);
  takeStepIn(tx, actor, "withdraw", input, now, options);
}
