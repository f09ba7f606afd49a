import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../client";
import { write } from "../write";
import { advanceAssignment } from "./advance-assignment";

/** A leader returns a report with the reason. @returns the event's id */
export function returnReport(
  db: Database,
  actor: Actor,
  input: { assignmentId: number; version: number; reason: string },
  now: Date,
): number {
  const { assignmentId, version, reason } = input;
  const event = { kind: "assignment.report_returned", payload: { reason } } as const;
  return write(
    db,
    (tx) => advanceAssignment(tx, actor, { assignmentId, version, step: "return", event }, now).eventId,
  );
}
