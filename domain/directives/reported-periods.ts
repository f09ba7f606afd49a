import type { Day } from "../calendar/day";
import type { AssignmentState } from "./states";

/** A period whose report was confirmed. */
export type ClosedPeriod = {
  assignmentId: number;
  periodEnd: Day;
  deadline: Day | null;
  reportedOn: Day | null;
  confirmedBy: string;
  confirmedOn: Day;
};

type CurrentPeriod = {
  id: number;
  state: AssignmentState;
  deadline: Day | null;
  periodEnd: Day | null;
  reportedOn: Day | null;
};

export type PeriodRow = {
  periodEnd: Day;
  deadline: Day | null;
  reportedOn: Day | null;
  /** Null for the current period, or the one whose report ended the work. */
  confirmed: { by: string; on: Day } | null;
};

/**
 * The periods of one assignment, oldest first: the confirmed ones, each by its latest confirmation, and the
 * current one. A withdrawn assignment has no current one.
 */
export function periodRows(assignment: CurrentPeriod, closed: readonly ClosedPeriod[]): PeriodRow[] {
  const rows = new Map<Day, PeriodRow>();
  for (const one of closed.filter(({ assignmentId }) => assignmentId === assignment.id)) {
    const { periodEnd, deadline, reportedOn } = one;
    const confirmed = { by: one.confirmedBy, on: one.confirmedOn };
    rows.set(periodEnd, { periodEnd, deadline, reportedOn, confirmed });
  }
  const { periodEnd, deadline, reportedOn, state } = assignment;
  const ended = state === "done" && periodEnd !== null && rows.has(periodEnd);
  if (periodEnd !== null && state !== "withdrawn" && !ended) {
    rows.set(periodEnd, { periodEnd, deadline, reportedOn, confirmed: null });
  }
  return [...rows.values()].sort((a, b) => (a.periodEnd < b.periodEnd ? -1 : 1));
}
