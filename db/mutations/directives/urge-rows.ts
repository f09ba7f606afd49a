import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import { type Actor, isClerk } from "@/domain/actor";
import type { RowOutcome } from "@/domain/directives/rows";
import { stepOf } from "@/domain/directives/steps/steps";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { departments } from "../../schema/departments";
import { assignments } from "../../schema/directives";
import { write } from "../../write";
import { findVisibleAssignment } from "./find-visible-assignment";
import { rowByRow } from "./row-by-row";
import { takeStepIn } from "./take-step";

/**
 * The departments that an urging of a register row reaches: every one that still owes work, or only the row's own.
 */
export type UrgeReach = "directive" | "row";

export type UrgedDepartment = { name: string; n: number };

/**
 * A leader or clerk urges the work of several rows as one act. It overwrites nothing, so no version is checked.
 * @returns for each row, the urged departments, each with the number of the urging
 * @throws request.not_allowed
 */
export function urgeRows(
  db: Database,
  actor: Actor,
  { rows, reach, note }: { rows: readonly { assignmentId: number }[]; reach: UrgeReach; note: string },
  now: Date,
): RowOutcome<UrgedDepartment[]>[] {
  if (!isClerk(actor)) refuse("request.not_allowed");
  return rowByRow(db, actor, rows, ({ assignmentId }, causeId) =>
    write(db, (tx) => {
      const urged = reach === "row" ? [nameOf(tx, assignmentId)] : listOwing(tx, actor, assignmentId);
      if (urged.length === 0) refuse("directive.nothing_to_urge");
      return urged.map(({ id, name }) => {
        const { event } = takeStepIn(tx, actor, "urge", { assignmentId: id, note }, now, { causeId });
        return { name, n: event.kind === "assignment.urged" ? event.payload.n : 0 };
      });
    }),
  );
}

const nameOf = (tx: Transaction, id: number) =>
  namesWhere(tx, eq(assignments.id, id))[0] ?? refuse("request.not_found");

/** The assignments of a row's directive that can be urged. @throws request.not_found */
function listOwing(tx: Transaction, actor: Actor, assignmentId: number) {
  const { directiveId } = findVisibleAssignment(tx, actor, assignmentId);
  return namesWhere(
    tx,
    and(eq(assignments.directiveId, directiveId), inArray(assignments.state, [...stepOf("urge").from])),
  );
}

const namesWhere = (tx: Transaction, where: ReturnType<typeof and>) =>
  tx
    .select({ id: assignments.id, name: departments.name })
    .from(assignments)
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(where)
    .orderBy(asc(departments.sortOrder), asc(departments.id))
    .all();
