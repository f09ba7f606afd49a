import { addDays, type Day } from "../calendar/day";

/** Days from which (null: always) and up to which (null: without end) somebody heads a department; both count. */
export type Headship = { fromDay: Day | null; toDay: Day | null };

/** The first day from today on that nobody heads the department; null where somebody always does. */
export function firstHeadlessDay(headships: readonly Headship[], today: Day): Day | null {
  let day = today;
  for (;;) {
    const heading = headships.filter(
      ({ fromDay, toDay }) => (fromDay === null || fromDay <= day) && (toDay === null || day <= toDay),
    );
    if (heading.length === 0) return day;
    // Whoever heads it longest; another may go on from the day after.
    const last = heading.reduce<Day | null>(
      (latest, { toDay }) => (latest === null || toDay === null ? null : toDay > latest ? toDay : latest),
      day,
    );
    if (last === null) return null;
    day = addDays(last, 1);
  }
}
