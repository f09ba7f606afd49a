import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../client";
import { write } from "../write";
import { advanceAssignment } from "./advance-assignment";

/** A leader opens a finished assignment again. @returns the event's id */
export function reopenAssignment(
  db: Database,
  actor: Actor,
  input: { assignmentId: number; version: number; reason: string },
  now: Date,
): number {
  const { assignmentId, version, reason } = input;
  const event = { kind: "assignment.reopened", payload: { reason } } as const;
  return write(
    db,
    (tx) => advanceAssignment(tx, actor, { assignmentId, version, step: "reopen", event }, now).eventId,
  );
}
