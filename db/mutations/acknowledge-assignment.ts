import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../client";
import { write } from "../write";
import { advanceAssignment } from "./advance-assignment";

/** A department takes note of its assignment and begins (tiếp nhận). @returns the event's id */
export function acknowledgeAssignment(
  db: Database,
  actor: Actor,
  input: { assignmentId: number; version: number },
  now: Date,
): number {
  return write(
    db,
    (tx) =>
      advanceAssignment(
        tx,
        actor,
        { ...input, step: "acknowledge", event: { kind: "assignment.acknowledged", payload: {} } },
        now,
      ).eventId,
  );
}
