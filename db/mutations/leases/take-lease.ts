import "server-only";
import { eq } from "drizzle-orm";
import type { Database } from "../../client";
import { leases } from "../../schema/leases";
import { writeUnsynced } from "../../write-unsynced";

export type LeaseName = (typeof leases.$inferSelect)["name"];

/** How long a holder that says nothing keeps a lease. */
export const LEASE_SECONDS = 45;

/**
 * Takes a lease, or says again that its holder lives.
 * @param isDead whether a holder is known to have ended: its lease is not waited for
 * @returns whether it is held from now on; false if another process holds it
 */
export function takeLease(
  db: Database,
  { name, holder, isDead }: { name: LeaseName; holder: string; isDead: (other: string) => boolean },
  now: Date,
): boolean {
  const expiresAt = new Date(now.getTime() + LEASE_SECONDS * 1000).toISOString();
  return writeUnsynced(db, (tx) => {
    const held = tx.select().from(leases).where(eq(leases.name, name)).get();
    if (held && held.holder !== holder && isLiving(held, isDead, now, expiresAt)) return false;
    tx.insert(leases)
      .values({ name, holder, expiresAt })
      .onConflictDoUpdate({ target: leases.name, set: { holder, expiresAt } })
      .run();
    return true;
  });
}

/** A lease that ends later than one taken now was taken before the clock was set back, and is not renewed. */
function isLiving(
  { holder, expiresAt }: { holder: string; expiresAt: string },
  isDead: (other: string) => boolean,
  now: Date,
  latest: string,
): boolean {
  return expiresAt > now.toISOString() && expiresAt <= latest && !isDead(holder);
}
