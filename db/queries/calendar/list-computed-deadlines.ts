import "server-only";
import { and, eq, inArray, ne } from "drizzle-orm";
import { type Day, yearOf } from "@/domain/calendar/day";
import type { CalendarChange, Moved } from "@/domain/calendar/moved";
import type { WorkCalendar } from "@/domain/calendar/working-days";
import { findDeadlines } from "@/domain/text/dates-in-words";
import type { Reader } from "../../client";
import { directives } from "../../schema/directives";
import { meetings } from "../../schema/meetings";

/**
 * Deadlines in minutes that are not submitted yet, if they are what their words gave and another calendar gives
 * another day ("5 ngày làm việc"). Signed ones are not included.
 */
export function listComputedDeadlines(
  db: Reader,
  { before, after }: CalendarChange,
): ({ directiveId: number; meetingId: number } & Moved)[] {
  return db
    .select({
      directiveId: directives.id,
      meetingId: meetings.id,
      heldOn: meetings.heldOn,
      words: directives.deadlineWords,
      deadline: directives.originalDeadline,
    })
    .from(directives)
    .innerJoin(meetings, eq(meetings.id, directives.meetingId))
    .where(and(inArray(meetings.status, ["planned", "draft"]), ne(directives.deadlineWords, "")))
    .all()
    .flatMap(({ directiveId, meetingId, heldOn, words, deadline }) => {
      if (deadline === null || deadline !== deadlineOfWords(words, heldOn, before)) return [];
      const to = deadlineOfWords(words, heldOn, after);
      return to === null || to === deadline ? [] : [{ directiveId, meetingId, from: deadline, to }];
    });
}

/** The day that words of a deadline give, counted from a meeting's day. */
export const deadlineOfWords = (words: string, day: Day, calendar: WorkCalendar): Day | null =>
  findDeadlines(words, { meeting: day, year: yearOf(day), calendar })[0]?.day ?? null;
