import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database, Transaction } from "../client";
import { write } from "../write";
import { advanceAssignment } from "./advance-assignment";

type Confirmed = { assignmentId: number; version: number; note: string };

/** A leader confirms that a reported assignment is done. @returns the event's id */
export function confirmReport(db: Database, actor: Actor, input: Confirmed, now: Date): number {
  return write(db, (tx) => confirmReportIn(tx, actor, input, now));
}

/** The same inside a write that confirms several. */
export function confirmReportIn(
  tx: Transaction,
  actor: Actor,
  { assignmentId, version, note }: Confirmed,
  now: Date,
  causeId?: string,
): number {
  const event = { kind: "assignment.report_confirmed", payload: { note } } as const;
  return advanceAssignment(tx, actor, { assignmentId, version, step: "confirm", event }, now, { causeId })
    .eventId;
}
