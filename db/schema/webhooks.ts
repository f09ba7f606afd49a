import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { WebhookKind } from "@/domain/webhooks/webhook-kinds";
import { events } from "./events";
import { outboxColumns } from "./outbox";
import { users } from "./users";

/** An address of another system that receives events. */
export const webhooks = sqliteTable("webhooks", {
  id: integer("id").primaryKey({ autoIncrement: true }),
  url: text("url").notNull(),
  kinds: text("kinds", { mode: "json" }).$type<WebhookKind[]>().notNull(),
  /** Needed for signing, so it cannot be hashed: encrypted with a key of the data folder, outside this file. */
  sealedSecret: text("sealed_secret").notNull(),
  madeByUserId: integer("made_by_user_id")
    .notNull()
    .references(() => users.id),
  createdAt: text("created_at").notNull(),
  /** From then on nothing is queued for it, and nothing waiting is sent. */
  stoppedAt: text("stopped_at"),
});

/** One event for one webhook: written with the event, sent later. */
export const webhookDeliveries = sqliteTable(
  "webhook_deliveries",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    webhookId: integer("webhook_id")
      .notNull()
      .references(() => webhooks.id),
    eventId: integer("event_id")
      .notNull()
      .references(() => events.id),
    ...outboxColumns(),
    state: text("state", { enum: ["waiting", "delivered", "given-up", "cancelled"] })
      .notNull()
      .default("waiting"),
    deliveredAt: text("delivered_at"),
    /** Of the last answer; null without one. */
    lastStatus: integer("last_status"),
  },
  (t) => [
    uniqueIndex("webhook_deliveries_once").on(t.webhookId, t.eventId),
    uniqueIndex("webhook_deliveries_message").on(t.messageId),
    index("webhook_deliveries_due").on(t.sendAfter).where(sql`state = 'waiting'`),
    index("webhook_deliveries_event").on(t.eventId),
    check("webhook_deliveries_delivered", sql`(state = 'delivered') = (delivered_at is not null)`),
  ],
);
