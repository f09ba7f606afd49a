import "server-only";
import type { Actor } from "@/domain/actor";
import { hostOf } from "@/domain/webhooks/address";
import type { Transaction } from "../../client";
import { recordEvent } from "../../record-event";

type Told = "webhook.created" | "webhook.stopped" | "webhook.resumed" | "webhook.sent_again";

export function recordWebhook(tx: Transaction, actor: Actor, kind: Told, url: string, now: Date): void {
  recordEvent(tx, actor, { kind, payload: { address: hostOf(url) } }, {}, now);
}
