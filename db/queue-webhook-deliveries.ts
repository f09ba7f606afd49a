import "server-only";
import { randomBytes } from "node:crypto";
import { eq, isNull } from "drizzle-orm";
import { isUndoable } from "@/domain/directives/undo";
import type { DomainEvent } from "@/domain/events/event-kinds";
import { isAnnounced } from "@/domain/meetings/announced";
import { isWebhookKind } from "@/domain/webhooks/webhook-kinds";
import type { Transaction } from "./client";
import { UNDO_WAIT_MS } from "./outbox";
import { prepared } from "./prepared";
import { meetings } from "./schema/meetings";
import { webhookDeliveries, webhooks } from "./schema/webhooks";

/** Queues a delivery for every webhook that receives this kind of event, inside the write that records it. */
export function queueWebhookDeliveries(
  tx: Transaction,
  { id: eventId, event, meetingId }: { id: number; event: DomainEvent; meetingId?: number },
  now: Date,
): void {
  const { kind } = event;
  if (!isWebhookKind(kind) || !isAnnounced(kind, statusOf(tx, meetingId))) return;
  const sendAfter = new Date(now.getTime() + (isUndoable(kind) ? UNDO_WAIT_MS : 0)).toISOString();
  const receiving = prepared(tx, "receiving webhooks", () =>
    tx.select().from(webhooks).where(isNull(webhooks.stoppedAt)).prepare(),
  );
  for (const { id, kinds } of receiving.all()) {
    if (!kinds.includes(kind)) continue;
    const messageId = `msg_${randomBytes(18).toString("base64url")}`;
    tx.insert(webhookDeliveries)
      .values({ webhookId: id, eventId, messageId, createdAt: now.toISOString(), sendAfter })
      .run();
  }
}

const statusOf = (tx: Transaction, meetingId: number | undefined) =>
  meetingId === undefined
    ? undefined
    : tx.select({ status: meetings.status }).from(meetings).where(eq(meetings.id, meetingId)).get()?.status;
