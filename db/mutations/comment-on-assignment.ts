import "server-only";
import { type Actor, isClerk } from "@/domain/actor";
import type { Database } from "../client";
import { write } from "../write";
import { advanceAssignment, findVisibleAssignment } from "./advance-assignment";

/**
 * A word about an assignment: a comment by leaders and clerks, a reply by the department's staff. It adds and
 * overwrites nothing, so it needs no version.
 * @returns the event's id
 */
export function commentOnAssignment(
  db: Database,
  actor: Actor,
  { assignmentId, text }: { assignmentId: number; text: string },
  now: Date,
): number {
  return write(db, (tx) => {
    findVisibleAssignment(tx, actor, assignmentId);
    const [step, kind] = isClerk(actor)
      ? (["comment", "assignment.commented"] as const)
      : (["reply", "assignment.replied"] as const);
    const event = { kind, payload: { text } };
    return advanceAssignment(tx, actor, { assignmentId, version: undefined, step, event }, now).eventId;
  });
}
