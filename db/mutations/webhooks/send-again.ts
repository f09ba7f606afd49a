import "server-only";
import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { webhookDeliveries, webhooks } from "../../schema/webhooks";
import { write } from "../../write";
import { recordWebhook } from "./record-webhook";

/**
 * Sends a delivered or given-up message again, with the same id. Messages of undone events stay unsent.
 * @throws request.not_allowed, request.not_found
 */
export function sendAgain(
  db: Database,
  actor: Actor,
  { webhookId, deliveryId }: { webhookId: number; deliveryId: number },
  now: Date,
): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const living = tx
      .select()
      .from(webhooks)
      .where(and(eq(webhooks.id, webhookId), isNull(webhooks.stoppedAt)))
      .get();
    const again = tx
      .update(webhookDeliveries)
      .set({ state: "waiting", deliveredAt: null, attempts: 0, sendAfter: now.toISOString() })
      .where(
        and(
          eq(webhookDeliveries.id, deliveryId),
          eq(webhookDeliveries.webhookId, webhookId),
          inArray(webhookDeliveries.state, ["delivered", "given-up"]),
        ),
      )
      .run();
    if (!living || again.changes !== 1) return refuse("request.not_found");
    recordWebhook(tx, actor, "webhook.sent_again", living.url, now);
  });
}
