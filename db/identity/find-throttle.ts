import "server-only";
import { eq } from "drizzle-orm";
import { secondsToWait, type ThrottleKind } from "@/domain/access/throttle";
import type { Reader } from "../client";
import { signInFailures } from "../schema/users";

/** The key of the counter for an account or an address. */
export const throttleKey = (kind: ThrottleKind, value: string): string => `${kind}:${value}`;

/** Seconds until this account and this address may try again; 0 if they may try now. */
export function findThrottle(db: Reader, account: string, address: string, now: Date): number {
  const wait = (kind: ThrottleKind, value: string) => {
    const row = db
      .select()
      .from(signInFailures)
      .where(eq(signInFailures.key, throttleKey(kind, value)))
      .get();
    return row ? secondsToWait(kind, row.failures, new Date(row.lastAt), now) : 0;
  };
  return Math.max(wait("account", account), wait("address", address));
}
