import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { AssignmentSnapshot } from "@/domain/directives/snapshot";
import type { Transaction } from "./client";
import { assignmentSpans } from "./schema/directives";

/**
 * Closes the open span of an assignment and opens the next, so that the register can be read as of any day.
 * Several changes on one day leave one span with the last values of the day.
 */
export function writeSpan(tx: Transaction, assignmentId: number, after: AssignmentSnapshot, from: Day): void {
  const { state, role, departmentId, deadline, periodEnd, reportedOn } = after;
  const open = tx
    .select()
    .from(assignmentSpans)
    .where(and(eq(assignmentSpans.assignmentId, assignmentId), isNull(assignmentSpans.toDay)))
    .get();
  if (open && isSame(open, after)) return;
  if (open && open.fromDay >= from) {
    tx.update(assignmentSpans)
      .set({ state, role, departmentId, deadline, periodEnd, reportedOn })
      .where(eq(assignmentSpans.id, open.id))
      .run();
    return;
  }
  if (open) tx.update(assignmentSpans).set({ toDay: from }).where(eq(assignmentSpans.id, open.id)).run();
  tx.insert(assignmentSpans)
    .values({ assignmentId, fromDay: from, state, role, departmentId, deadline, periodEnd, reportedOn })
    .run();
}

function isSame(span: typeof assignmentSpans.$inferSelect, after: AssignmentSnapshot): boolean {
  return (["state", "role", "departmentId", "deadline", "periodEnd", "reportedOn"] as const).every(
    (k) => span[k] === after[k],
  );
}
