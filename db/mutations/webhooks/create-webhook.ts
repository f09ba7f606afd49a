import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { WebhookKind } from "@/domain/webhooks/webhook-kinds";
import type { Database } from "../../client";
import { webhooks } from "../../schema/webhooks";
import { write } from "../../write";
import { recordWebhook } from "./record-webhook";

export type NewWebhook = { url: string; kinds: WebhookKind[]; sealedSecret: string };

/** Creates a webhook that receives later events. @returns its key @throws request.not_allowed */
export function createWebhook(db: Database, actor: Actor, wanted: NewWebhook, now: Date): number {
  return write(db, (tx) => {
    if (!isAdmin(actor) || actor.userId === null) refuse("request.not_allowed");
    const { id } = tx
      .insert(webhooks)
      .values({ ...wanted, madeByUserId: actor.userId, createdAt: now.toISOString() })
      .returning({ id: webhooks.id })
      .get();
    recordWebhook(tx, actor, "webhook.created", wanted.url, now);
    return id;
  });
}
