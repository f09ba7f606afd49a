import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { notifications } from "./notifications";
import { outboxColumns } from "./outbox";
import { users } from "./users";

/** A browser that shows a person's notifications while the app is closed (Push API); ended ones stay for the record. */
export const pushSubscriptions = sqliteTable(
  "push_subscriptions",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    userId: integer("user_id")
      .notNull()
      .references(() => users.id),
    /** SHA-256 of the address at the browser's push service. */
    endpointHash: text("endpoint_hash").notNull(),
    /** The address and the browser's keys, encrypted with a key outside this file: with them anybody could push. */
    sealed: text("sealed").notNull(),
    /** SHA-256 of the cookie of the known device; empty if the browser keeps none. */
    deviceHash: text("device_hash").notNull(),
    /** The session in which it was made or last used. */
    sessionId: text("session_id").notNull(),
    createdAt: text("created_at").notNull(),
    lastSentAt: text("last_sent_at"),
    userAgent: text("user_agent").notNull(),
    endedAt: text("ended_at"),
    endReason: text("end_reason", { enum: ["by-owner", "access-ended", "gone", "replaced"] }),
  },
  (t) => [
    uniqueIndex("push_subscriptions_living").on(t.endpointHash).where(sql`ended_at is null`),
    index("push_subscriptions_user").on(t.userId).where(sql`ended_at is null`),
    check("push_subscriptions_ended", sql`(ended_at is null) = (end_reason is null)`),
  ],
);

/** The outbox of pushes: one act for one browser, written with its notifications and sent later. */
export const pushMessages = sqliteTable(
  "push_messages",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    subscriptionId: integer("subscription_id")
      .notNull()
      .references(() => pushSubscriptions.id),
    /** Unique for each browser, so that nothing is pushed twice: one act, or one digest. */
    key: text("key").notNull(),
    /** The first notification of the act; what is shown is read from it when it is sent. */
    notificationId: integer("notification_id")
      .notNull()
      .references(() => notifications.id),
    /** How many notifications the act caused for the person. */
    count: integer("count").notNull().default(1),
    ...outboxColumns(),
    state: text("state", { enum: ["waiting", "sent", "given-up", "cancelled"] })
      .notNull()
      .default("waiting"),
  },
  (t) => [
    uniqueIndex("push_messages_once").on(t.subscriptionId, t.key),
    index("push_messages_due").on(t.sendAfter).where(sql`state = 'waiting'`),
  ],
);
