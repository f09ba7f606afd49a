import "server-only";
import { desc, eq } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { Reader } from "../../client";
import { events } from "../../schema/events";
import { webhookDeliveries, webhooks } from "../../schema/webhooks";
import { sql } from "../../sql";

const LOG = 100;

/** Webhooks, for administrators; secrets are not read. */
export function listWebhooks(db: Reader, actor: Actor) {
  if (!isAdmin(actor)) return [];
  const countOf = (state: "waiting" | "given-up") =>
    sql<number>`(select count(*) from webhook_deliveries d where d.webhook_id = ${webhooks.id} and d.state = ${state})`;
  return db
    .select({
      id: webhooks.id,
      url: webhooks.url,
      kinds: webhooks.kinds,
      stoppedAt: webhooks.stoppedAt,
      waiting: countOf("waiting"),
      givenUp: countOf("given-up"),
    })
    .from(webhooks)
    .orderBy(desc(webhooks.id))
    .all();
}

/** One of them with its latest deliveries; null if there is none. */
export function findWebhook(db: Reader, actor: Actor, webhookId: number) {
  const webhook = listWebhooks(db, actor).find(({ id }) => id === webhookId);
  if (!webhook) return null;
  const deliveries = db
    .select({ delivery: webhookDeliveries, kind: events.kind })
    .from(webhookDeliveries)
    .innerJoin(events, eq(events.id, webhookDeliveries.eventId))
    .where(eq(webhookDeliveries.webhookId, webhookId))
    .orderBy(desc(webhookDeliveries.id))
    .limit(LOG)
    .all()
    .map(({ delivery, kind }) => ({ ...delivery, kind }));
  return { ...webhook, deliveries };
}
