import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { write } from "../../write";
import { advanceMeeting } from "./advance-meeting";

/** A leader returns submitted minutes to the clerk. */
export function sendBackMeeting(
  db: Database,
  actor: Actor,
  input: { meetingId: number; version: number; reason: string },
  now: Date,
): void {
  const { meetingId, version, reason } = input;
  const event = { kind: "meeting.sent_back", payload: { reason } } as const;
  write(db, (tx) => advanceMeeting(tx, actor, { meetingId, version, step: "send-back", event }, now));
}
