import "server-only";
import { eq } from "drizzle-orm";
import { countersOf, failuresAfter, type Tried } from "@/domain/access/throttle";
import type { Database } from "../../client";
import { findLimits } from "../../identity/find-limits";
import { signInFailures } from "../../schema/users";
import { write } from "../../write";

/** Counts a failed try; the account as typed, known or not. */
export function recordSignInFailure(db: Database, tried: Tried, now: Date): void {
  write(db, (tx) => {
    const limits = findLimits(tx);
    for (const { kind, key } of countersOf(tried)) {
      const before = tx.select().from(signInFailures).where(eq(signInFailures.key, key)).get();
      const failures = before
        ? failuresAfter(kind, before.failures, new Date(before.lastAt), now, limits)
        : 1;
      const counted = { failures, lastAt: now.toISOString(), ...(failures === 1 ? { lockedAt: null } : {}) };
      tx.insert(signInFailures)
        .values({ key, ...counted })
        .onConflictDoUpdate({ target: signInFailures.key, set: counted })
        .run();
    }
  });
}
