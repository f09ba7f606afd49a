import "server-only";
import { and, type Column, eq, isNotNull, type SQL } from "drizzle-orm";
import type { Holding, Membership } from "@/domain/people/membership";
import type { Reader } from "./client";
import { prepared } from "./prepared";
import { people, positions } from "./schema/people";
import { grants, users } from "./schema/users";
import { sql } from "./sql";

/**
 * The facts that decide where each of these people works (domain/people/membership), by person, including past and
 * future ones.
 */
export function findMemberships(db: Reader, personIds: readonly number[]): Map<number, Membership> {
  const asked = { ids: JSON.stringify([...new Set(personIds)]) };
  const facts = prepared(db, "memberships", () => selectFacts(db));
  const accounts = facts.accounts.all(asked);
  const titles = facts.titles.all(asked);
  const given = facts.grants.all(asked);
  return new Map(
    facts.people.all(asked).map(({ id, active }) => {
      const own = accounts.filter(({ personId }) => personId === id);
      const locked = own.length > 0 && own.every(({ disabledAt }) => disabledAt !== null);
      return [id, { active, locked, titles: heldBy(titles, id), grants: heldBy(given, id) }];
    }),
  );
}

function selectFacts(db: Reader) {
  const { departmentId, fromDay, toDay } = positions;
  return {
    people: db
      .select({ id: people.id, active: people.active })
      .from(people)
      .where(isAsked(people.id))
      .prepare(),
    accounts: db
      .select({ personId: users.personId, disabledAt: users.disabledAt })
      .from(users)
      .where(isAsked(users.personId))
      .prepare(),
    titles: db
      .select({ personId: positions.personId, departmentId, fromDay, toDay })
      .from(positions)
      .where(and(isAsked(positions.personId), isNotNull(departmentId)))
      .prepare(),
    grants: db
      .select({
        personId: users.personId,
        departmentId: grants.departmentId,
        fromDay: grants.fromDay,
        toDay: grants.toDay,
      })
      .from(grants)
      .innerJoin(users, eq(users.id, grants.userId))
      .where(and(isAsked(users.personId), isNotNull(grants.departmentId)))
      .prepare(),
  };
}

const isAsked = (person: Column): SQL =>
  sql`${person} in (select j.value from json_each(${sql.placeholder("ids")}) j)`;

type Row = { personId: number; departmentId: number | null } & Pick<Holding, "fromDay" | "toDay">;

const heldBy = (rows: readonly Row[], id: number): Holding[] =>
  rows.flatMap(({ personId, departmentId, fromDay, toDay }) =>
    personId === id && departmentId !== null ? [{ departmentId, fromDay, toDay }] : [],
  );
