import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { mailReplies, type RefusedFile } from "../../schema/mail-replies";
import { write } from "../../write";
import { takeStepIn } from "../directives/take-step";
import { answerReplyIn } from "./answer-reply-in";
import type { ReplyFacts } from "./refuse-reply";

/**
 * Enters a reply as progress of an assignment, once: the entry and the record of the mail are one write, so that a
 * process that ends before it has moved the mail enters nothing twice.
 * @param files the sender's staged uploads
 * @throws as takeStep
 */
export function enterReply(
  db: Database,
  actor: Actor & { userId: number },
  {
    facts,
    mailId,
    assignmentId,
    note,
    files,
    refusedFiles,
  }: {
    facts: ReplyFacts;
    mailId: number;
    assignmentId: number;
    note: string;
    files: readonly number[];
    refusedFiles: RefusedFile[];
  },
  now: Date,
): void {
  write(db, (tx) => {
    if (tx.select().from(mailReplies).where(eq(mailReplies.key, facts.key)).get()) return;
    const input = { assignmentId, note, percent: null, files: [...files] };
    const { eventId } = takeStepIn(tx, actor, "log-progress", input, now);
    const { id } = tx
      .insert(mailReplies)
      .values({
        ...facts,
        at: now.toISOString(),
        outcome: "entered",
        refusedFiles,
        mailId,
        userId: actor.userId,
        assignmentId,
        eventId,
      })
      .returning({ id: mailReplies.id })
      .get();
    if (refusedFiles.length > 0) answerReplyIn(tx, id, actor.userId, now);
  });
}
