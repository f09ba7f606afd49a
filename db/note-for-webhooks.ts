import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { isUndoable, UNDO_SECONDS } from "@/domain/directives/undo";
import type { DomainEvent } from "@/domain/events/kinds";
import { isWebhookKind } from "@/domain/webhooks/kinds";
import type { Transaction } from "./client";
import { webhookDeliveries, webhooks } from "./schema/webhooks";

/** A step may be undone up to its last second; nothing leaves before that one has passed. */
const WAIT_MS = (UNDO_SECONDS + 1) * 1000;

/**
 * Notes, inside the write that makes an event, every address that is to be told of it. What is undone before it was
 * sent is not sent.
 */
export function noteForWebhooks(tx: Transaction, eventId: number, event: DomainEvent, now: Date): void {
  const { kind } = event;
  if (event.kind === "assignment.undone") cancel(tx, event.payload.eventId);
  if (!isWebhookKind(kind)) return;
  const sendAfter = new Date(now.getTime() + (isUndoable(kind) ? WAIT_MS : 0)).toISOString();
  for (const { id, kinds } of tx.select().from(webhooks).where(isNull(webhooks.stoppedAt)).all()) {
    if (!kinds.includes(kind)) continue;
    const messageId = `msg_${randomBytes(18).toString("base64url")}`;
    tx.insert(webhookDeliveries)
      .values({ webhookId: id, eventId, messageId, createdAt: now.toISOString(), sendAfter })
      .run();
  }
}

function cancel(tx: Transaction, eventId: number): void {
  tx.update(webhookDeliveries)
    .set({ state: "cancelled", claimedUntil: null })
    .where(and(eq(webhookDeliveries.eventId, eventId), eq(webhookDeliveries.state, "waiting")))
    .run();
}
