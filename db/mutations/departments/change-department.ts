import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import type { ChangeDepartmentInput } from "@/domain/departments/department-input";
import { changesBetween } from "../../changes-between";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { departmentNames, departments } from "../../schema/departments";
import { write } from "../../write";
import { clearCollector } from "./clear-collector";
import { findShownDepartment } from "./find-shown-department";
import { refuseTakenDepartment } from "./refuse-taken-department";

/**
 * Changes a department; after a change of name the old one is kept as a former name up to today, so that records
 * signed before still show it.
 * @throws request.not_allowed, request.not_found, request.changed_meanwhile, department.name_taken
 */
export function changeDepartment(db: Database, actor: Actor, input: ChangeDepartmentInput, now: Date): void {
  const { departmentId, version, ...fields } = input;
  write(db, (tx) => {
    const before = findShownDepartment(tx, actor, departmentId, version);
    if (before.active) refuseTakenDepartment(tx, fields.name, departmentId);
    if (fields.collectsForAll && !before.collectsForAll) clearCollector(tx);
    if (fields.name !== before.name) {
      const { name, abbreviation } = before;
      const untilDay = dayInAgency(now.toISOString());
      tx.insert(departmentNames).values({ departmentId, name, abbreviation, untilDay }).run();
    }
    tx.update(departments)
      .set({ ...fields, version: version + 1 })
      .where(eq(departments.id, departmentId))
      .run();
    const changes = changesBetween(before, fields);
    if (changes.length === 0) return;
    const payload = { name: before.name, changes };
    recordEvent(tx, actor, { kind: "department.changed", payload }, { departmentId }, now);
  });
}
