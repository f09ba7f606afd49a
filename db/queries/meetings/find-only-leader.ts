import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { grantHoldsOn } from "../../grants-on";
import { people } from "../../schema/people";
import { grants, users } from "../../schema/users";

/** The person with the grant of a leader on a day; null if there is none or more than one. */
export function findOnlyLeader(db: Reader, actor: Actor, day: Day): number | null {
  if (actor.grants.length === 0) return null;
  const leaders = db
    .selectDistinct({ personId: people.id })
    .from(users)
    .innerJoin(people, and(eq(people.id, users.personId), eq(people.active, true)))
    .innerJoin(grants, and(eq(grants.userId, users.id), eq(grants.kind, "leader"), grantHoldsOn(day)))
    .where(isNull(users.disabledAt))
    .limit(2)
    .all();
  return leaders.length === 1 ? (leaders[0]?.personId ?? null) : null;
}
