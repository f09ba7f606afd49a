import "server-only";
import { and, count, eq, inArray } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { DisableDepartmentInput } from "@/domain/departments/department-input";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { assignments } from "../../schema/directives";
import { write } from "../../write";
import { findShownDepartment } from "./find-shown-department";

/**
 * Disables a department; a successor may be named. Its history stays.
 * @throws request.not_allowed, department.has_open_work, department.successor_is_itself
 */
export function disableDepartment(
  db: Database,
  actor: Actor,
  input: DisableDepartmentInput,
  now: Date,
): void {
  const { departmentId, version, successorId } = input;
  write(db, (tx) => {
    const before = findShownDepartment(tx, actor, departmentId, version);
    if (!before.active) refuse("department.disabled");
    const open = countOpenWork(tx, departmentId);
    if (open > 0) refuse("department.has_open_work", { count: open });
    const successor = successorId === null ? null : findActive(tx, successorId);
    if (successorId !== null && (!successor || successorId === departmentId)) {
      refuse("department.successor_is_itself", {}, "successorId");
    }
    tx.update(departments)
      .set({ active: false, collectsForAll: false, successorId, version: version + 1 })
      .where(eq(departments.id, departmentId))
      .run();
    const payload = { name: before.name, successor: successor?.name ?? null };
    recordEvent(tx, actor, { kind: "department.disabled", payload }, { departmentId }, now);
  });
}

const findActive = (tx: Transaction, id: number) =>
  tx
    .select()
    .from(departments)
    .where(and(eq(departments.id, id), eq(departments.active, true)))
    .get();

function countOpenWork(tx: Transaction, departmentId: number): number {
  const found = tx
    .select({ count: count() })
    .from(assignments)
    .where(
      and(
        eq(assignments.departmentId, departmentId),
        inArray(assignments.state, ["proposed", "assigned", "in-progress", "reported"]),
      ),
    )
    .get();
  return found?.count ?? 0;
}
