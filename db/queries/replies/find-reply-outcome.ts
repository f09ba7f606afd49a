import "server-only";
import { eq } from "drizzle-orm";
import type { Reader } from "../../client";
import { mailReplies } from "../../schema/mail-replies";

/** What became of a mail of the mailbox; null if it was not handled yet. */
export const findReplyOutcome = (db: Reader, key: string): "entered" | "refused" | null =>
  db.select({ outcome: mailReplies.outcome }).from(mailReplies).where(eq(mailReplies.key, key)).get()
    ?.outcome ?? null;
