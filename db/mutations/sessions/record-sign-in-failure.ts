import "server-only";
import { eq } from "drizzle-orm";
import { failuresAfter } from "@/domain/access/throttle";
import type { Database } from "../../client";
import { throttleKey } from "../../identity/find-throttle";
import { signInFailures } from "../../schema/users";
import { write } from "../../write";

/** Counts a failure for the account as typed, known or not, and for the address. */
export function recordSignInFailure(db: Database, account: string, address: string, now: Date): void {
  write(db, (tx) => {
    for (const key of [throttleKey("account", account), throttleKey("address", address)]) {
      const before = tx.select().from(signInFailures).where(eq(signInFailures.key, key)).get();
      const failures = before ? failuresAfter(before.failures, new Date(before.lastAt), now) : 1;
      const lastAt = now.toISOString();
      tx.insert(signInFailures)
        .values({ key, failures, lastAt })
        .onConflictDoUpdate({ target: signInFailures.key, set: { failures, lastAt } })
        .run();
    }
  });
}
