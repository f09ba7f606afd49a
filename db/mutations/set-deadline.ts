import "server-only";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Database } from "../client";
import { write } from "../write";
import { advanceAssignment, findVisibleAssignment } from "./advance-assignment";

/**
 * A leader sets another deadline, or none, with the reason; the original one stays on the directive.
 * @returns the event's id
 */
export function setDeadline(
  db: Database,
  actor: Actor,
  input: { assignmentId: number; version: number; deadline: Day | null; reason: string },
  now: Date,
): number {
  const { assignmentId, version, deadline, reason } = input;
  return write(db, (tx) => {
    const { deadline: from } = findVisibleAssignment(tx, actor, assignmentId);
    const event = { kind: "assignment.deadline_set", payload: { from, to: deadline, reason } } as const;
    return advanceAssignment(tx, actor, { assignmentId, version, step: "set-deadline", event }, now).eventId;
  });
}
