import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { write } from "../../write";
import { advanceMeeting } from "./advance-meeting";

/** Cancels a planned meeting. */
export function cancelMeeting(
  db: Database,
  actor: Actor,
  input: { meetingId: number; version: number; reason: string },
  now: Date,
): void {
  const { meetingId, version, reason } = input;
  const event = { kind: "meeting.cancelled", payload: { reason } } as const;
  write(db, (tx) => advanceMeeting(tx, actor, { meetingId, version, step: "cancel", event }, now));
}
