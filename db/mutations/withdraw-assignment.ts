import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../client";
import { write } from "../write";
import { advanceAssignment } from "./advance-assignment";

/** A leader ends an assignment that is no longer asked for. @returns the event's id */
export function withdrawAssignment(
  db: Database,
  actor: Actor,
  input: { assignmentId: number; version: number; reason: string },
  now: Date,
): number {
  const { assignmentId, version, reason } = input;
  const event = { kind: "assignment.withdrawn", payload: { reason } } as const;
  return write(
    db,
    (tx) => advanceAssignment(tx, actor, { assignmentId, version, step: "withdraw", event }, now).eventId,
  );
}
