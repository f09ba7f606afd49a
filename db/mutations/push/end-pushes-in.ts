import "server-only";
import { and, inArray, isNull, type SQL } from "drizzle-orm";
import type { Transaction } from "../../client";
import { isWaiting } from "../../outbox";
import { pushMessages, pushSubscriptions } from "../../schema/push";

/**
 * Ends, inside another write, pushing to the browsers of a condition: nothing that waits for them is sent.
 * @returns how many
 */
export function endPushesIn(
  tx: Transaction,
  which: SQL | undefined,
  reason: NonNullable<(typeof pushSubscriptions.$inferSelect)["endReason"]>,
  now: Date,
): number {
  const ended = tx
    .update(pushSubscriptions)
    // What is encrypted in it is of no more use.
    .set({ endedAt: now.toISOString(), endReason: reason, sealed: "" })
    .where(and(isNull(pushSubscriptions.endedAt), which))
    .returning({ id: pushSubscriptions.id })
    .all()
    .map(({ id }) => id);
  if (ended.length === 0) return 0;
  tx.update(pushMessages)
    .set({ state: "cancelled", claimedUntil: null })
    .where(and(inArray(pushMessages.subscriptionId, ended), isWaiting(pushMessages)))
    .run();
  return ended.length;
}
