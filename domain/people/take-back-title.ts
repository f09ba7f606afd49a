import type { Day } from "../calendar/day";

/**
 * What of a title has not come about yet and can be taken back: the whole title before its first day, its end until
 * its last day has passed. Null if it is all history.
 */
export function toTakeBack(
  { fromDay, toDay }: { fromDay: Day; toDay: Day | null },
  today: Day,
): "title" | "end" | null {
  if (fromDay > today) return "title";
  return toDay !== null && toDay >= today ? "end" : null;
}
