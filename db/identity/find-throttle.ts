import "server-only";
import { eq } from "drizzle-orm";
import { countersOf, isLock, secondsToWait, type Tried } from "@/domain/access/throttle";
import type { Reader } from "../client";
import { signInFailures } from "../schema/users";
import { findLimits } from "./find-limits";

export type Throttle = {
  /** Seconds until the next try; 0 if it may be made now. */
  seconds: number;
  /** Whether it is a lock, which an administrator can end. */
  locked: boolean;
};

/** Whether a try may be made now. */
export function findThrottle(db: Reader, tried: Tried, now: Date): Throttle {
  const limits = findLimits(db);
  const found = countersOf(tried).map(({ kind, key }): Throttle => {
    const row = db.select().from(signInFailures).where(eq(signInFailures.key, key)).get();
    if (!row) return { seconds: 0, locked: false };
    const seconds = secondsToWait(kind, row.failures, new Date(row.lastAt), now, limits);
    return { seconds, locked: seconds > 0 && isLock(kind, row.failures, limits) };
  });
  return found.reduce((longest, one) => (one.seconds > longest.seconds ? one : longest));
}
