import "server-only";
import { and, asc, count, eq, inArray } from "drizzle-orm";
import { type Actor, departmentsOf, heads, isAdmin } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { stepOf } from "@/domain/directives/steps/steps";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { departments } from "../../schema/departments";
import { assignments } from "../../schema/directives";
import { people } from "../../schema/people";
import { sql } from "../../sql";
import { whoHaveLeft } from "../../who-have-left";

export type LeftWork = {
  departmentId: number;
  department: string;
  personId: number;
  name: string;
  count: number;
};

/**
 * Open work whose officer in charge no longer works in the department: moved, left, or with a disabled account. It
 * has to be handed over. For administrators.
 */
export function listLeftWork(db: Reader, actor: Actor, today: Day, departmentId?: number): LeftWork[] {
  if (!isAdmin(actor)) return [];
  return list(db, today, departmentId === undefined ? null : [departmentId]);
}

/** The same for the departments that the actor heads, to name another officer. */
export function listOwnLeftWork(db: Reader, actor: Actor, today: Day): LeftWork[] {
  const headed = departmentsOf(actor).filter((id) => heads(actor, id));
  return headed.length === 0 ? [] : list(db, today, headed);
}

function list(db: Reader, today: Day, departmentIds: readonly number[] | null): LeftWork[] {
  const key = `officers in charge ${departmentIds === null}`;
  const inCharge = prepared(db, key, () => selectInCharge(db, departmentIds)).all({
    ids: JSON.stringify(departmentIds),
  });
  return whoHaveLeft(db, inCharge, today);
}

const selectInCharge = (db: Reader, departmentIds: readonly number[] | null) =>
  db
    .select({
      departmentId: departments.id,
      department: departments.name,
      personId: people.id,
      name: people.fullName,
      count: count(),
    })
    .from(assignments)
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .innerJoin(people, eq(people.id, assignments.officerPersonId))
    .where(
      and(
        inArray(assignments.state, [...stepOf("hand-over").from]),
        departmentIds === null
          ? undefined
          : sql`${assignments.departmentId} in (select j.value from json_each(${sql.placeholder("ids")}) j)`,
      ),
    )
    .groupBy(departments.id, people.id)
    .orderBy(asc(departments.sortOrder), asc(people.sortKey))
    .prepare();
