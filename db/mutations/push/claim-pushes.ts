import "server-only";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Database } from "../../client";
import { isDue } from "../../outbox";
import { pushMessages, pushSubscriptions } from "../../schema/push";
import { sql } from "../../sql";
import { write } from "../../write";

/** Longer than any try can take; after it, the process that holds a push counts as dead. */
const LEASE_SECONDS = 60;

export type ClaimedPush = Pick<
  typeof pushMessages.$inferSelect,
  "id" | "subscriptionId" | "notificationId" | "count" | "messageId" | "createdAt" | "attempts"
> & { claimedUntil: string; sealed: string; userId: number; deviceHash: string };

/** Claims due pushes, the longest waiting first, so that no other process sends them meanwhile. */
export function claimPushes(db: Database, now: Date, limit: number): ClaimedPush[] {
  const at = now.toISOString();
  const due = db
    .select({ id: pushMessages.id })
    .from(pushMessages)
    .where(isDue(pushMessages, at))
    .orderBy(asc(pushMessages.sendAfter), asc(pushMessages.id))
    .limit(limit);
  // Check without the write lock first: most of the time nothing is due.
  if (due.all().length === 0) return [];
  const claimedUntil = new Date(now.getTime() + LEASE_SECONDS * 1000).toISOString();
  return write(db, (tx) => {
    const ids = due.all().map(({ id }) => id);
    tx.update(pushMessages)
      .set({ claimedUntil, attempts: sql`${pushMessages.attempts} + 1` })
      .where(inArray(pushMessages.id, ids))
      .run();
    return tx
      .select({ message: pushMessages, subscription: pushSubscriptions })
      .from(pushMessages)
      .innerJoin(pushSubscriptions, eq(pushSubscriptions.id, pushMessages.subscriptionId))
      .where(and(inArray(pushMessages.id, ids)))
      .all()
      .map(({ message, subscription: { sealed, userId, deviceHash } }) => ({
        ...message,
        claimedUntil,
        sealed,
        userId,
        deviceHash,
      }));
  });
}
