import { addDays, type Day, monthNumber, weekday, yearOf } from "../calendar/day";
import { isWorkingDay, type WorkCalendar } from "../calendar/working-days";

/**
 * The day offered for the next monthly ceremony: from a day on, the first Monday of a month that is worked. A
 * month without one is passed over.
 */
export function nextCeremonyDay(from: Day, calendar: WorkCalendar): Day {
  let [year, month] = [yearOf(from), monthNumber(from)];
  // Ten years without a worked Monday would be a mistake in the data; then any first Monday is offered.
  for (let tried = 0; tried < 120; tried++) {
    const monday = firstWorkedMonday(year, month, calendar);
    if (monday !== null && monday >= from) return monday;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return from;
}

function firstWorkedMonday(year: number, month: number, calendar: WorkCalendar): Day | null {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  let monday = addDays(first, (8 - weekday(first)) % 7);
  while (monthNumber(monday) === month) {
    if (isWorkingDay(monday, calendar)) return monday;
    monday = addDays(monday, 7);
  }
  return null;
}
