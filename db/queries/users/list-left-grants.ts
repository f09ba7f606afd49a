import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { type Actor, type GrantKind, isAdmin } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { worksInOn } from "@/domain/people/membership";
import type { Reader } from "../../client";
import { findMemberships } from "../../find-memberships";
import { grantHoldsOn } from "../../grants-on";
import { departments } from "../../schema/departments";
import { people } from "../../schema/people";
import { grants, users } from "../../schema/users";

/** A right that holds in a department in which the person no longer works. */
export type LeftGrant = {
  grantId: number;
  userId: number;
  name: string;
  kind: GrantKind;
  department: string;
};

/**
 * Rights of active accounts in departments that their people have left by their titles, by name, for administrators: a title
 * that ends takes no right away.
 */
export function listLeftGrants(db: Reader, actor: Actor, today: Day): LeftGrant[] {
  if (!isAdmin(actor)) return [];
  const held = db
    .select({
      grantId: grants.id,
      userId: users.id,
      personId: people.id,
      name: people.fullName,
      kind: grants.kind,
      departmentId: departments.id,
      department: departments.name,
    })
    .from(grants)
    .innerJoin(departments, eq(departments.id, grants.departmentId))
    .innerJoin(users, eq(users.id, grants.userId))
    .innerJoin(people, eq(people.id, users.personId))
    .where(and(grantHoldsOn(today), isNull(users.disabledAt), eq(people.active, true)))
    .orderBy(asc(people.sortKey), asc(grants.id))
    .all();
  const memberships = findMemberships(
    db,
    held.map(({ personId }) => personId),
  );
  return held
    .filter(({ personId, departmentId }) => {
      const membership = memberships.get(personId);
      return membership !== undefined && !worksInOn(membership, departmentId, today);
    })
    .map(({ grantId, userId, name, kind, department }) => ({ grantId, userId, name, kind, department }));
}
