import "server-only";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { followDay } from "../../follow-day/follow-day";
import { lastEventId } from "../../record-event";

import { write } from "../../write";
import { advanceMeeting, checkMeetingStep } from "./advance-meeting";

/**
 * Moves a planned meeting to another day, with what depends on the day (followDay).
 * @param forms title forms of ceremonies in each language, with {month} for month and year
 * @returns the event's id, whose payload says what changed
 * @throws meeting.day_past, and those of advanceMeeting
 */
export function postponeMeeting(
  db: Database,
  actor: Actor,
  input: { meetingId: number; version: number; heldOn: Day; reason: string },
  now: Date,
  forms: readonly string[] = [],
): number {
  const { meetingId, version, heldOn, reason } = input;
  const step = { meetingId, version, step: "postpone" } as const;
  return write(db, (tx) => {
    const before = checkMeetingStep(tx, actor, step);
    if (heldOn < dayInAgency(now.toISOString())) refuse("meeting.day_past", {}, "heldOn");
    const followed = followDay(tx, actor, before, heldOn, forms);
    const payload = { from: before.heldOn, to: heldOn, reason, followed };
    advanceMeeting(tx, actor, { ...step, event: { kind: "meeting.postponed", payload } }, now);
    return lastEventId(tx);
  });
}
