import "server-only";
import { calendarOf, type WorkCalendar } from "@/domain/calendar/working-days";
import type { Reader } from "../../client";
import { daysOff } from "../../schema/agency";

/** The agency's working days, for what the calendar itself does. */
export const findCalendar = (db: Reader): WorkCalendar => calendarOf(db.select().from(daysOff).all());
