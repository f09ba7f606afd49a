import { addDays, type Day, dayInAgency, weekday } from "../calendar/day";

/** Backups that stay: the newest of each of the last days, weeks and months that have one. */
export const KEPT = { days: 7, weeks: 4, months: 12 } as const;

/**
 * The backups to keep. The newest is always among them.
 * @param instants ISO instants of good backups, in any order
 */
export function keptBackups(instants: readonly string[]): Set<string> {
  const newestFirst = [...instants].sort().reverse();
  return new Set([
    ...newestOfEach(newestFirst, (day) => day, KEPT.days),
    ...newestOfEach(newestFirst, mondayOf, KEPT.weeks),
    ...newestOfEach(newestFirst, (day) => day.slice(0, 7), KEPT.months),
  ]);
}

function newestOfEach(
  newestFirst: readonly string[],
  periodOf: (day: Day) => string,
  count: number,
): string[] {
  const newest = new Map<string, string>();
  for (const instant of newestFirst) {
    const period = periodOf(dayInAgency(instant));
    if (!newest.has(period)) newest.set(period, instant);
  }
  return [...newest.values()].slice(0, count);
}

const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));
