import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import { type MailError, readMailError } from "@/domain/notifications/mail-errors";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { mailOutage } from "../../schema/notifications";

export type MailOutage = {
  /** When the first try failed, and the last one (ISO, UTC). */
  since: string;
  lastTriedAt: string;
  error: MailError;
  /** The reply of the server, or the error of the machine. */
  reply: string;
  /** Whether an administrator has asked to try now and the try is still pending. */
  isAsked: boolean;
};

/** Since when no mail leaves and why; null if it does, and for anyone but administrators. */
export function findMailOutage(db: Reader, actor: Actor): MailOutage | null {
  if (!isAdmin(actor)) return null;
  const row = prepared(db, "mail outage", () => db.select().from(mailOutage).prepare()).get();
  if (!row) return null;
  const { since, lastTriedAt, lastError, askedAt } = row;
  return { since, lastTriedAt, ...readMailError(lastError), isAsked: askedAt !== null };
}
