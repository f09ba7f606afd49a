import { nextMeetingDay, rhythmOf } from "../meetings/next-day";
import { REMINDER_WORKING_DAYS } from "../notifications/reminders";
import type { Day } from "./day";
import { isWorkingDay, subtractWorkingDays, type WorkCalendar } from "./working-days";

/** The days off before and after. */
export type CalendarChange = { before: WorkCalendar; after: WorkCalendar };

export type Moved = { from: Day; to: Day };

type Series = Parameters<typeof rhythmOf>[0];

/** The day offered for a series' next meeting, if it changes. */
export function movedOffer(
  series: Series,
  today: Day,
  last: Day | null,
  { before, after }: CalendarChange,
): Moved | null {
  const rhythm = rhythmOf(series);
  if (rhythm === null) return null;
  return differing(nextMeetingDay(rhythm, today, last, before), nextMeetingDay(rhythm, today, last, after));
}

/**
 * A planned meeting on its rhythm's day, or on a day that would be off, and the day to which the rhythm would move
 * it.
 */
export function movedMeeting(series: Series, heldOn: Day, { before, after }: CalendarChange): Moved | null {
  const isOffNow = isWorkingDay(heldOn, before) && !isWorkingDay(heldOn, after);
  const rhythm = rhythmOf(series);
  if (rhythm === null) return isOffNow ? { from: heldOn, to: heldOn } : null;
  const first = `${heldOn.slice(0, 7)}-01`;
  if (!isOffNow && nextMeetingDay(rhythm, first, null, before) !== heldOn) return null;
  const to = nextMeetingDay(rhythm, first, null, after);
  return isOffNow ? { from: heldOn, to } : differing(heldOn, to);
}

/** The future reminders of a deadline that would be on another day. */
export function movedReminders(
  deadline: Day,
  today: Day,
  { before, after }: CalendarChange,
): ({ workingDays: number } & Moved)[] {
  return REMINDER_WORKING_DAYS.flatMap((workingDays) => {
    const from = subtractWorkingDays(deadline, workingDays, before);
    const to = subtractWorkingDays(deadline, workingDays, after);
    return from === to || (from < today && to < today) ? [] : [{ workingDays, from, to }];
  });
}

/** Both days if they differ; null if they are the same. */
export const differing = (from: Day, to: Day): Moved | null => (from === to ? null : { from, to });
