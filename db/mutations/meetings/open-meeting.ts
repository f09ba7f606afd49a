import "server-only";
import type { Actor } from "@/domain/actor";
import { dayInAgency, daysBetween, formatDay } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import { opensEarly } from "@/domain/meetings/life";
import type { Database } from "../../client";
import { write } from "../../write";
import { advanceMeeting, checkMeetingStep } from "./advance-meeting";

/**
 * Opens a planned meeting: its minutes can be written.
 * @param input.early the clerk has confirmed opening them although the day is still weeks away
 * @throws meeting.opens_early, and those of advanceMeeting
 */
export function openMeeting(
  db: Database,
  actor: Actor,
  input: { meetingId: number; version: number; early: boolean },
  now: Date,
): void {
  const { meetingId, version, early } = input;
  const step = { meetingId, version, step: "open" } as const;
  const event = { kind: "meeting.opened", payload: {} } as const;
  write(db, (tx) => {
    const { heldOn } = checkMeetingStep(tx, actor, step);
    const today = dayInAgency(now.toISOString());
    if (!early && opensEarly(heldOn, today)) {
      const values = { day: formatDay(heldOn), days: daysBetween(today, heldOn) };
      refuse("meeting.opens_early", values, "early");
    }
    advanceMeeting(tx, actor, { ...step, event }, now);
  });
}
