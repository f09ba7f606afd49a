import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { positionHeldOn } from "../../position-held-on";
import { departmentNames, departments } from "../../schema/departments";
import { people, positions } from "../../schema/people";

export type FoundDepartment = typeof departments.$inferSelect & {
  successor: { id: number; name: string } | null;
  /** Departments that this one succeeds. */
  predecessors: { id: number; name: string }[];
  formerNames: { name: string; untilDay: Day }[];
  staff: { id: number; name: string; title: string }[];
};

/** One department with its former names, its successors and its staff on a day; null if there is none. */
export function findDepartment(
  db: Reader,
  actor: Actor,
  departmentId: number,
  today: Day,
): FoundDepartment | null {
  if (actor.grants.length === 0) return null;
  const row = db.select().from(departments).where(eq(departments.id, departmentId)).get();
  if (!row) return null;
  const named = { id: departments.id, name: departments.name };
  const successor =
    row.successorId === null
      ? undefined
      : db.select(named).from(departments).where(eq(departments.id, row.successorId)).get();
  return {
    ...row,
    successor: successor ?? null,
    predecessors: db.select(named).from(departments).where(eq(departments.successorId, departmentId)).all(),
    formerNames: db
      .select({ name: departmentNames.name, untilDay: departmentNames.untilDay })
      .from(departmentNames)
      .where(eq(departmentNames.departmentId, departmentId))
      .orderBy(desc(departmentNames.untilDay), desc(departmentNames.id))
      .all(),
    staff: listStaff(db, departmentId, today),
  };
}

function listStaff(db: Reader, departmentId: number, today: Day) {
  return db
    .select({ id: people.id, name: people.fullName, title: positions.title })
    .from(positions)
    .innerJoin(people, eq(people.id, positions.personId))
    .where(and(eq(positions.departmentId, departmentId), eq(people.active, true), positionHeldOn(today)))
    .orderBy(asc(positions.rank), asc(people.sortKey))
    .all();
}
