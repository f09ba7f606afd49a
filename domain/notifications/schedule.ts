import { addDays, type Day, dayInAgency, weekday } from "../calendar/day";
import { isWorkingDay, type WorkCalendar } from "../calendar/working-days";

/** The hour of the agency's day at which reminders and digests are made. */
export const MORNING_HOUR = 7;

const HOUR_MS = 3_600_000;

/** The agency's day of an instant, if it is past the morning hour; null in the night before it. */
export function morningOf(now: Date): Day | null {
  const day = dayInAgency(now.toISOString());
  const begun = dayInAgency(new Date(now.getTime() - MORNING_HOUR * HOUR_MS).toISOString());
  return begun === day ? day : null;
}

/** Whether the daily digest is made on this day, if the previous one was made on `last`. */
export const isDailyDay = (day: Day, last: Day | null, calendar: WorkCalendar): boolean =>
  isWorkingDay(day, calendar) && (last === null || last < day);

/** The Monday of a day's week. */
export const mondayOf = (day: Day): Day => addDays(day, 1 - weekday(day));

/**
 * Whether the weekly digest is made on this day: the first working day of its week, or a later one if none was
 * made in that week.
 * @param last the day of the previous digest
 */
export const isWeeklyDay = (day: Day, last: Day | null, calendar: WorkCalendar): boolean =>
  isWorkingDay(day, calendar) && (last === null || mondayOf(last) < mondayOf(day));
