import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import type { CreateDepartmentInput } from "@/domain/departments/department-input";
import { refuse } from "@/domain/errors";
import type { Database, Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { departments } from "../../schema/departments";
import { write } from "../../write";
import { clearCollector } from "./clear-collector";
import { refuseTakenDepartment } from "./refuse-taken-department";

/** Creates a department. @returns its id @throws request.not_allowed, department.name_taken */
export function createDepartment(
  db: Database,
  actor: Actor,
  input: CreateDepartmentInput,
  now: Date,
): number {
  return write(db, (tx) => createDepartmentIn(tx, actor, input, now));
}

/** The same inside another write. */
export function createDepartmentIn(
  tx: Transaction,
  actor: Actor,
  input: CreateDepartmentInput,
  now: Date,
): number {
  if (!isAdmin(actor)) refuse("request.not_allowed");
  refuseTakenDepartment(tx, input.name, null);
  if (input.collectsForAll) clearCollector(tx);
  const { id } = tx.insert(departments).values(input).returning({ id: departments.id }).get();
  const { name } = input;
  recordEvent(tx, actor, { kind: "department.created", payload: { name } }, { departmentId: id }, now);
  return id;
}
