import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database, Transaction } from "../client";
import { write } from "../write";
import { type AdvanceOptions, advanceAssignment, findVisibleAssignment } from "./advance-assignment";
import { closePeriodIn } from "./close-period";

type Confirmed = { assignmentId: number; version: number | undefined; note: string };

/**
 * A leader confirms a report: the work is done, or of a periodic one its period is and the next begins.
 * @returns the event's id
 */
export function confirmReport(db: Database, actor: Actor, input: Confirmed, now: Date): number {
  return write(db, (tx) => confirmReportIn(tx, actor, input, now));
}

/** The same inside another write. */
export function confirmReportIn(
  tx: Transaction,
  actor: Actor,
  { assignmentId, version, note }: Confirmed,
  now: Date,
  options: AdvanceOptions = {},
): number {
  const row = findVisibleAssignment(tx, actor, assignmentId);
  if (row.periodEnd !== null) return closePeriodIn(tx, actor, row, { version, note }, now, options);
  const event = { kind: "assignment.report_confirmed", payload: { note } } as const;
  return advanceAssignment(tx, actor, { assignmentId, version, step: "confirm", event }, now, options)
    .eventId;
}
