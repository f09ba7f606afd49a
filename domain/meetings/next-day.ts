import { addDays, type Day, monthNumber, weekday, yearOf } from "../calendar/day";

/**
 * The day offered for the next monthly ceremony: the first Monday, from a day on, that begins a month's Mondays
 * and is no day off. A month whose first Monday is a day off takes the next Monday that is none.
 */
export function nextCeremonyDay(from: Day, daysOff: ReadonlySet<Day>): Day {
  let [year, month] = [yearOf(from), monthNumber(from)];
  for (;;) {
    const first = `${year}-${String(month).padStart(2, "0")}-01`;
    let monday = addDays(first, (8 - weekday(first)) % 7);
    while (daysOff.has(monday)) monday = addDays(monday, 7);
    if (monday >= from && monthNumber(monday) === month) return monday;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
