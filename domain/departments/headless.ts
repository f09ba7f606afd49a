import { addDays, type Day } from "../calendar/day";

/**
 * A period in which a person heads a department: from a day (null: always) to a day (null: no end), both included.
 */
export type Headship = { fromDay: Day | null; toDay: Day | null };

/** The first day from today on without a head; null if there always is one. */
export function firstHeadlessDay(headships: readonly Headship[], today: Day): Day | null {
  let day = today;
  for (;;) {
    const heading = headships.filter(
      ({ fromDay, toDay }) => (fromDay === null || fromDay <= day) && (toDay === null || day <= toDay),
    );
    if (heading.length === 0) return day;
    // Take the headship that lasts longest; another may continue on the day after.
    const last = heading.reduce<Day | null>(
      (latest, { toDay }) => (latest === null || toDay === null ? null : toDay > latest ? toDay : latest),
      day,
    );
    if (last === null) return null;
    day = addDays(last, 1);
  }
}
