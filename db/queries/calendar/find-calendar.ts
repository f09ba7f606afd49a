import "server-only";
import type { Actor } from "@/domain/actor";
import { allCalendarDays, type CalendarDay, type EnteredDays } from "@/domain/calendar/calendar-days";
import { calendarOf, type WorkCalendar } from "@/domain/calendar/working-days";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { announcedYears, daysOff } from "../../schema/agency";

/** The agency's working days: as entered, and projected for years without announcement. */
export const findCalendar = (db: Reader): WorkCalendar => calendarOf(allCalendarDays(findEnteredDays(db)));

/** The days that the administrator entered. */
export const findEnteredDays = (db: Reader): EnteredDays => ({
  days: prepared(db, "entered days", () => db.select().from(daysOff).orderBy(daysOff.day).prepare()).all(),
  announcedYears: prepared(db, "announced years", () => db.select().from(announcedYears).prepare())
    .all()
    .map(({ year }) => year),
});

/**
 * Every day that differs from its weekday, announced and projected, for members of the agency; and which years are
 * announced.
 */
export function findCalendarDays(
  db: Reader,
  actor: Actor,
): { days: CalendarDay[]; announcedYears: readonly number[] } {
  if (actor.grants.length === 0) return { days: [], announcedYears: [] };
  const entered = findEnteredDays(db);
  return { days: allCalendarDays(entered), announcedYears: entered.announcedYears };
}
