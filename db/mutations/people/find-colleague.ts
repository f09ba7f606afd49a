import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Transaction } from "../../client";
import { positionHeldOn } from "../../position-held-on";
import { people, positions } from "../../schema/people";
import { users } from "../../schema/users";

/** A person with a title in the department today, and the person's account if there is one; null for others. */
export function findColleague(tx: Transaction, personId: number, departmentId: number, today: Day) {
  const found = tx
    .select({ name: people.fullName, userId: users.id })
    .from(people)
    .innerJoin(positions, eq(positions.personId, people.id))
    .leftJoin(users, and(eq(users.personId, people.id), isNull(users.disabledAt)))
    .where(
      and(
        eq(people.id, personId),
        eq(people.active, true),
        eq(positions.departmentId, departmentId),
        positionHeldOn(today),
      ),
    )
    .get();
  return found ?? null;
}
