import "server-only";
import { and, inArray, isNull, lt } from "drizzle-orm";
import { LAPSE_AFTER_MS } from "@/domain/notifications/mail-retries";
import type { Database } from "../../client";
import { isWaiting } from "../../outbox";
import { mails, notifications } from "../../schema/notifications";
import { write } from "../../write";

/**
 * If no mail server is set up, mail that has waited three days lapses, so that a server set up later does not send
 * months of old news. The notifications stay in the app.
 */
export function lapseMail(db: Database, now: Date): void {
  const before = new Date(now.getTime() - LAPSE_AFTER_MS).toISOString();
  const oldMails = and(isWaiting(mails), lt(mails.createdAt, before));
  const oldNews = and(
    inArray(notifications.pace, ["daily", "weekly"]),
    isNull(notifications.mailId),
    isNull(notifications.withdrawnAt),
    lt(notifications.at, before),
  );
  const found =
    db.select({ id: mails.id }).from(mails).where(oldMails).limit(1).get() ??
    db.select({ id: notifications.id }).from(notifications).where(oldNews).limit(1).get();
  if (!found) return;
  write(db, (tx) => {
    tx.update(mails).set({ state: "cancelled", claimedUntil: null, lastError: "off" }).where(oldMails).run();
    tx.update(notifications).set({ pace: "none" }).where(oldNews).run();
  });
}
