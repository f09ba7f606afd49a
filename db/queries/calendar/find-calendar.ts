import "server-only";
import { allCalendarDays, type EnteredDays } from "@/domain/calendar/calendar-days";
import { calendarOf, type WorkCalendar } from "@/domain/calendar/working-days";
import type { Reader } from "../../client";
import { announcedYears, daysOff } from "../../schema/agency";

/** The agency's working days: as entered, and as projected for years that are not announced. */
export const findCalendar = (db: Reader): WorkCalendar => calendarOf(allCalendarDays(findEnteredDays(db)));

/** What the administrator entered of them. */
export const findEnteredDays = (db: Reader): EnteredDays => ({
  days: db.select().from(daysOff).orderBy(daysOff.day).all(),
  announcedYears: db
    .select()
    .from(announcedYears)
    .all()
    .map(({ year }) => year),
});
