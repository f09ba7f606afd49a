import "server-only";
import { and, eq, ne, notInArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { fitsPeriod, mayTake, requestRefusal, type StepEvent, stepOf } from "@/domain/directives/life";
import { type AssignmentSnapshot, applyEvent } from "@/domain/directives/projection";
import { isWord } from "@/domain/directives/stale";
import { refuse } from "@/domain/errors";
import type { AssignmentEvent } from "@/domain/events/kinds";
import type { Transaction } from "../client";
import { refuseStaleAssignment } from "../queries/find-assignment-conflict";
import { recordEvent } from "../record-event";
import { assignments, directives } from "../schema/directives";
import { visibleDirectives } from "../visibility";
import { writeSpan } from "../write-span";

export type AssignmentRow = typeof assignments.$inferSelect;

export type Advance = {
  assignmentId: number;
  /** The version that was on the screen; undefined where the step adds and cannot overwrite (a comment). */
  version: number | undefined;
  step: StepEvent;
  event: AssignmentEvent;
};

export type AdvanceOptions = {
  causeId?: string;
  effectiveOn?: Day;
  /** The step was decided in minutes: their signature is its authority, whoever records it. */
  bySignature?: boolean;
};

/**
 * One step of an assignment inside a write: loads the row the actor may see, asks the policy, asks the
 * transition, writes on condition of the version, appends the event and its span.
 * @returns the event's id and the row as it is now
 * @throws request.not_found, request.not_allowed, request.changed_meanwhile, directive.no_such_step,
 *   and where an extension request is open or is not: directive.extension_undated, extension_already_asked,
 *   extension_not_asked
 */
export function advanceAssignment(
  tx: Transaction,
  actor: Actor,
  { assignmentId, version, step, event }: Advance,
  now: Date,
  { causeId, effectiveOn = dayInAgency(now.toISOString()), bySignature = false }: AdvanceOptions = {},
): { eventId: number; row: AssignmentRow } {
  const before = findVisibleAssignment(tx, actor, assignmentId);
  if (!bySignature && !mayTake(actor, step, before.departmentId)) refuse("request.not_allowed");
  if (version !== undefined && before.version !== version) refuseStaleAssignment(tx, before);
  if (!stepOf(step).from.includes(before.state) || !fitsPeriod(step, before))
    refuse("directive.no_such_step", { state: before.state, step });
  const unasked = requestRefusal(step, before);
  if (unasked !== null) refuse(unasked);

  const after = applyEvent(snapshotOf(before), event, effectiveOn);
  const lastWordAt = isWord(event.kind) ? now.toISOString() : before.lastWordAt;
  const row = updateAssignment(tx, before, after, lastWordAt);
  const eventId = recordEvent(
    tx,
    actor,
    event,
    { assignmentId, directiveId: before.directiveId, departmentId: before.departmentId },
    now,
    { causeId, effectiveOn },
  );
  writeSpan(tx, assignmentId, after, effectiveOn);
  return { eventId, row };
}

/** The assignment's row if its directive exists for the actor. @throws request.not_found */
export function findVisibleAssignment(tx: Transaction, actor: Actor, assignmentId: number): AssignmentRow {
  const found = tx
    .select({ assignment: assignments })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(and(eq(assignments.id, assignmentId), visibleDirectives(actor)))
    .get();
  return found?.assignment ?? refuse("request.not_found");
}

export function snapshotOf(row: AssignmentRow): AssignmentSnapshot {
  const { state, role, departmentId, deadline, periodEnd, officerPersonId, percent } = row;
  const { reportedOn, closedOn, productNumber, productDate, productText } = row;
  const { requestedDeadline, requestedReason, requestedOn, extensions } = row;
  return {
    ...{ state, role, departmentId, deadline, periodEnd, officerPersonId, percent },
    ...{ reportedOn, closedOn, productNumber, productDate, productText },
    ...{ requestedDeadline, requestedReason, requestedOn, extensions },
  };
}

/** Writes what the events lead to, on condition of the version that was read. */
export function updateAssignment(
  tx: Transaction,
  before: AssignmentRow,
  after: AssignmentSnapshot,
  lastWordAt: string | null,
): AssignmentRow {
  if (isClosed(before) && !isClosed(after)) refuseSecondOpen(tx, before);
  const row = tx
    .update(assignments)
    .set({ ...after, version: before.version + 1, lastWordAt })
    .where(and(eq(assignments.id, before.id), eq(assignments.version, before.version)))
    .returning()
    .get();
  return row ?? refuseStaleAssignment(tx, before);
}

/** Nothing more is asked of it. */
export const isClosed = ({ state }: Pick<AssignmentSnapshot, "state">) =>
  state === "done" || state === "withdrawn";

/** What a department closed is not opened again beside what it took over from one merged into it. */
function refuseSecondOpen(tx: Transaction, { id, directiveId, departmentId }: AssignmentRow): void {
  const other = tx
    .select({ id: assignments.id })
    .from(assignments)
    .where(
      and(
        ...[eq(assignments.directiveId, directiveId), eq(assignments.departmentId, departmentId)],
        ...[ne(assignments.id, id), notInArray(assignments.state, ["done", "withdrawn"])],
      ),
    )
    .get();
  if (other) refuse("directive.department_has_assignment");
}
