import type { Day } from "../calendar/day";
import type { AssignmentEvent, EventPayloads } from "../events/event-kinds";
import { stateAfter } from "./life";
import { type AssignmentSnapshot, NO_PRODUCT, NO_REQUEST } from "./snapshot";
import { isStepEvent, stepOfEvent } from "./steps/steps";

/**
 * The assignment after one more event. Mutations write the result and replaying calls the same function, so that
 * rows and history cannot differ.
 * @throws directive.no_such_step if the life has no such step
 */
export function applyEvent(
  before: AssignmentSnapshot | null,
  event: AssignmentEvent,
  effectiveOn: Day,
): AssignmentSnapshot {
  if (!isStepEvent(event)) return issued(event.payload);
  if (before === null) throw new Error(`${event.kind} before the assignment was issued`);
  const step = stepOfEvent(event.kind);
  return {
    ...before,
    ...step.change?.(event.payload, effectiveOn, before),
    state: stateAfter(before.state, step.name),
  };
}

function issued(payload: EventPayloads["assignment.issued"]): AssignmentSnapshot {
  return {
    state: "assigned",
    role: payload.role,
    departmentId: payload.departmentId,
    deadline: payload.deadline,
    periodEnd: payload.periodEnd ?? null,
    officerPersonId: payload.officerPersonId,
    officerShares: [],
    percent: null,
    reportedOn: null,
    closedOn: null,
    ...NO_PRODUCT,
    ...NO_REQUEST,
    extensions: 0,
  };
}

/** One recorded event of an assignment, oldest first in a history. */
export type RecordedAssignmentEvent = { id: number; effectiveOn: Day } & (
  | AssignmentEvent
  | { kind: "assignment.undone"; payload: { eventId: number } }
);

/** The assignment that a history leads to; undone steps have no effect on it. */
export function replay(history: readonly RecordedAssignmentEvent[]): AssignmentSnapshot | null {
  const undone = new Set(history.flatMap((e) => (e.kind === "assignment.undone" ? [e.payload.eventId] : [])));
  let snapshot: AssignmentSnapshot | null = null;
  for (const event of history) {
    if (event.kind === "assignment.undone" || undone.has(event.id)) continue;
    snapshot = applyEvent(snapshot, event, event.effectiveOn);
  }
  return snapshot;
}

/** Every deadline that an assignment had by its history without undone steps. */
export function deadlinesOf(history: readonly (AssignmentEvent & { effectiveOn: Day })[]): Day[] {
  const days: Day[] = [];
  let snapshot: AssignmentSnapshot | null = null;
  for (const event of history) {
    snapshot = applyEvent(snapshot, event, event.effectiveOn);
    if (snapshot.deadline !== null) days.push(snapshot.deadline);
  }
  return days;
}
