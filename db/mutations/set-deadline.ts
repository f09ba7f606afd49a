import "server-only";
import type { Actor } from "@/domain/actor";
import { type Day, dayInAgency } from "@/domain/calendar/day";
import { refusePastDeadline } from "@/domain/directives/new-deadline";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../client";
import { write } from "../write";
import { advanceAssignment, findVisibleAssignment } from "./advance-assignment";

type NewDeadline = { assignmentId: number; version: number; deadline: Day | null; reason: string };

/**
 * A leader sets another deadline, or none, with the reason; the original one stays on the directive.
 * @returns the event's id
 * @throws directive.extension_in_past, directive.period_needs_deadline, and those of advanceAssignment
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
  const { deadline: from, periodEnd } = findVisibleAssignment(tx, actor, assignmentId);
  const event = { kind: "assignment.deadline_set", payload: { from, to: deadline, reason } } as const;
  const step = { assignmentId, version, step: "set-deadline", event } as const;
  const { eventId } = advanceAssignment(tx, actor, step, now, { causeId });
  refusePastDeadline(deadline, dayInAgency(now.toISOString()));
  // It moves the deadline of the period that is asked for; every period has one.
  if (periodEnd !== null && deadline === null) refuse("directive.period_needs_deadline", {}, "deadline");
  return eventId;
}
