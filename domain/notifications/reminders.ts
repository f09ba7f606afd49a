import { addDays, type Day, daysBetween } from "../calendar/day";
import {
  isWorkingDay,
  restsOnProjected,
  subtractWorkingDays,
  type WorkCalendar,
} from "../calendar/working-days";

/** Working days before the deadline on which a reminder is sent. */
export const REMINDER_WORKING_DAYS = [7, 3, 1] as const;
/** Days from one reminder of overdue work to the next. */
export const OVERDUE_EVERY_DAYS = 7;

export type Reminder = {
  kind: "deadline.near" | "deadline.today" | "deadline.passed";
  /** Identifies the reminder of its deadline: "before-7", "today", "after-14". */
  offset: string;
  /** The day on which it is due. */
  day: Day;
};

/**
 * The latest reminder of a deadline that was due after one day up to another; null if there is none. After days
 * without a process one reminder is sent, not one for each day.
 * @param after the last day whose reminders were sent
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

/** On the day itself, working day or not, and every seven days from then on. */
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

/**
 * Working days left to a deadline, including today, without the day of the deadline: 1 on the last working day
 * before it.
 */
export function workingDaysLeft(today: Day, deadline: Day, calendar: WorkCalendar): number {
  let left = 0;
  for (let day = today; day < deadline; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) left += 1;
  }
  return left;
}

/** Whether the reminders of a deadline are counted over days off that are only projected. */
export const remindersRestOnProjected = (deadline: Day, calendar: WorkCalendar): boolean =>
  restsOnProjected(subtractWorkingDays(deadline, REMINDER_WORKING_DAYS[0], calendar), deadline, calendar);
