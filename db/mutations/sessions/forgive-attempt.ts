import "server-only";
import { and, eq, gt } from "drizzle-orm";
import { countersOf, type Tried } from "@/domain/access/throttle";
import type { Database } from "../../client";
import { signInFailures } from "../../schema/users";
import { sql } from "../../sql";
import { write } from "../../write";

/**
 * Uncounts a try that was counted before its password proved correct. Otherwise an office of many people behind one
 * address would throttle itself by signing in, and a person who has yet to type a code would count as wrong.
 */
export function forgiveAttempt(db: Database, tried: Tried): void {
  write(db, (tx) => {
    for (const { key } of countersOf(tried)) {
      tx.update(signInFailures)
        .set({ failures: sql`${signInFailures.failures} - 1` })
        .where(and(eq(signInFailures.key, key), gt(signInFailures.failures, 0)))
        .run();
    }
  });
}
