import "server-only";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { accountKey, isLock, secondsToWait } from "@/domain/access/throttle";
import { type Actor, isAdmin } from "@/domain/actor";
import type { Reader } from "../../client";
import { findLimits } from "../../identity/find-limits";
import { knownDevices, signInFailures } from "../../schema/users";

/**
 * Until when signing in to an account is locked after wrong passwords, anywhere or on one of its known devices; null
 * if it is not, or for an actor who does not administer.
 * @returns ISO, UTC
 */
export function findLock(
  db: Reader,
  actor: Actor,
  { id, account }: { id: number; account: string },
  now: Date,
): string | null {
  if (!isAdmin(actor)) return null;
  const limits = findLimits(db);
  const devices = db.select().from(knownDevices).where(eq(knownDevices.userId, id)).all();
  const keys = [accountKey(account), ...devices.map((device) => `device:${device.id}`)];
  const waits = db
    .select()
    .from(signInFailures)
    .where(and(inArray(signInFailures.key, keys), isNotNull(signInFailures.lockedAt)))
    .all()
    .filter(({ failures }) => isLock("account", failures, limits))
    .map(({ failures, lastAt }) => secondsToWait("account", failures, new Date(lastAt), now, limits));
  const longest = Math.max(0, ...waits);
  return longest === 0 ? null : new Date(now.getTime() + longest * 1000).toISOString();
}
