import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { write } from "../../write";
import { advanceMeeting } from "./advance-meeting";

/**
 * Closes the minutes of an announced meeting: it is planned again, and the text stays for when they are reopened.
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
