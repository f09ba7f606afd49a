import "server-only";
import { and, asc, desc, eq, gt, gte, inArray, isNull, lte, or, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { type Actor, departmentsOf, heads, isLeader, isPersonnel } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Evaluated } from "@/domain/evaluation/policy";
import { nameSortKey } from "@/domain/people/names";
import type { Reader } from "../../client";
import { departmentKnownOn, positionHeldIn } from "../../positions-known-on";
import { departments } from "../../schema/departments";
import { people, personNames, positions, removedPositions } from "../../schema/people";
import { grants, users } from "../../schema/users";
import { listDepartmentNamesOn } from "../departments/list-department-names-on";

export type EvaluatedPerson = Evaluated & { name: string; titles: string[]; departments: string[] };

/** A period, and the day as of which it is looked at: what was recorded later is unknown. */
export type AskedPeriod = { period: { from: Day; to: Day }; asOf: Day };

/** A condition on the column of the person's key. */
type Whom = (personId: SQLiteColumn) => SQL;

/** People with a title at some time in a period, with those titles and the names of that day, in the order of names. */
function listPeople(db: Reader, asked: AskedPeriod, whom: Whom): EvaluatedPerson[] {
  const { period, asOf } = asked;
  const current = db
    .select({
      personId: people.id,
      name: people.fullName,
      title: positions.title,
      departmentId: departmentKnownOn(asOf),
    })
    .from(people)
    .innerJoin(positions, eq(positions.personId, people.id))
    .where(and(positionHeldIn(period, asOf), whom(people.id)))
    .orderBy(asc(people.id), asc(positions.rank), asc(positions.id))
    .all();
  const rows = [...current, ...listRemoved(db, asked, whom)];
  const departmentNames = listDepartmentNamesOn(db, asOf);
  const names = listPersonNamesOn(db, asOf);
  const found = new Map<number, EvaluatedPerson>();
  for (const { personId, name, title, departmentId } of rows) {
    const one = found.get(personId) ?? {
      personId,
      name: names.get(personId) ?? name,
      titles: [],
      departments: [],
      departmentIds: [],
    };
    const department = departmentNames.get(departmentId ?? 0);
    found.set(personId, {
      ...one,
      titles: [...new Set([...one.titles, title])],
      departmentIds: [...new Set([...one.departmentIds, ...(departmentId === null ? [] : [departmentId])])],
      departments: [...new Set([...one.departments, ...(department === undefined ? [] : [department])])],
    });
  }
  const keyed = [...found.values()].map((person) => ({ person, key: nameSortKey(person.name) }));
  return keyed
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.person.personId - b.person.personId))
    .map(({ person }) => person);
}

/** People whom taking back an import removed after that day. */
const listRemoved = (db: Reader, asked: AskedPeriod, whom: Whom) =>
  db
    .select({
      personId: removedPositions.personId,
      name: removedPositions.fullName,
      title: removedPositions.title,
      departmentId: removedPositions.departmentId,
    })
    .from(removedPositions)
    .where(and(removedHeldIn(asked), whom(removedPositions.personId)))
    .orderBy(asc(removedPositions.personId), asc(removedPositions.rank), asc(removedPositions.id))
    .all();

const removedHeldIn = ({ period: { from, to }, asOf }: AskedPeriod): SQL | undefined =>
  and(
    lte(removedPositions.knownFrom, asOf),
    gt(removedPositions.knownUntil, asOf),
    lte(removedPositions.fromDay, to),
    or(isNull(removedPositions.toDay), gte(removedPositions.toDay, from)),
  );

/** The former names that people still had on a day: for each the oldest one that was replaced after it. */
function listPersonNamesOn(db: Reader, day: Day): Map<number, string> {
  const former = db
    .select()
    .from(personNames)
    .where(gt(personNames.untilDay, day))
    .orderBy(desc(personNames.untilDay), desc(personNames.id))
    .all();
  return new Map(former.map(({ personId, name }) => [personId, name]));
}

/** A person with the departments of a period; null for somebody without a title then. */
export const findEvaluated = (db: Reader, personId: number, asked: AskedPeriod): EvaluatedPerson | null =>
  listPeople(db, asked, (id) => eq(id, personId))[0] ?? null;

/**
 * The people of a department in a period whose evaluation the actor may see: of all, or only the actor's own.
 * @param departmentId null for the leaders of the agency
 */
export function listEvaluatedPeople(
  db: Reader,
  actor: Actor,
  departmentId: number | null,
  asked: AskedPeriod,
): EvaluatedPerson[] {
  const all = isLeader(actor) || isPersonnel(actor) || (departmentId !== null && heads(actor, departmentId));
  const ids =
    departmentId === null
      ? db
          .select({ id: users.personId })
          .from(grants)
          .innerJoin(users, eq(users.id, grants.userId))
          .where(and(eq(grants.kind, "leader"), grantHeldIn(asked)))
      : db
          .select({ id: positions.personId })
          .from(positions)
          .where(
            and(eq(departmentKnownOn(asked.asOf), departmentId), positionHeldIn(asked.period, asked.asOf)),
          )
          .union(
            db
              .select({ id: removedPositions.personId })
              .from(removedPositions)
              .where(and(eq(removedPositions.departmentId, departmentId), removedHeldIn(asked))),
          );
  const list = listPeople(db, asked, (id) => inArray(id, ids));
  return all ? list : list.filter(({ personId }) => personId === actor.personId);
}

/**
 * Grants in force at some time in a period, by what was recorded up to a day. A grant begins on the day on which it is given
 * or later, and its end is recorded by the day after it: one that has not begun by the day of looking does not count, and
 * an end on that day or later was not effective yet.
 */
export function grantHeldIn({ period: { from, to }, asOf }: AskedPeriod): SQL | undefined {
  const latestBegin = asOf < to ? asOf : to;
  const earliestEnd = asOf < from ? asOf : from;
  return and(
    or(isNull(grants.fromDay), lte(grants.fromDay, latestBegin)),
    or(isNull(grants.toDay), gte(grants.toDay, earliestEnd)),
  );
}

/**
 * The departments whose evaluations the actor may open, by their names of that day: all that are active or had people in the
 * period, or those of the actor.
 */
export function listEvaluatedDepartments(
  db: Reader,
  actor: Actor,
  asked: AskedPeriod,
): { id: number; name: string }[] {
  const all = isLeader(actor) || isPersonnel(actor);
  const own = departmentsOf(actor);
  if (!all && own.length === 0) return [];
  const names = listDepartmentNamesOn(db, asked.asOf);
  return db
    .select({ id: departments.id, name: departments.name })
    .from(departments)
    .where(
      all
        ? or(eq(departments.active, true), inArray(departments.id, listStaffed(db, asked)))
        : inArray(departments.id, own),
    )
    .orderBy(asc(departments.sortOrder), asc(departments.id))
    .all()
    .map(({ id, name }) => ({ id, name: names.get(id) ?? name }));
}

/** Departments in which somebody held a title in a period, by what was recorded up to a day. */
function listStaffed(db: Reader, asked: AskedPeriod): number[] {
  const current = db
    .selectDistinct({ id: departmentKnownOn(asked.asOf) })
    .from(positions)
    .where(positionHeldIn(asked.period, asked.asOf))
    .all();
  const removed = db
    .selectDistinct({ id: removedPositions.departmentId })
    .from(removedPositions)
    .where(removedHeldIn(asked))
    .all();
  return [...current, ...removed].flatMap(({ id }) => id ?? []);
}
