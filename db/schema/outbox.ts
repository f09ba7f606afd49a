import { integer, text } from "drizzle-orm/sqlite-core";

/** Columns of every outbox, for mails and for messages to other systems. */
export const outboxColumns = () => ({
  /** The same at every try, so that a duplicate is recognised. */
  messageId: text("message_id").notNull(),
  createdAt: text("created_at").notNull(),
  /** Earliest time to send: after the time to undo, or after the pause of a failed try. */
  sendAfter: text("send_after").notNull(),
  attempts: integer("attempts").notNull().default(0),
  /** Until then one process holds it; after it, that process counts as dead. */
  claimedUntil: text("claimed_until"),
  lastError: text("last_error").notNull().default(""),
});
