import "server-only";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Database, Transaction } from "../client";
import { write } from "../write";
import { advanceAssignment, findVisibleAssignment } from "./advance-assignment";

type NewDeadline = { assignmentId: number; version: number; deadline: Day | null; reason: string };

/**
 * A leader sets another deadline, or none, with the reason; the original one stays on the directive.
 * @returns the event's id
 */
export function setDeadline(db: Database, actor: Actor, input: NewDeadline, now: Date): number {
  return write(db, (tx) => setDeadlineIn(tx, actor, input, now));
}

/** The same inside a write that sets several. */
export function setDeadlineIn(
  tx: Transaction,
  actor: Actor,
  { assignmentId, version, deadline, reason }: NewDeadline,
  now: Date,
  causeId?: string,
): number {
  const { deadline: from } = findVisibleAssignment(tx, actor, assignmentId);
  const event = { kind: "assignment.deadline_set", payload: { from, to: deadline, reason } } as const;
  const step = { assignmentId, version, step: "set-deadline", event } as const;
  return advanceAssignment(tx, actor, step, now, { causeId }).eventId;
}
