import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { series } from "../../schema/meetings";
import { write } from "../../write";
import { advanceMeeting, checkMeetingStep } from "./advance-meeting";
import { findFreeCode } from "./find-free-code";

/** A planned meeting moves to another day; its code follows the month. */
export function postponeMeeting(
  db: Database,
  actor: Actor,
  input: { meetingId: number; version: number; heldOn: Day; reason: string },
  now: Date,
): void {
  const { meetingId, version, heldOn, reason } = input;
  write(db, (tx) => {
    const before = checkMeetingStep(tx, actor, { meetingId, version, step: "postpone" });
    if (heldOn < dayInAgency(now.toISOString())) refuse("meeting.day_past", {}, "heldOn");
    const line = tx.select().from(series).where(eq(series.id, before.seriesId)).get();
    if (!line) return refuse("request.not_found");
    const code = findFreeCode(tx, line.symbol, heldOn, meetingId);
    const payload = { from: before.heldOn, to: heldOn, reason };
    const event = { kind: "meeting.postponed", payload } as const;
    const set = { heldOn, code };
    advanceMeeting(tx, actor, { meetingId, version, step: "postpone", event, set }, now);
  });
}
