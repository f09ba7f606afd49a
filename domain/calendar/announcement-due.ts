import { type Day, monthNumber, yearOf } from "./day";

/** The state announces a year's days off in the last quarter of the year before. */
const ANNOUNCED_FROM_MONTH = 10;

/**
 * The year whose announcement should have been entered by now: this one, or from October on the next; null for
 * neither.
 */
export function announcementDue(today: Day, announcedYears: readonly number[]): number | null {
  const year = yearOf(today);
  if (!announcedYears.includes(year)) return year;
  return monthNumber(today) >= ANNOUNCED_FROM_MONTH && !announcedYears.includes(year + 1) ? year + 1 : null;
}
