import "server-only";
import { eq } from "drizzle-orm";
import { addDays, type Day } from "@/domain/calendar/day";
import type { Transaction } from "../../client";
import { grants } from "../../schema/users";

/**
 * Ends a grant so that it is not in force from `day` on: a grant that was in force stays as history, a future one
 * is deleted.
 */
export function endGrant(
  tx: Transaction,
  grant: { id: number; fromDay: Day | null; toDay: Day | null },
  day: Day,
): void {
  if (grant.toDay !== null && grant.toDay < day) return;
  if (grant.fromDay !== null && grant.fromDay >= day) {
    tx.delete(grants).where(eq(grants.id, grant.id)).run();
    return;
  }
  tx.update(grants)
    .set({ toDay: addDays(day, -1) })
    .where(eq(grants.id, grant.id))
    .run();
}
