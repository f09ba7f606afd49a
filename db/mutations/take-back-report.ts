import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../client";
import { write } from "../write";
import { advanceAssignment } from "./advance-assignment";

/** The head takes a report back before it is answered. @returns the event's id */
export function takeBackReport(
  db: Database,
  actor: Actor,
  input: { assignmentId: number; version: number },
  now: Date,
): number {
  const { assignmentId, version } = input;
  const event = { kind: "assignment.report_taken_back", payload: {} } as const;
  return write(
    db,
    (tx) => advanceAssignment(tx, actor, { assignmentId, version, step: "take-back", event }, now).eventId,
  );
}
