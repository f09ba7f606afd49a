import "server-only";
import type { Actor } from "@/domain/actor";
import type { UrgeInput } from "@/domain/directives/input";
import type { Database, Transaction } from "../client";
import { happened } from "../happened";
import { sql } from "../sql";
import { write } from "../write";
import { type AdvanceOptions, advanceAssignment } from "./advance-assignment";

/** A leader or clerk urges a department, for the nth time. @returns the event's id */
export function urgeAssignment(db: Database, actor: Actor, input: UrgeInput, now: Date): number {
  return write(db, (tx) => urgeAssignmentIn(tx, actor, input, now).eventId);
}

/**
 * The same inside another write. It adds and overwrites nothing, so that no version is asked for.
 * @returns the event's id, and for the how manieth time it was
 */
export function urgeAssignmentIn(
  tx: Transaction,
  actor: Actor,
  { assignmentId, note }: UrgeInput,
  now: Date,
  options?: AdvanceOptions,
): { eventId: number; n: number } {
  const n = countUrges(tx, assignmentId) + 1;
  const event = { kind: "assignment.urged", payload: { n, note } } as const;
  const step = { assignmentId, version: undefined, step: "urge", event } as const;
  return { eventId: advanceAssignment(tx, actor, step, now, options).eventId, n };
}

function countUrges(tx: Transaction, assignmentId: number): number {
  const found = tx.get<{ count: number }>(
    sql`select count(*) as count from events e where ${happened(assignmentId, ["assignment.urged"])}`,
  );
  return found?.count ?? 0;
}
