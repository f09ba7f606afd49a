import "server-only";
import { and, asc, desc, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { people } from "../../schema/people";
import { grants, users } from "../../schema/users";

export type ListedHead = {
  userId: number;
  personId: number;
  name: string;
  /** Null: since before grants had days. */
  fromDay: Day | null;
  toDay: Day | null;
  disabled: boolean;
};

/** Past, current and future heads of a department, the latest first. */
export function listHeads(db: Reader, actor: Actor, departmentId: number): ListedHead[] {
  if (actor.grants.length === 0) return [];
  return db
    .select({
      userId: users.id,
      personId: people.id,
      name: people.fullName,
      fromDay: grants.fromDay,
      toDay: grants.toDay,
      disabledAt: users.disabledAt,
    })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .innerJoin(people, eq(people.id, users.personId))
    .where(and(eq(grants.kind, "head"), eq(grants.departmentId, departmentId)))
    .orderBy(desc(grants.fromDay), asc(people.sortKey), asc(grants.id))
    .all()
    .map(({ disabledAt, ...head }) => ({ ...head, disabled: disabledAt !== null }));
}
