import "server-only";
import { and, eq, ne, notInArray } from "drizzle-orm";
import type { AssignmentSnapshot } from "@/domain/directives/snapshot";
import { isClosed } from "@/domain/directives/states";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { placeholdersLike } from "../../placeholders";
import { prepared } from "../../prepared";
import { refuseStaleAssignment } from "../../queries/directives/find-assignment-conflict";
import { assignments } from "../../schema/directives";
import { sql } from "../../sql";
import type { AssignmentRow } from "./find-visible-assignment";

/** The snapshot of an assignment's row. */
export function snapshotOf(row: AssignmentRow): AssignmentSnapshot {
  return {
    state: row.state,
    role: row.role,
    departmentId: row.departmentId,
    deadline: row.deadline,
    periodEnd: row.periodEnd,
    officerPersonId: row.officerPersonId,
    officerShares: row.officerShares,
    percent: row.percent,
    reportedOn: row.reportedOn,
    closedOn: row.closedOn,
    productNumber: row.productNumber,
    productDate: row.productDate,
    productText: row.productText,
    requestedDeadline: row.requestedDeadline,
    requestedReason: row.requestedReason,
    requestedOn: row.requestedOn,
    extensions: row.extensions,
  };
}

/** Writes the result of the events, on condition of the version that was read. */
export function updateAssignment(
  tx: Transaction,
  before: AssignmentRow,
  after: AssignmentSnapshot,
  lastWordAt: string | null,
): AssignmentRow {
  if (isClosed(before.state) && !isClosed(after.state)) refuseSecondOpen(tx, before);
  const values = { ...after, version: before.version + 1, lastWordAt };
  const row = prepared(tx, "update assignment", () =>
    tx
      .update(assignments)
      .set(placeholdersLike(assignments, values))
      .where(and(eq(assignments.id, sql.placeholder("id")), eq(assignments.version, sql.placeholder("read"))))
      .returning()
      .prepare(),
  ).get({ ...values, id: before.id, read: before.version });
  return row ?? refuseStaleAssignment(tx, before);
}

/**
 * A closed assignment of a department cannot be reopened while the department has an open one, taken over from a
 * merged department.
 */
function refuseSecondOpen(tx: Transaction, { id, directiveId, departmentId }: AssignmentRow): void {
  const other = tx
    .select({ id: assignments.id })
    .from(assignments)
    .where(
      and(
        eq(assignments.directiveId, directiveId),
        eq(assignments.departmentId, departmentId),
        ne(assignments.id, id),
        notInArray(assignments.state, ["done", "withdrawn"]),
      ),
    )
    .get();
  if (other) refuse("directive.department_has_assignment");
}
