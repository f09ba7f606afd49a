import type { Day } from "../calendar/day";
import type { AssignmentEvent } from "../events/kinds";
import { type AssignmentState, stateAfter } from "./life";

/** What an assignment is after its events so far. */
export type AssignmentSnapshot = {
  state: AssignmentState;
  role: "lead" | "coordinating";
  departmentId: number;
  deadline: Day | null;
  /** The last day of the period that is asked for; null where the work is not periodic. */
  periodEnd: Day | null;
  officerPersonId: number | null;
  percent: number | null;
  reportedOn: Day | null;
  closedOn: Day | null;
  productNumber: string;
  productDate: Day | null;
  productText: string;
  /** Of the extension request that waits for a leader; null, "", null where none does. */
  requestedDeadline: Day | null;
  requestedReason: string;
  requestedOn: Day | null;
  /** How many were granted. */
  extensions: number;
};

const noProduct = { productNumber: "", productDate: null, productText: "" } as const;

/**
 * A request ends with the leader's answer, and with what leaves it nothing to ask: the report, the withdrawal,
 * and another deadline that a leader sets unasked.
 */
const noRequest = { requestedDeadline: null, requestedReason: "", requestedOn: null } as const;

/**
 * The assignment after one more event. Mutations write what this returns and replaying calls it again, so
 * that rows and history cannot part.
 * @throws directive.no_such_step where the life has no such step.
 */
export function applyEvent(
  before: AssignmentSnapshot | null,
  event: AssignmentEvent,
  effectiveOn: Day,
): AssignmentSnapshot {
  if (event.kind === "assignment.issued") {
    return {
      state: "assigned",
      role: event.payload.role,
      departmentId: event.payload.departmentId,
      deadline: event.payload.deadline,
      periodEnd: event.payload.periodEnd ?? null,
      officerPersonId: event.payload.officerPersonId,
      percent: null,
      reportedOn: null,
      closedOn: null,
      ...noProduct,
      ...noRequest,
      extensions: 0,
    };
  }
  if (before === null) throw new Error(`${event.kind} before the assignment was issued`);
  switch (event.kind) {
    case "assignment.acknowledged":
      return { ...before, state: stateAfter(before.state, "acknowledge") };
    case "assignment.progress_logged":
      return {
        ...before,
        state: stateAfter(before.state, "log-progress"),
        percent: event.payload.percent ?? before.percent,
      };
    case "assignment.reported":
      return {
        ...before,
        state: stateAfter(before.state, "report-done"),
        reportedOn: effectiveOn,
        productNumber: event.payload.productNumber,
        productDate: event.payload.productDate,
        productText: event.payload.productText,
        ...noRequest,
      };
    case "assignment.report_taken_back":
      return { ...before, state: stateAfter(before.state, "take-back"), reportedOn: null, ...noProduct };
    case "assignment.report_confirmed":
      return { ...before, state: stateAfter(before.state, "confirm"), closedOn: effectiveOn };
    case "assignment.period_closed":
      return {
        ...before,
        state: stateAfter(before.state, "close-period"),
        ...event.payload.next,
        ...{ percent: null, reportedOn: null, extensions: 0 },
        ...noProduct,
      };
    case "assignment.ended":
      return {
        ...before,
        state: stateAfter(before.state, "end-periodic"),
        closedOn: effectiveOn,
        ...noRequest,
        ...event.payload.judged,
      };
    case "assignment.report_returned":
      return { ...before, state: stateAfter(before.state, "return"), reportedOn: null, ...noProduct };
    case "assignment.reopened":
      return {
        ...before,
        state: stateAfter(before.state, "reopen"),
        reportedOn: null,
        closedOn: null,
        ...noProduct,
      };
    case "assignment.withdrawn":
      return {
        ...before,
        state: stateAfter(before.state, "withdraw"),
        closedOn: effectiveOn,
        ...noRequest,
      };
    case "assignment.deadline_set":
      return {
        ...before,
        state: stateAfter(before.state, "set-deadline"),
        deadline: event.payload.to,
        ...noRequest,
      };
    case "assignment.extension_requested":
      return {
        ...before,
        state: stateAfter(before.state, "request-extension"),
        requestedDeadline: event.payload.to,
        requestedReason: event.payload.reason,
        requestedOn: effectiveOn,
      };
    case "assignment.extension_granted":
      return {
        ...before,
        state: stateAfter(before.state, "grant-extension"),
        deadline: event.payload.to,
        extensions: before.extensions + 1,
        ...noRequest,
      };
    case "assignment.extension_refused":
      return { ...before, state: stateAfter(before.state, "refuse-extension"), ...noRequest };
    case "assignment.urged":
      return { ...before, state: stateAfter(before.state, "urge") };
    case "assignment.carried_over":
      return { ...before, state: stateAfter(before.state, "carry-over") };
    case "assignment.role_changed":
      return { ...before, role: event.payload.to };
    case "assignment.officer_named":
      return {
        ...before,
        state: stateAfter(before.state, "name-officer"),
        officerPersonId: event.payload.personId,
      };
    case "assignment.moved_to_successor":
      return {
        ...before,
        state: stateAfter(before.state, "move-to-successor"),
        departmentId: event.payload.to.id,
      };
    case "assignment.commented":
    case "assignment.replied":
      return before;
  }
}

/** One recorded event of an assignment, oldest first in a history. */
export type RecordedAssignmentEvent = { id: number; effectiveOn: Day } & (
  | AssignmentEvent
  | { kind: "assignment.undone"; payload: { eventId: number } }
);

/** The assignment that a history leads to; what was undone leaves no trace but its events. */
export function replay(history: readonly RecordedAssignmentEvent[]): AssignmentSnapshot | null {
  const undone = new Set(history.flatMap((e) => (e.kind === "assignment.undone" ? [e.payload.eventId] : [])));
  let snapshot: AssignmentSnapshot | null = null;
  for (const event of history) {
    if (event.kind === "assignment.undone" || undone.has(event.id)) continue;
    snapshot = applyEvent(snapshot, event, event.effectiveOn);
  }
  return snapshot;
}
