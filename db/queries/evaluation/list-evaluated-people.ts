import "server-only";
import { and, asc, eq, gte, inArray, isNull, lte, or, type SQL } from "drizzle-orm";
import { type Actor, departmentsOf, heads, isLeader, isPersonnel } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Evaluated } from "@/domain/evaluation/policy";
import type { Reader } from "../../client";
import { departments } from "../../schema/departments";
import { people, positions } from "../../schema/people";
import { sql } from "../../sql";

export type EvaluatedPerson = Evaluated & { name: string; titles: string[]; departments: string[] };

/** People with a title at some time in a period, with those titles, in the order of names. */
function listPeople(db: Reader, { from, to }: { from: Day; to: Day }, of: SQL): EvaluatedPerson[] {
  const rows = db
    .select({
      personId: people.id,
      name: people.fullName,
      title: positions.title,
      departmentId: departments.id,
      department: departments.name,
    })
    .from(people)
    .innerJoin(positions, eq(positions.personId, people.id))
    .leftJoin(departments, eq(departments.id, positions.departmentId))
    .where(and(lte(positions.fromDay, to), or(isNull(positions.toDay), gte(positions.toDay, from)), of))
    .orderBy(asc(people.sortKey), asc(positions.rank), asc(positions.id))
    .all();
  const found = new Map<number, EvaluatedPerson>();
  for (const { personId, name, title, departmentId, department } of rows) {
    const one = found.get(personId) ?? { personId, name, titles: [], departments: [], departmentIds: [] };
    found.set(personId, {
      ...one,
      titles: [...one.titles, title],
      departmentIds: [...new Set([...one.departmentIds, ...(departmentId === null ? [] : [departmentId])])],
      departments: [...new Set([...one.departments, ...(department === null ? [] : [department])])],
    });
  }
  return [...found.values()];
}

/** A person with the departments of a period; null for somebody without a title then. */
export const findEvaluated = (
  db: Reader,
  personId: number,
  period: { from: Day; to: Day },
): EvaluatedPerson | null => listPeople(db, period, eq(people.id, personId))[0] ?? null;

/**
 * The people of a department in a period whose evaluation the actor may see: of all, or only the actor's own.
 * @param departmentId null for the leaders of the agency
 */
export function listEvaluatedPeople(
  db: Reader,
  actor: Actor,
  departmentId: number | null,
  period: { from: Day; to: Day },
): EvaluatedPerson[] {
  const all = isLeader(actor) || isPersonnel(actor) || (departmentId !== null && heads(actor, departmentId));
  const isOf =
    departmentId === null
      ? sql`exists (select 1 from grants g join users u on u.id = g.user_id
          where u.person_id = ${people.id} and g.kind = 'leader' and u.disabled_at is null
          and coalesce(g.from_day, '') <= ${period.to} and coalesce(g.to_day, '9999') >= ${period.from})`
      : sql`exists (select 1 from positions p where p.person_id = ${people.id}
          and p.department_id = ${departmentId} and p.from_day <= ${period.to}
          and coalesce(p.to_day, '9999') >= ${period.from})`;
  const list = listPeople(db, period, isOf);
  return all ? list : list.filter(({ personId }) => personId === actor.personId);
}

/** The departments whose evaluations the actor may open: all, or those of the actor. */
export function listEvaluatedDepartments(db: Reader, actor: Actor): { id: number; name: string }[] {
  const all = isLeader(actor) || isPersonnel(actor);
  const own = departmentsOf(actor);
  if (!all && own.length === 0) return [];
  return db
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(all ? eq(departments.active, true) : inArray(departments.id, own))
    .orderBy(asc(departments.sortOrder), asc(departments.id))
    .all();
}
