import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../client";
import { write } from "../write";
import { advanceMeeting } from "./advance-meeting";

/** A planned meeting begins: its minutes can be written. */
export function openMeeting(
  db: Database,
  actor: Actor,
  input: { meetingId: number; version: number },
  now: Date,
): void {
  const { meetingId, version } = input;
  const event = { kind: "meeting.opened", payload: {} } as const;
  write(db, (tx) => advanceMeeting(tx, actor, { meetingId, version, step: "open", event }, now));
}
