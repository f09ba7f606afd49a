import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { type Actor, type GrantKind, isAdmin } from "@/domain/actor";
import { addDays, type Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { grantHoldsOn } from "../../grants-on";
import { departments } from "../../schema/departments";
import { people } from "../../schema/people";
import { grants, users } from "../../schema/users";
import { whoHaveLeft } from "../../who-have-left";

/** A right that lasts in a department after the person's title there. */
export type LeftGrant = {
  grantId: number;
  userId: number;
  name: string;
  kind: GrantKind;
  department: string;
};

/**
 * Rights of active accounts in departments in which their people no longer work tomorrow, by name, for administrators: a title
 * that ends takes no right away. Most titles are ended on their last day, and the rights are to be taken with them.
 */
export function listLeftGrants(db: Reader, actor: Actor, today: Day): LeftGrant[] {
  if (!isAdmin(actor)) return [];
  const tomorrow = addDays(today, 1);
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
    .where(and(grantHoldsOn(tomorrow), isNull(users.disabledAt), eq(people.active, true)))
    .orderBy(asc(people.sortKey), asc(grants.id))
    .all();
  return whoHaveLeft(db, held, tomorrow).map(({ grantId, userId, name, kind, department }) => ({
    grantId,
    userId,
    name,
    kind,
    department,
  }));
}
