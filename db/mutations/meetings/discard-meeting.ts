import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { write } from "../../write";
import { advanceMeeting } from "./advance-meeting";

/** Discards a draft that was never announced; minutes of an announced meeting are closed (closeMeeting). */
export function discardMeeting(
  db: Database,
  actor: Actor,
  input: { meetingId: number; version: number },
  now: Date,
): void {
  const { meetingId, version } = input;
  const event = { kind: "meeting.discarded", payload: {} } as const;
  write(db, (tx) => advanceMeeting(tx, actor, { meetingId, version, step: "discard", event }, now));
}
