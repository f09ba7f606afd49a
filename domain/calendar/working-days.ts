import { addDays, type Day, weekday } from "./day";

/** The agency's days off and the Saturdays or Sundays on which work is made up. */
export type WorkCalendar = {
  off: ReadonlySet<Day>;
  makeUp: ReadonlySet<Day>;
  /** The days off that are only projected, because their year is not announced yet. */
  projected: ReadonlySet<Day>;
};

/** The work calendar of a list of days that differ from their weekday. */
export const calendarOf = (
  days: readonly { day: Day; kind: "off" | "make-up"; projected?: boolean }[],
): WorkCalendar => ({
  off: new Set(days.filter(({ kind }) => kind === "off").map(({ day }) => day)),
  makeUp: new Set(days.filter(({ kind }) => kind === "make-up").map(({ day }) => day)),
  projected: new Set(days.filter(({ projected }) => projected).map(({ day }) => day)),
});

/** Whether counting from one day to another, both included, passes a weekday that is off only by projection. */
export function restsOnProjected(from: Day, to: Day, calendar: WorkCalendar): boolean {
  const [first, last] = from < to ? [from, to] : [to, from];
  for (const day of calendar.projected) {
    if (day >= first && day <= last && weekday(day) <= 5) return true;
  }
  return false;
}

/** Monday to Friday except days off, and make-up days on weekends. */
export const isWorkingDay = (day: Day, calendar: WorkCalendar): boolean =>
  calendar.makeUp.has(day) || (weekday(day) <= 5 && !calendar.off.has(day));

/** The day itself if it is a working day, else the next one. */
export function nextWorkingDay(day: Day, calendar: WorkCalendar): Day {
  let next = day;
  // A year without a working day means wrong data; stop instead of looping forever.
  for (let tried = 0; tried < 366 && !isWorkingDay(next, calendar); tried++) next = addDays(next, 1);
  return next;
}

/**
 * The day `count` working days after a day, which is itself not counted.
 * Source: Bộ luật Dân sự 2015, điều 147.
 */
export function addWorkingDays(from: Day, count: number, calendar: WorkCalendar): Day {
  let day = from;
  for (let counted = 0; counted < count; counted++) day = nextWorkingDay(addDays(day, 1), calendar);
  return day;
}

/** The working day that lies `count` working days before a day, which is itself not counted. */
export function subtractWorkingDays(from: Day, count: number, calendar: WorkCalendar): Day {
  let day = from;
  let counted = 0;
  // A year without a working day means wrong data; stop instead of looping forever.
  for (let tried = 0; counted < count && tried < 366 + 7 * count; tried++) {
    day = addDays(day, -1);
    if (isWorkingDay(day, calendar)) counted += 1;
  }
  return day;
}

/** Working days after the first day, up to and including the second; negative if the second is earlier. */
export function workingDaysBetween(from: Day, to: Day, calendar: WorkCalendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

/**
 * The end of a period of days, counted without its first day; if it would end on a day off, it ends on the next
 * working day. Source: Bộ luật Dân sự 2015, điều 147 and 148.
 */
export const endOfPeriod = (from: Day, days: number, calendar: WorkCalendar): Day =>
  nextWorkingDay(addDays(from, days), calendar);
