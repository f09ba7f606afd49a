import "server-only";
import { and, eq, gt } from "drizzle-orm";
import type { Database } from "../../client";
import { throttleKey } from "../../identity/find-throttle";
import { signInFailures } from "../../schema/users";
import { sql } from "../../sql";
import { write } from "../../write";

/**
 * Uncounts the try that was counted for an address before its password proved correct. Otherwise an office of many
 * people behind one address would throttle itself by signing in.
 */
export function forgiveAddressAttempt(db: Database, address: string): void {
  write(db, (tx) =>
    tx
      .update(signInFailures)
      .set({ failures: sql`${signInFailures.failures} - 1` })
      .where(and(eq(signInFailures.key, throttleKey("address", address)), gt(signInFailures.failures, 0)))
      .run(),
  );
}
