import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "../../client";
import { assignments } from "../../schema/directives";
import { mailReplies } from "../../schema/mail-replies";
import { people } from "../../schema/people";
import { users } from "../../schema/users";

/** A reply and the person who is told what became of it; null if the account is disabled meanwhile. */
export const findReplyAnswer = (db: Reader, replyId: number) =>
  db
    .select({
      reason: mailReplies.reason,
      outcome: mailReplies.outcome,
      refusedFiles: mailReplies.refusedFiles,
      subject: mailReplies.subject,
      directiveId: assignments.directiveId,
      assignmentId: mailReplies.assignmentId,
      mailId: mailReplies.mailId,
      userId: users.id,
      name: people.fullName,
      email: users.email,
      locale: users.locale,
    })
    .from(mailReplies)
    .innerJoin(users, eq(users.id, mailReplies.userId))
    .innerJoin(people, eq(people.id, users.personId))
    .leftJoin(assignments, eq(assignments.id, mailReplies.assignmentId))
    .where(and(eq(mailReplies.id, replyId), isNull(users.disabledAt)))
    .get() ?? null;
