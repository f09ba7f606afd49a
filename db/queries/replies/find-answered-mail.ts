import "server-only";
import { and, eq, gte, lt } from "drizzle-orm";
import type { Reader } from "../../client";
import { mails, notifications } from "../../schema/notifications";
import { users } from "../../schema/users";

export type AnsweredMail = {
  mailId: number;
  messageId: string;
  userId: number;
  createdAt: string;
  kind: (typeof mails.$inferSelect)["kind"];
  /** An account whose one-time password was not changed may do nothing yet. */
  mustChangePassword: boolean;
};

/** The sent mail with this random part of its Message-ID, with its reader; null if there is none. */
export function findAnsweredMail(db: Reader, random: string): AnsweredMail | null {
  return (
    db
      .select({
        mailId: mails.id,
        messageId: mails.messageId,
        userId: mails.userId,
        createdAt: mails.createdAt,
        kind: mails.kind,
        mustChangePassword: users.mustChangePassword,
      })
      .from(mails)
      .innerJoin(users, eq(users.id, mails.userId))
      // "A" follows "@": every Message-ID with this left part, whatever host is configured today.
      .where(and(gte(mails.messageId, `${random}@`), lt(mails.messageId, `${random}A`)))
      .get() ?? null
  );
}

/** The assignments that the notifications of a mail are about. */
export const listMailAssignments = (db: Reader, mailId: number): number[] =>
  db
    .selectDistinct({ id: notifications.assignmentId })
    .from(notifications)
    .where(eq(notifications.mailId, mailId))
    .all()
    .flatMap(({ id }) => (id === null ? [] : [id]));
