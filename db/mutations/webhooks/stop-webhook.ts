import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { webhookDeliveries, webhooks } from "../../schema/webhooks";
import { write } from "../../write";
import { recordWebhook } from "./record-webhook";
import { switchWebhook } from "./switch-webhook";

/**
 * Stops a webhook: no more deliveries are queued, and waiting ones are not sent. @throws request.not_allowed,
 * request.not_found
 */
export function stopWebhook(
  db: Database,
  actor: Actor,
  { webhookId }: { webhookId: number },
  now: Date,
): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const url = switchWebhook(tx, webhookId, isNull(webhooks.stoppedAt), now.toISOString());
    tx.update(webhookDeliveries)
      .set({ state: "cancelled", claimedUntil: null })
      .where(and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.state, "waiting")))
      .run();
    recordWebhook(tx, actor, "webhook.stopped", url, now);
  });
}
