import "server-only";
import { and, eq, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { hostOf } from "@/domain/webhooks/address";
import type { WebhookKind } from "@/domain/webhooks/webhook-kinds";
import type { Database, Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { webhookDeliveries, webhooks } from "../../schema/webhooks";
import { write } from "../../write";

export type NewWebhook = { url: string; kinds: WebhookKind[]; sealedSecret: string };

/** An address that is told of events from now on. @returns its key @throws request.not_allowed */
export function createWebhook(db: Database, actor: Actor, wanted: NewWebhook, now: Date): number {
  return write(db, (tx) => {
    if (!isAdmin(actor) || actor.userId === null) refuse("request.not_allowed");
    const { id } = tx
      .insert(webhooks)
      .values({ ...wanted, madeByUserId: actor.userId, createdAt: now.toISOString() })
      .returning({ id: webhooks.id })
      .get();
    record(tx, actor, "webhook.created", wanted.url, now);
    return id;
  });
}

/** Nothing more is noted for the address, and what waits is not sent. @throws request.not_allowed, request.not_found */
export function stopWebhook(
  db: Database,
  actor: Actor,
  { webhookId }: { webhookId: number },
  now: Date,
): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const url = turn(tx, webhookId, isNull(webhooks.stoppedAt), now.toISOString());
    tx.update(webhookDeliveries)
      .set({ state: "cancelled", claimedUntil: null })
      .where(and(eq(webhookDeliveries.webhookId, webhookId), eq(webhookDeliveries.state, "waiting")))
      .run();
    record(tx, actor, "webhook.stopped", url, now);
  });
}

/** Tells a stopped address again, of what happens from now on. @throws request.not_allowed, request.not_found */
export function resumeWebhook(
  db: Database,
  actor: Actor,
  { webhookId }: { webhookId: number },
  now: Date,
): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const url = turn(tx, webhookId, isNotNull(webhooks.stoppedAt), null);
    record(tx, actor, "webhook.resumed", url, now);
  });
}

/** Stops or resumes an address that is still as it was. @returns its URL @throws request.not_found */
function turn(tx: Transaction, webhookId: number, as: SQL, stoppedAt: string | null): string {
  const turned = tx
    .update(webhooks)
    .set({ stoppedAt })
    .where(and(eq(webhooks.id, webhookId), as))
    .returning({ url: webhooks.url })
    .get();
  return turned?.url ?? refuse("request.not_found");
}

/**
 * Sends once more what was delivered or given up, as the same message. What was undone stays unsent.
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
    record(tx, actor, "webhook.sent_again", living.url, now);
  });
}

type Told = "webhook.created" | "webhook.stopped" | "webhook.resumed" | "webhook.sent_again";

function record(tx: Transaction, actor: Actor, kind: Told, url: string, now: Date): void {
  recordEvent(tx, actor, { kind, payload: { address: hostOf(url) } }, {}, now);
}
