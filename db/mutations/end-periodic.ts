import "server-only";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { EventPayloads, JudgedPeriod } from "@/domain/events/kinds";
import type { Database, Transaction } from "../client";
import { happened } from "../happened";
import { sql } from "../sql";
import { write } from "../write";
import { advanceAssignment, findVisibleAssignment } from "./advance-assignment";

/**
 * A leader ends a periodic assignment: it is done, judged by the report that waits, or else by the last period
 * that was confirmed. One that was never reported on is withdrawn, not ended.
 * @returns the event's id
 * @throws directive.nothing_reported, and those of advanceAssignment
 */
export function endPeriodic(
  db: Database,
  actor: Actor,
  { assignmentId, version, reason }: { assignmentId: number; version: number; reason: string },
  now: Date,
): number {
  return write(db, (tx) => {
    const row = findVisibleAssignment(tx, actor, assignmentId);
    const waits = row.state === "reported";
    const judged = waits ? null : findLastClosed(tx, assignmentId);
    const event = { kind: "assignment.ended", payload: { reason, judged } } as const;
    const step = { assignmentId, version, step: "end-periodic", event } as const;
    const { eventId } = advanceAssignment(tx, actor, step, now);
    // Asked after the policy: whoever may not end it is told so first.
    if (!waits && judged === null) refuse("directive.nothing_reported");
    return eventId;
  });
}

/** The last period that was confirmed; null where none was. */
function findLastClosed(tx: Transaction, assignmentId: number): JudgedPeriod | null {
  const last = tx.get<{ payload: string }>(
    sql`select e.payload as payload from events e
      where ${happened(assignmentId, ["assignment.period_closed"])} order by e.id desc limit 1`,
  );
  if (!last) return null;
  const {
    note: _,
    next: __,
    ...judged
  } = JSON.parse(last.payload) as EventPayloads["assignment.period_closed"];
  return judged;
}
