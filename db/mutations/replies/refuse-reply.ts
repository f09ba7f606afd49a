import "server-only";
import { ANSWERED_REFUSALS, type ReplyRefusal } from "@/domain/replies/refusals";
import type { Database } from "../../client";
import { mailReplies } from "../../schema/mail-replies";
import { write } from "../../write";
import { answerReplyIn } from "./answer-reply-in";

/** What is recorded of every mail in the mailbox. */
export type ReplyFacts = { key: string; fromAddress: string; subject: string };

/**
 * Records that a mail became no entry. Its sender is told once, if the mail proved who that is.
 * @param proven the mail replied to, its reader and its one assignment, if it is about one; null if the reply proves none
 */
export function refuseReply(
  db: Database,
  facts: ReplyFacts,
  reason: ReplyRefusal,
  proven: { mailId: number; userId: number; assignmentId: number | null } | null,
  now: Date,
): void {
  write(db, (tx) => {
    const row = { ...facts, ...proven, at: now.toISOString(), outcome: "refused" as const, reason };
    const added = tx
      .insert(mailReplies)
      .values(row)
      .onConflictDoNothing()
      .returning({ id: mailReplies.id })
      .get();
    const isAnswered = ANSWERED_REFUSALS.some((one) => one === reason);
    if (added && proven && isAnswered) answerReplyIn(tx, added.id, proven.userId, now);
  });
}
