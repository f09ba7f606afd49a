import { addDays, type Day, daysBetween } from "../calendar/day";
import {
  isWorkingDay,
  restsOnProjected,
  subtractWorkingDays,
  type WorkCalendar,
} from "../calendar/working-days";

/** Working days before the deadline on which it is called to mind. */
export const REMINDER_WORKING_DAYS = [7, 3, 1] as const;
/** Days from one reminder of what is overdue to the next. */
export const OVERDUE_EVERY_DAYS = 7;

export type Reminder = {
  kind: "deadline.near" | "deadline.today" | "deadline.passed";
  /** Which one of its deadline it is: "before-7", "today", "after-14". */
  offset: string;
  /** The day on which it falls due. */
  day: Day;
};

/**
 * The latest reminder of a deadline that fell due after one day up to another, or null. Whoever was away for
 * several of them is told once, not once for each.
 * @param after the last day whose reminders were told
 */
export function latestReminder(
  deadline: Day,
  after: Day,
  until: Day,
  calendar: WorkCalendar,
): Reminder | null {
  const late = latestAfter(deadline, until);
  const latest = late ?? latestBefore(deadline, until, calendar);
  return latest !== null && latest.day > after ? latest : null;
}

/** On the day itself, worked or not, and every seven days from it. */
function latestAfter(deadline: Day, until: Day): Reminder | null {
  const late = daysBetween(deadline, until);
  if (late < 0) return null;
  const past = late - (late % OVERDUE_EVERY_DAYS);
  if (past === 0) return { kind: "deadline.today", offset: "today", day: deadline };
  return { kind: "deadline.passed", offset: `after-${past}`, day: addDays(deadline, past) };
}

function latestBefore(deadline: Day, until: Day, calendar: WorkCalendar): Reminder | null {
  let latest: Reminder | null = null;
  for (const count of REMINDER_WORKING_DAYS) {
    const day = subtractWorkingDays(deadline, count, calendar);
    if (day <= until) latest = { kind: "deadline.near", offset: `before-${count}`, day };
  }
  return latest;
}

/** Working days left to a deadline, today's among them and the deadline's own not: 1 on the last one before it. */
export function workingDaysLeft(today: Day, deadline: Day, calendar: WorkCalendar): number {
  let left = 0;
  for (let day = today; day < deadline; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) left += 1;
  }
  return left;
}

/** Are the reminders of a deadline counted over days off that are only projected? */
export const remindersRestOnProjected = (deadline: Day, calendar: WorkCalendar): boolean =>
  restsOnProjected(subtractWorkingDays(deadline, REMINDER_WORKING_DAYS[0], calendar), deadline, calendar);
