import "server-only";
import type { Actor } from "@/domain/actor";
import { hostOf } from "@/domain/webhooks/address";
import type { Transaction } from "../../client";
import { recordEvent } from "../../record-event";

type WebhookEvent = "webhook.created" | "webhook.stopped" | "webhook.resumed" | "webhook.sent_again";

/** Records a change of a webhook, with the host of its address only. */
export function recordWebhook(
  tx: Transaction,
  actor: Actor,
  kind: WebhookEvent,
  url: string,
  now: Date,
): void {
  recordEvent(tx, actor, { kind, payload: { address: hostOf(url) } }, {}, now);
}
