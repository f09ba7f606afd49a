import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import { type MailError, readMailError } from "@/domain/notifications/mail-errors";
import type { Reader } from "../../client";
import { mailOutage } from "../../schema/notifications";

export type MailOutage = {
  /** When the first try failed, and the last one (ISO, UTC). */
  since: string;
  lastTriedAt: string;
  error: MailError;
  /** What the server said to it, or the machine. */
  reply: string;
  /** An administrator asked to try now, and that is still to come. */
  isAsked: boolean;
};

/** Since when no mail leaves and why; null where it does, and for anybody but administrators. */
export function findMailOutage(db: Reader, actor: Actor): MailOutage | null {
  if (!isAdmin(actor)) return null;
  const row = db.select().from(mailOutage).get();
  if (!row) return null;
  const { since, lastTriedAt, lastError, askedAt } = row;
  return { since, lastTriedAt, ...readMailError(lastError), isAsked: askedAt !== null };
}
