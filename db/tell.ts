import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { MAIL_WAITS_MS } from "@/domain/directives/undo";
import type { Transaction } from "./client";
import { mails, notifications } from "./schema/notifications";
import { users } from "./schema/users";

export type Told = {
  kind: string;
  /** Not told twice to one person. */
  key: string;
  payload: unknown;
  eventId?: number;
  meetingId?: number;
  directiveId?: number;
  assignmentId?: number;
};

/**
 * Tells one person one thing, inside the write that makes it so: the notification, and where he wants mail at
 * once, the outbox row. What one act tells the same person goes into one mail, which waits as long as the act
 * can be undone.
 * @param causeId of the act
 * @returns false where he was told before
 */
export function tell(tx: Transaction, userId: number, told: Told, causeId: string, now: Date): boolean {
  const user = tx.select().from(users).where(eq(users.id, userId)).get();
  if (!user || user.disabledAt !== null) return false;
  const pace = user.email === "" ? "none" : user.mailPace;
  const added = tx
    .insert(notifications)
    .values({ userId, ...told, at: now.toISOString(), pace })
    .onConflictDoNothing()
    .returning({ id: notifications.id })
    .get();
  if (!added) return false;
  if (pace === "at-once") {
    const mailId = putMail(tx, userId, "at-once", `act:${causeId}`, now, MAIL_WAITS_MS);
    tx.update(notifications).set({ mailId }).where(eq(notifications.id, added.id)).run();
  }
  return true;
}

/** The outbox row of a key, made where there is none. @param waitMs until it may be sent @returns its id */
export function putMail(
  tx: Transaction,
  userId: number,
  kind: (typeof mails.$inferInsert)["kind"],
  key: string,
  now: Date,
  waitMs = 0,
): number {
  const sendAfter = new Date(now.getTime() + waitMs).toISOString();
  const values = { userId, kind, key, createdAt: now.toISOString(), sendAfter };
  const added = tx
    .insert(mails)
    .values({ ...values, messageId: `${randomUUID()}@so-chi-dao` })
    .onConflictDoNothing()
    .returning({ id: mails.id })
    .get();
  const row =
    added ??
    tx
      .select()
      .from(mails)
      .where(and(eq(mails.userId, userId), eq(mails.key, key)))
      .get();
  if (!row) throw new Error(`no mail ${key}`);
  return row.id;
}
