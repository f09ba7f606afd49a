import "server-only";
import { eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "./client";
import { deputyHoldsOn } from "./grants-on";
import { prepared } from "./prepared";
import { deputies, users } from "./schema/users";
import { whoHaveLeft } from "./who-have-left";

export type ActingDeputy = { id: number; userId: number; departmentId: number; toDay: Day };

/**
 * The deputies who act for a head on a day. A deputy is named among the department's people, so one who has left it no
 * longer acts.
 */
export function listActingDeputies(db: Reader, day: Day): ActingDeputy[] {
  const named = prepared(db, `acting deputies ${day}`, () =>
    db
      .select({
        id: deputies.id,
        userId: deputies.userId,
        personId: users.personId,
        departmentId: deputies.departmentId,
        toDay: deputies.toDay,
      })
      .from(deputies)
      .innerJoin(users, eq(users.id, deputies.userId))
      .where(deputyHoldsOn(day))
      .prepare(),
  ).all();
  if (named.length === 0) return [];
  const left = new Set(whoHaveLeft(db, named, day).map(({ id }) => id));
  return named.filter(({ id }) => !left.has(id));
}
