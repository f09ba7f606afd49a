import "server-only";
import { and, count, eq, gte } from "drizzle-orm";
import type { Transaction } from "../../client";
import { putMail } from "../../notify";
import { mails } from "../../schema/notifications";

/** Answers to one person in a day: more would be two programs that write to each other. */
const MAX_ANSWERS = 10;
const DAY_MS = 86_400_000;

/** Puts the one answer to a reply into the outbox, inside the write that records the reply. */
export function answerReplyIn(tx: Transaction, replyId: number, userId: number, now: Date): void {
  const since = new Date(now.getTime() - DAY_MS).toISOString();
  const answers = and(eq(mails.userId, userId), eq(mails.kind, "answer"), gte(mails.createdAt, since));
  const sent = tx.select({ n: count() }).from(mails).where(answers).get();
  if ((sent?.n ?? 0) < MAX_ANSWERS) putMail(tx, userId, "answer", `reply:${replyId}`, now);
}
