import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { countersOf, isLock, type Tried } from "@/domain/access/throttle";
import { SYSTEM } from "@/domain/actor";
import type { Database } from "../../client";
import { findLimits } from "../../identity/find-limits";
import { recordEvent } from "../../record-event";
import { signInFailures, users } from "../../schema/users";
import { write } from "../../write";

/**
 * Records a try whose password or code was wrong, and once, that the failures of an existing account became a lock.
 * Tries are counted before that is known.
 */
export function noteFailure(db: Database, tried: Tried, now: Date): void {
  write(db, (tx) => {
    const limits = findLimits(tx);
    const known = tx.select().from(users).where(eq(users.account, tried.account)).get();
    const failed = { kind: "user.sign_in_failed", payload: { account: known ? tried.account : "" } } as const;
    recordEvent(tx, SYSTEM, failed, {}, now);
    if (!known) return;
    for (const { kind, key } of countersOf(tried)) {
      const row = tx
        .select()
        .from(signInFailures)
        .where(and(eq(signInFailures.key, key), isNull(signInFailures.lockedAt)))
        .get();
      if (!row || !isLock(kind, row.failures, limits)) continue;
      tx.update(signInFailures).set({ lockedAt: now.toISOString() }).where(eq(signInFailures.key, key)).run();
      const payload = { account: tried.account, device: kind === "device" };
      recordEvent(tx, SYSTEM, { kind: "user.locked", payload }, {}, now);
    }
  });
}
