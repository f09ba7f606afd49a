import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import { readMailError } from "@/domain/notifications/mail-errors";
import type { Reader } from "../../client";
import { mailboxOutage } from "../../schema/mail-replies";
import type { MailOutage } from "../mail/find-mail-outage";

/** Since when the mailbox for replies cannot be read and why; null if it can, and for anyone but administrators. */
export function findMailboxOutage(db: Reader, actor: Actor): MailOutage | null {
  if (!isAdmin(actor)) return null;
  const row = db.select().from(mailboxOutage).get();
  if (!row) return null;
  const { since, lastTriedAt, lastError, askedAt } = row;
  return { since, lastTriedAt, ...readMailError(lastError), isAsked: askedAt !== null };
}

/** When the mailbox is tried again after failures, ISO, UTC; null if its last visit succeeded. */
export function findNextVisit(db: Reader): string | null {
  const row = db.select().from(mailboxOutage).get();
  return row ? (row.askedAt ?? row.nextTryAt) : null;
}

/** Whether an administrator asked to visit the mailbox, and it was not visited since. */
export const isMailboxAsked = (db: Reader): boolean =>
  (db.select({ askedAt: mailboxOutage.askedAt }).from(mailboxOutage).get()?.askedAt ?? null) !== null;
