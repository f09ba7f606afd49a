import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "./client";
import { UNDO_WAIT_MS } from "./outbox";
import { prepared } from "./prepared";
import { pushMessages, pushSubscriptions } from "./schema/push";
import { sql } from "./sql";

/**
 * Queues a push to each browser of a person that wants them, inside the write that notifies. The notifications of one
 * act share one push, which waits as long as the act can be undone.
 * @param key of the act, or of the digest
 * @param count of notifications that it stands for
 */
export function queuePush(
  tx: Transaction,
  userId: number,
  { notificationId, key, count = 1 }: { notificationId: number; key: string; count?: number },
  now: Date,
): void {
  const living = prepared(tx, "browsers to push to", () =>
    tx
      .select({ id: pushSubscriptions.id })
      .from(pushSubscriptions)
      .where(and(eq(pushSubscriptions.userId, sql.placeholder("userId")), isNull(pushSubscriptions.endedAt)))
      .prepare(),
  ).all({ userId });
  const sendAfter = new Date(now.getTime() + UNDO_WAIT_MS).toISOString();
  for (const { id: subscriptionId } of living) {
    const message = { subscriptionId, key, notificationId, count, messageId: randomUUID() };
    tx.insert(pushMessages)
      .values({ ...message, createdAt: now.toISOString(), sendAfter })
      .onConflictDoUpdate({
        target: [pushMessages.subscriptionId, pushMessages.key],
        set: { count: sql`${pushMessages.count} + ${count}` },
      })
      .run();
  }
}
