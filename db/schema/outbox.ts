import { integer, text } from "drizzle-orm/sqlite-core";

/** What every outbox keeps of what it is to send, whether a mail or a message to another system. */
export const outboxColumns = () => ({
  /** The same at every try, so that a second copy is known for one. */
  messageId: text("message_id").notNull(),
  createdAt: text("created_at").notNull(),
  /** Not before: the time to undo what it tells of, or the pause after a failed try. */
  sendAfter: text("send_after").notNull(),
  attempts: integer("attempts").notNull().default(0),
  /** Until then one process has it in hand; after it, that process is taken for dead. */
  claimedUntil: text("claimed_until"),
  lastError: text("last_error").notNull().default(""),
});
