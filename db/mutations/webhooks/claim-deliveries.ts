import "server-only";
import { and, asc, eq, isNull, notInArray } from "drizzle-orm";
import type { Database } from "../../client";
import { isDue } from "../../outbox";
import { events } from "../../schema/events";
import { webhookDeliveries, webhooks } from "../../schema/webhooks";
import { write } from "../../write";

/** Longer than any try can take; after it, the process that holds a delivery counts as dead. */
const LEASE_SECONDS = 60;

export type ClaimedDelivery = {
  id: number;
  webhookId: number;
  messageId: string;
  attempts: number;
  claimedUntil: string;
  url: string;
  sealedSecret: string;
  event: typeof events.$inferSelect;
};

/**
 * Claims due deliveries, the longest waiting first, so that no other process sends them meanwhile.
 * @param busy webhooks whose receivers have not answered yet: theirs wait
 */
export function claimDeliveries(
  db: Database,
  now: Date,
  limit: number,
  busy: readonly number[] = [],
): ClaimedDelivery[] {
  return write(db, (tx) => {
    const due = tx
      .select({ delivery: webhookDeliveries, webhook: webhooks, event: events })
      .from(webhookDeliveries)
      .innerJoin(webhooks, and(eq(webhooks.id, webhookDeliveries.webhookId), isNull(webhooks.stoppedAt)))
      .innerJoin(events, eq(events.id, webhookDeliveries.eventId))
      .where(
        and(isDue(webhookDeliveries, now.toISOString()), notInArray(webhookDeliveries.webhookId, [...busy])),
      )
      .orderBy(asc(webhookDeliveries.sendAfter), asc(webhookDeliveries.id))
      .limit(limit)
      .all();
    const claimedUntil = new Date(now.getTime() + LEASE_SECONDS * 1000).toISOString();
    return due.map(
      ({ delivery: { id, webhookId, messageId, attempts }, webhook: { url, sealedSecret }, event }) => {
        // Counted at the start, so that a try that ends its process counts too.
        tx.update(webhookDeliveries)
          .set({ claimedUntil, attempts: attempts + 1 })
          .where(eq(webhookDeliveries.id, id))
          .run();
        return { id, webhookId, messageId, attempts: attempts + 1, claimedUntil, url, sealedSecret, event };
      },
    );
  });
}
