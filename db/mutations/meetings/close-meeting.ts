import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { write } from "../../write";
import { advanceMeeting } from "./advance-meeting";

/**
 * Minutes of an announced meeting are closed again: it is planned as before, and what was written stays for when
 * they are opened next.
 */
export function closeMeeting(
  db: Database,
  actor: Actor,
  input: { meetingId: number; version: number },
  now: Date,
): void {
  const { meetingId, version } = input;
  const event = { kind: "meeting.closed", payload: {} } as const;
  write(db, (tx) => advanceMeeting(tx, actor, { meetingId, version, step: "close", event }, now));
}
