import "server-only";
import { randomUUID } from "node:crypto";
import { and, eq, inArray, isNull, notExists } from "drizzle-orm";
import type { Transaction } from "./client";
import { isWaiting, UNDO_WAIT_MS } from "./outbox";
import { placeholdersLike } from "./placeholders";
import { prepared } from "./prepared";
import { queuePush } from "./queue-push";
import { mails, notifications } from "./schema/notifications";
import { users } from "./schema/users";
import { webhookDeliveries } from "./schema/webhooks";
import { sql } from "./sql";

export type NewNotification = {
  kind: string;
  /** Unique for each person. */
  key: string;
  payload: unknown;
  eventId?: number;
  meetingId?: number;
  directiveId?: number;
  assignmentId?: number;
};

/**
 * Creates a notification for one person, inside the write that causes it, and if the person wants mail at once,
 * the outbox row; without a digest, also the pushes to the person's browsers. Notifications of one act to the same person share one mail, which waits as long as the act can
 * be undone.
 * @param causeId of the act
 * @returns false if the person already has it, or gets none
 */
export function notify(
  tx: Transaction,
  userId: number,
  notification: NewNotification,
  causeId: string,
  now: Date,
): boolean {
  const user = prepared(tx, "user to notify", () =>
    tx
      .select()
      .from(users)
      .where(eq(users.id, sql.placeholder("id")))
      .prepare(),
  ).get({ id: userId });
  if (!user || user.disabledAt !== null) return false;
  const pace = user.email === "" ? "none" : user.mailPace;
  const { kind, key, payload, eventId = null, meetingId = null } = notification;
  const { directiveId = null, assignmentId = null } = notification;
  const about = { eventId, meetingId, directiveId, assignmentId };
  const values = { userId, kind, key, payload, ...about, at: now.toISOString(), pace };
  const added = prepared(tx, "notify", () =>
    tx
      .insert(notifications)
      .values(placeholdersLike(notifications, values))
      .onConflictDoNothing()
      .returning({ id: notifications.id })
      .prepare(),
  ).get(values);
  if (!added) return false;
  if (pace === "at-once") {
    const mailId = putMail(tx, userId, "at-once", `act:${causeId}`, now, UNDO_WAIT_MS);
    tx.update(notifications).set({ mailId }).where(eq(notifications.id, added.id)).run();
  }
  if (pace === "at-once" || pace === "none") {
    queuePush(tx, userId, { notificationId: added.id, key: `act:${causeId}` }, now);
  }
  return true;
}

/** The outbox row of a key, created if missing. @param waitMs until it may be sent @returns its id */
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

/**
 * Withdraws the notifications and deliveries of an event that is undone, in the write that undoes it; a mail with
 * no other notification is not sent. A digest contains only notifications older than the time to undo
 * (UNDO_SECONDS).
 * @returns false, and nothing is withdrawn, if a mail or a message of it is already being sent
 */
export function withdrawNotifications(tx: Transaction, eventId: number, now: Date): boolean {
  const ofEvent = eq(notifications.eventId, eventId);
  const concerned = tx
    .selectDistinct({ id: mails.id, state: mails.state, claimedUntil: mails.claimedUntil })
    .from(mails)
    .innerJoin(notifications, eq(notifications.mailId, mails.id))
    .where(ofEvent)
    .all();
  const delivered = eq(webhookDeliveries.eventId, eventId);
  const messages = tx.select().from(webhookDeliveries).where(delivered).all();
  const outside = ({ state, claimedUntil }: { state: string; claimedUntil: string | null }) =>
    state === "sent" || state === "delivered" || claimedUntil !== null;
  if (concerned.some(outside) || messages.some(outside)) return false;
  tx.update(webhookDeliveries)
    .set({ state: "cancelled" })
    .where(and(delivered, isWaiting(webhookDeliveries)))
    .run();
  tx.update(notifications)
    .set({ withdrawnAt: now.toISOString() })
    .where(and(ofEvent, isNull(notifications.withdrawnAt)))
    .run();
  const remaining = tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(and(eq(notifications.mailId, mails.id), isNull(notifications.withdrawnAt)));
  const ids = concerned.map(({ id }) => id);
  tx.update(mails)
    .set({ state: "cancelled" })
    .where(and(inArray(mails.id, ids), notExists(remaining)))
    .run();
  return true;
}
