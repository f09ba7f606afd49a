import "server-only";
import { and, count, eq, isNull, ne } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { grantHoldsOn } from "../../grants-on";
import { grants, users } from "../../schema/users";

/** At least one administrator must remain. */
export function refuseLastAdmin(tx: Transaction, userId: number, today: Day): void {
  const others = tx
    .select({ count: count() })
    .from(grants)
    .innerJoin(users, eq(users.id, grants.userId))
    .where(and(eq(grants.kind, "admin"), grantHoldsOn(today), isNull(users.disabledAt), ne(users.id, userId)))
    .get();
  if (!others?.count) refuse("user.last_admin");
}
