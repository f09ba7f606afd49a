import "server-only";
import { and, count, eq, inArray, ne } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import type {
  ChangeDepartmentInput,
  CreateDepartmentInput,
  DisableDepartmentInput,
} from "@/domain/departments/department-input";
import { refuse, refuseAsChanged } from "@/domain/errors";
import { changesBetween } from "../../changes-between";
import type { Database, Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { departmentNames, departments } from "../../schema/departments";
import { assignments } from "../../schema/directives";
import { write } from "../../write";

type Row = typeof departments.$inferSelect;

/** A new unit of the agency. @returns its id @throws request.not_allowed, department.name_taken */
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
  refuseTakenName(tx, input.name, null);
  if (input.collectsForAll) clearCollector(tx);
  const { id } = tx.insert(departments).values(input).returning({ id: departments.id }).get();
  const { name } = input;
  recordEvent(tx, actor, { kind: "department.created", payload: { name } }, { departmentId: id }, now);
  return id;
}

/**
 * Changes a department; a new name keeps the old one as a former name up to today, so that records signed
 * before still read as they were.
 * @throws request.not_allowed, request.not_found, request.changed_meanwhile, department.name_taken
 */
export function changeDepartment(db: Database, actor: Actor, input: ChangeDepartmentInput, now: Date): void {
  const { departmentId, version, ...fields } = input;
  write(db, (tx) => {
    const before = findShown(tx, actor, departmentId, version);
    if (before.active) refuseTakenName(tx, fields.name, departmentId);
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

/**
 * Takes a department out of use; the one that follows it may be named. Its history stays.
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
    const before = findShown(tx, actor, departmentId, version);
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

/** Brings a department back into use. @throws request.not_allowed, department.name_taken */
export function enableDepartment(
  db: Database,
  actor: Actor,
  { departmentId, version }: { departmentId: number; version: number },
  now: Date,
): void {
  write(db, (tx) => {
    const { name } = findShown(tx, actor, departmentId, version);
    refuseTakenName(tx, name, departmentId);
    tx.update(departments)
      .set({ active: true, successorId: null, version: version + 1 })
      .where(eq(departments.id, departmentId))
      .run();
    recordEvent(tx, actor, { kind: "department.enabled", payload: { name } }, { departmentId }, now);
  });
}

function findShown(tx: Transaction, actor: Actor, departmentId: number, version: number): Row {
  if (!isAdmin(actor)) refuse("request.not_allowed");
  const row = tx.select().from(departments).where(eq(departments.id, departmentId)).get();
  if (!row) return refuse("request.not_found");
  if (row.version !== version) {
    const theirs = [
      { field: "name", value: row.name },
      { field: "abbreviation", value: row.abbreviation },
    ];
    refuseAsChanged({ at: "", by: "", theirs: theirs.filter(({ value }) => value !== "") });
  }
  return row;
}

function refuseTakenName(tx: Transaction, name: string, exceptId: number | null): void {
  const taken = tx
    .select({ id: departments.id })
    .from(departments)
    .where(and(eq(departments.name, name), eq(departments.active, true), ne(departments.id, exceptId ?? 0)))
    .get();
  if (taken) refuse("department.name_taken", {}, "name");
}

/** One department at most collects for all. */
const clearCollector = (tx: Transaction) =>
  tx.update(departments).set({ collectsForAll: false }).where(eq(departments.collectsForAll, true)).run();

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
