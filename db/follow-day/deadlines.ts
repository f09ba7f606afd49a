import "server-only";
import { eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Transaction } from "../client";
import { findCalendar } from "../queries/calendar/find-calendar";
import { deadlineOfWords } from "../queries/calendar/list-computed-deadlines";
import { assignments, directives } from "../schema/directives";
import { meetings } from "../schema/meetings";

type MeetingWithHorizon = { id: number; heldOn: Day; horizonWords: string; horizonDay: Day | null };

/**
 * Computes deadlines again from the new day ("trong vòng 15 ngày") if they are what their words gave for the old
 * day, and likewise the period of the speech; a deadline that was set by hand stays.
 * @returns how many changed
 */
export function followDeadlines(tx: Transaction, meeting: MeetingWithHorizon, to: Day): number {
  const calendar = findCalendar(tx);
  const moved = (words: string, deadline: Day | null): Day | null => {
    if (deadline === null || deadline !== deadlineOfWords(words, meeting.heldOn, calendar)) return null;
    const then = deadlineOfWords(words, to, calendar);
    return then === deadline ? null : then;
  };
  let changed = 0;
  for (const directive of tx.select().from(directives).where(eq(directives.meetingId, meeting.id)).all()) {
    const deadline = moved(directive.deadlineWords, directive.originalDeadline);
    if (deadline === null) continue;
    tx.update(directives)
      .set({ originalDeadline: deadline, version: directive.version + 1 })
      .where(eq(directives.id, directive.id))
      .run();
    tx.update(assignments).set({ deadline }).where(eq(assignments.directiveId, directive.id)).run();
    changed += 1;
  }
  const horizonDay = moved(meeting.horizonWords, meeting.horizonDay);
  if (horizonDay === null) return changed;
  tx.update(meetings).set({ horizonDay }).where(eq(meetings.id, meeting.id)).run();
  return changed + 1;
}
