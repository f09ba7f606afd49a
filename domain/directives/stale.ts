import { type Day, dayInAgency, daysBetween } from "../calendar/day";
import type { EventKind } from "../events/kinds";
import { type AssignmentState, isOwed } from "./life";

/**
 * What a department says, and what puts the work into its hands: a leader's comment or new deadline is no word
 * of the department, and does not hide its silence.
 */
const WORDS: readonly EventKind[] = [
  "assignment.issued",
  "assignment.acknowledged",
  "assignment.progress_logged",
  "assignment.reported",
  "assignment.report_taken_back",
  "assignment.report_returned",
  "assignment.reopened",
  "assignment.period_closed",
  "assignment.extension_requested",
  "assignment.officer_named",
  "assignment.moved_to_successor",
  "assignment.replied",
];

export const isWord = (kind: EventKind): boolean => WORDS.includes(kind);

/**
 * "Chưa cập nhật": open, and without a word of its department for so many days. Between two reports of periodic
 * work silence is as it should be; it counts from the deadline on.
 * @param days of the agency's settings
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
