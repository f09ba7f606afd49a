import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Transaction } from "../../client";
import { grantHoldsOn } from "../../grants-on";
import { grants, users } from "../../schema/users";

/** The user of a person who has the leader's grant on a day; null if there is none. */
export function findLeaderOfPerson(tx: Transaction, personId: number | null, day: Day): number | null {
  if (personId === null) return null;
  const leader = tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(grants, and(eq(grants.userId, users.id), eq(grants.kind, "leader"), grantHoldsOn(day)))
    .where(and(eq(users.personId, personId), isNull(users.disabledAt)))
    .get();
  return leader?.id ?? null;
}
