import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../client";
import { write } from "../write";
import { advanceAssignment, findVisibleAssignment } from "./advance-assignment";

/** A leader refuses the extension that was asked for; the deadline in force stands. @returns the event's id */
export function refuseExtension(
  db: Database,
  actor: Actor,
  input: { assignmentId: number; version: number; reason: string },
  now: Date,
): number {
  const { assignmentId, version, reason } = input;
  return write(db, (tx) => {
    const requested = findVisibleAssignment(tx, actor, assignmentId).requestedDeadline ?? "";
    const event = { kind: "assignment.extension_refused", payload: { requested, reason } } as const;
    const step = "refuse-extension";
    return advanceAssignment(tx, actor, { assignmentId, version, step, event }, now).eventId;
  });
}
