import { type Day, dayInAgency, daysBetween } from "../calendar/day";
import type { EventKind } from "../events/event-kinds";
import { type AssignmentState, isOwed } from "./states";
import { ALL_STEPS } from "./steps/steps";

/** Events after which the count of days without news starts again: the issue, and the steps that end silence. */
const ENDING_SILENCE: ReadonlySet<EventKind> = new Set([
  "assignment.issued",
  ...ALL_STEPS.filter(({ endsSilence }) => endsSilence).map(({ event }) => event),
]);

/** Whether an event of this kind restarts the count of days without news. */
export const endsSilence = (kind: EventKind): boolean => ENDING_SILENCE.has(kind);

/**
 * "Chưa cập nhật": open, and without news from its department for so many days. Between two reports of periodic
 * work silence is normal; it counts from the deadline on.
 * @param days from the agency's settings
 */
export function isStale(
  assignment: {
    state: AssignmentState;
    lastWordAt: string | null;
    periodEnd: Day | null;
    deadline: Day | null;
  },
  today: Day,
  days: number,
): boolean {
  const { state, lastWordAt, periodEnd, deadline } = assignment;
  if (periodEnd !== null && (deadline === null || today <= deadline)) return false;
  if (lastWordAt === null || !isOwed(state)) return false;
  return daysBetween(dayInAgency(lastWordAt), today) >= days;
}
