import "server-only";
import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { grantHoldsOn } from "../../grants-on";
import { positionHeldOn } from "../../position-held-on";
import { prepared } from "../../prepared";
import { departments } from "../../schema/departments";
import { legalReferences } from "../../schema/legal-references";
import { series } from "../../schema/meetings";
import { people, positions } from "../../schema/people";
import { grants, users } from "../../schema/users";
import { sql } from "../../sql";

/** Choices for forms. An actor without a grant gets none. */

const sees = (actor: Actor): boolean => actor.grants.length > 0;

/** Active departments in their order. */
export function listDepartmentChoices(db: Reader, actor: Actor): { id: number; name: string }[] {
  if (!sees(actor)) return [];
  return prepared(db, "department choices", () =>
    db
      .select({ id: departments.id, name: departments.name })
      .from(departments)
      .where(eq(departments.active, true))
      .orderBy(asc(departments.sortOrder), asc(departments.id))
      .prepare(),
  ).all();
}

export type PersonChoice = { id: number; name: string; department: string | null };

/** Active people by name, each with the department of the first title on the day. */
export function listPersonChoices(db: Reader, actor: Actor, day: Day): PersonChoice[] {
  if (!sees(actor)) return [];
  const rows = db
    .select({ id: people.id, name: people.fullName, department: departments.name })
    .from(people)
    .leftJoin(positions, and(eq(positions.personId, people.id), positionHeldOn(day)))
    .leftJoin(departments, eq(departments.id, positions.departmentId))
    .where(eq(people.active, true))
    .orderBy(asc(people.sortKey), asc(positions.rank), asc(positions.id))
    .all();
  const seen = new Map<number, PersonChoice>();
  for (const row of rows) if (!seen.has(row.id)) seen.set(row.id, row);
  return [...seen.values()];
}

/** People with a title in a department on a day. */
export function listStaffChoices(
  db: Reader,
  actor: Actor,
  departmentId: number,
  day: Day,
): { id: number; name: string }[] {
  if (!sees(actor)) return [];
  return prepared(db, `staff choices ${day}`, () => selectStaff(db, day))
    .all({ departmentId })
    .map(({ id, name }) => ({ id, name }));
}

const selectStaff = (db: Reader, day: Day) =>
  db
    .selectDistinct({ id: people.id, name: people.fullName, key: people.sortKey })
    .from(people)
    .innerJoin(positions, eq(positions.personId, people.id))
    .where(
      and(
        eq(people.active, true),
        eq(positions.departmentId, sql.placeholder("departmentId")),
        positionHeldOn(day),
      ),
    )
    .orderBy(asc(people.sortKey))
    .prepare();

/** Users with the leader's grant on a day. */
export function listLeaderChoices(db: Reader, actor: Actor, day: Day): { id: number; name: string }[] {
  if (!sees(actor)) return [];
  return prepared(db, `leader choices ${day}`, () =>
    db
      .select({ id: users.id, name: people.fullName })
      .from(users)
      .innerJoin(people, eq(people.id, users.personId))
      .innerJoin(grants, and(eq(grants.userId, users.id), eq(grants.kind, "leader"), grantHoldsOn(day)))
      .where(isNull(users.disabledAt))
      .orderBy(asc(people.sortKey))
      .prepare(),
  ).all();
}

/** Active accounts by name: for administrators. */
export function listUserChoices(db: Reader, actor: Actor) {
  if (!isAdmin(actor)) return [];
  return db
    .select({ id: users.id, personId: people.id, name: people.fullName })
    .from(users)
    .innerJoin(people, eq(people.id, users.personId))
    .where(and(isNull(users.disabledAt), eq(people.active, true)))
    .orderBy(asc(people.sortKey), asc(users.id))
    .all();
}

/** Legal references, the newest first. */
export function listReferenceChoices(db: Reader, actor: Actor) {
  if (!sees(actor)) return [];
  return db
    .select()
    .from(legalReferences)
    .orderBy(desc(legalReferences.issuedOn), desc(legalReferences.id))
    .all();
}

/** Series that continue. */
export function listSeriesChoices(db: Reader, actor: Actor) {
  if (!sees(actor)) return [];
  return db.select().from(series).where(eq(series.active, true)).orderBy(asc(series.id)).all();
}

/**
 * The full attendance of each department on a day: how many people hold a title there. A person with titles in two
 * departments counts once, in the department of the first.
 */
export function countStaff(db: Reader, actor: Actor, day: Day): Map<number, number> {
  if (!sees(actor)) return new Map();
  const rows = db
    .select({ departmentId: positions.departmentId, personId: positions.personId })
    .from(positions)
    .innerJoin(people, eq(people.id, positions.personId))
    .where(and(eq(people.active, true), isNotNull(positions.departmentId), positionHeldOn(day)))
    .orderBy(asc(positions.rank), asc(positions.id))
    .all();
  const counted = new Set<number>();
  const counts = new Map<number, number>();
  for (const { departmentId, personId } of rows) {
    if (departmentId === null || counted.has(personId)) continue;
    counted.add(personId);
    counts.set(departmentId, (counts.get(departmentId) ?? 0) + 1);
  }
  return counts;
}

/** Active people born in a month who agree that it is named, by day: for an honours item. */
export function listBirthdays(db: Reader, actor: Actor, month: number) {
  if (!sees(actor)) return [];
  return prepared(db, "birthdays of a month", () =>
    db
      .select({ id: people.id, name: people.fullName, day: people.birthDay, month: people.birthMonth })
      .from(people)
      .where(
        and(
          eq(people.active, true),
          eq(people.birthMonth, sql.placeholder("month")),
          isNotNull(people.birthdayConsentAt),
        ),
      )
      .orderBy(asc(people.birthDay), asc(people.sortKey))
      .prepare(),
  ).all({ month });
}
