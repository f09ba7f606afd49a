import { addDays, type Day, lastDayOfMonth, monthNumber, weekday, yearOf } from "../calendar/day";
import { isWorkingDay, type WorkCalendar } from "../calendar/working-days";

/** The nth (5: the last) of a weekday (1: Monday) in each month. */
export type Rhythm = { nth: number; weekday: number };

/** The rhythm of the monthly ceremony: the first Monday that is a working day. */
export const CEREMONY_RHYTHM: Rhythm = { nth: 1, weekday: 1 };

/** The rhythm of a series: its own, that of the ceremony, or none. */
export const rhythmOf = (series: {
  kind: "flag-ceremony" | "briefing" | "other";
  rhythmNth: number | null;
  rhythmWeekday: number | null;
}): Rhythm | null => {
  const { kind, rhythmNth: nth, rhythmWeekday } = series;
  if (nth !== null && rhythmWeekday !== null) return { nth, weekday: rhythmWeekday };
  return kind === "flag-ceremony" ? CEREMONY_RHYTHM : null;
};

/**
 * The day offered for the next meeting of a rhythm: not before a day, and in a later month than the last meeting,
 * even if that was moved. A month without a suitable working day is skipped.
 * @param last the day of the last meeting, null before the first
 */
export function nextMeetingDay(rhythm: Rhythm, from: Day, last: Day | null, calendar: WorkCalendar): Day {
  const after = last === null ? from : addDays(lastDayOfMonth(yearOf(last), monthNumber(last)), 1);
  const earliest = after > from ? after : from;
  let [year, month] = [yearOf(earliest), monthNumber(earliest)];
  // Ten years without one means wrong data; then the earliest day itself is offered.
  for (let tried = 0; tried < 120; tried++) {
    const day = rhythmDayIn(rhythm, year, month, calendar);
    if (day !== null && day >= earliest) return day;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
  return earliest;
}

/**
 * In one month. If that day is off, a week later; the last one of a month, or one that would leave the month, a
 * week earlier.
 */
function rhythmDayIn(rhythm: Rhythm, year: number, month: number, calendar: WorkCalendar): Day | null {
  const first = `${year}-${String(month).padStart(2, "0")}-01`;
  const end = lastDayOfMonth(year, month);
  const days: Day[] = [];
  const begin = addDays(first, (rhythm.weekday - weekday(first) + 7) % 7);
  for (let day = begin; day <= end; day = addDays(day, 7)) days.push(day);
  const at = rhythm.nth === 5 ? days.length - 1 : rhythm.nth - 1;
  const inTurn = [...days.slice(at), ...days.slice(0, at).reverse()];
  return inTurn.find((day) => isWorkingDay(day, calendar)) ?? null;
}
