import "server-only";
import { and, count, eq, isNull, ne } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { grantHoldsOn } from "../../grants-on";
import { grants, users } from "../../schema/users";

/** At least one administrator must remain. */
export function refuseLastAdmin(tx: Transaction, userId: number, today: Day): void {
  if (countAdmins(tx, ne(users.id, userId), today) === 0) refuse("user.last_admin");
}

/** Whether a user is an administrator and the only active one. */
export const isLastAdmin = (tx: Transaction, userId: number, today: Day): boolean =>
  countAdmins(tx, eq(users.id, userId), today) > 0 && countAdmins(tx, ne(users.id, userId), today) === 0;

function countAdmins(tx: Transaction, which: ReturnType<typeof eq>, today: Day): number {
  const found = tx
    .select({ count: count() })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(and(eq(grants.kind, "admin"), grantHoldsOn(today), isNull(users.disabledAt), which))
    .get();
  return found?.count ?? 0;
}
