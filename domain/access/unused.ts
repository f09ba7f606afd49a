import { addDays, type Day, daysBetween } from "../calendar/day";

/** Days before an unused account is disabled on which its owner is warned. */
export const WARN_DAYS_BEFORE = 7;

/** What is due for an account that nobody has used since a day; null if nothing. */
export type UnusedDue = { kind: "warn"; on: Day } | { kind: "disable" } | null;

/**
 * What is due today for an account (QCVN 12:2026/BCA 3.7.2.7.6: unused for 45 days). The owner is warned once.
 * @param used the last day of use, or of being created or enabled
 * @param warned the day of the last warning; null if there was none
 * @param limit days without use
 */
export function unusedDue(used: Day, warned: Day | null, today: Day, limit: number): UnusedDue {
  const unused = daysBetween(used, today);
  if (unused > limit) return { kind: "disable" };
  const isWarned = warned !== null && warned > used;
  if (unused < limit - WARN_DAYS_BEFORE || isWarned) return null;
  return { kind: "warn", on: addDays(used, limit + 1) };
}
