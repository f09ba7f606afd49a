import "server-only";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Holding, Membership } from "@/domain/people/membership";
import type { Reader } from "./client";
import { people, positions } from "./schema/people";
import { grants, users } from "./schema/users";

/**
 * The facts that decide where each of these people works (domain/people/membership), by person, including past and
 * future ones.
 */
export function findMemberships(db: Reader, personIds: readonly number[]): Map<number, Membership> {
  const ids = [...new Set(personIds)];
  const accounts = db
    .select({ personId: users.personId, disabledAt: users.disabledAt })
    .from(users)
    .where(inArray(users.personId, ids))
    .all();
  const { departmentId, fromDay, toDay } = positions;
  const titles = db
    .select({ personId: positions.personId, departmentId, fromDay, toDay })
    .from(positions)
    .where(and(inArray(positions.personId, ids), isNotNull(departmentId)))
    .all();
  const given = db
    .select({
      personId: users.personId,
      departmentId: grants.departmentId,
      fromDay: grants.fromDay,
      toDay: grants.toDay,
    })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(and(inArray(users.personId, ids), isNotNull(grants.departmentId)))
    .all();
  return new Map(
    db
      .select({ id: people.id, active: people.active })
      .from(people)
      .where(inArray(people.id, ids))
      .all()
      .map(({ id, active }) => {
        const own = accounts.filter(({ personId }) => personId === id);
        const locked = own.length > 0 && own.every(({ disabledAt }) => disabledAt !== null);
        return [id, { active, locked, titles: heldBy(titles, id), grants: heldBy(given, id) }];
      }),
  );
}

type Row = { personId: number; departmentId: number | null } & Pick<Holding, "fromDay" | "toDay">;

const heldBy = (rows: readonly Row[], id: number): Holding[] =>
  rows.flatMap(({ personId, departmentId, fromDay, toDay }) =>
    personId === id && departmentId !== null ? [{ departmentId, fromDay, toDay }] : [],
  );
