import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { write } from "../../write";
import { findShownDepartment } from "./find-shown-department";
import { refuseTakenDepartment } from "./refuse-taken-department";

/** Enables a department again. @throws request.not_allowed, department.name_taken */
export function enableDepartment(
  db: Database,
  actor: Actor,
  { departmentId, version }: { departmentId: number; version: number },
  now: Date,
): void {
  write(db, (tx) => {
    const { name } = findShownDepartment(tx, actor, departmentId, version);
    refuseTakenDepartment(tx, name, departmentId);
    tx.update(departments)
      .set({ active: true, successorId: null, version: version + 1 })
      .where(eq(departments.id, departmentId))
      .run();
    recordEvent(tx, actor, { kind: "department.enabled", payload: { name } }, { departmentId }, now);
  });
}
