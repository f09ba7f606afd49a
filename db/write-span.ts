import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { AssignmentSnapshot } from "@/domain/directives/snapshot";
import type { Transaction } from "./client";
import { placeholdersLike } from "./placeholders";
import { prepared } from "./prepared";
import { assignmentSpans } from "./schema/directives";
import { sql } from "./sql";

/**
 * Closes the open span of an assignment and opens the next, so that the register can be read as of any day.
 * Several changes on one day leave one span with the last values of the day.
 */
export function writeSpan(tx: Transaction, assignmentId: number, after: AssignmentSnapshot, from: Day): void {
  const { state, role, departmentId, deadline, periodEnd, reportedOn } = after;
  const open = prepared(tx, "open span", () =>
    tx
      .select()
      .from(assignmentSpans)
      .where(and(eq(assignmentSpans.assignmentId, sql.placeholder("id")), isNull(assignmentSpans.toDay)))
      .prepare(),
  ).get({ id: assignmentId });
  if (open && isSame(open, after)) return;
  if (open && open.fromDay >= from) {
    tx.update(assignmentSpans)
      .set({ state, role, departmentId, deadline, periodEnd, reportedOn })
      .where(eq(assignmentSpans.id, open.id))
      .run();
    return;
  }
  if (open) {
    prepared(tx, "close span", () =>
      tx
        .update(assignmentSpans)
        .set(placeholdersLike(assignmentSpans, { toDay: from }))
        .where(eq(assignmentSpans.id, sql.placeholder("id")))
        .prepare(),
    ).run({ toDay: from, id: open.id });
  }
  const values = { assignmentId, fromDay: from, state, role, departmentId, deadline, periodEnd, reportedOn };
  prepared(tx, "open next span", () =>
    tx.insert(assignmentSpans).values(placeholdersLike(assignmentSpans, values)).prepare(),
  ).run(values);
}

function isSame(span: typeof assignmentSpans.$inferSelect, after: AssignmentSnapshot): boolean {
  return (["state", "role", "departmentId", "deadline", "periodEnd", "reportedOn"] as const).every(
    (k) => span[k] === after[k],
  );
}
