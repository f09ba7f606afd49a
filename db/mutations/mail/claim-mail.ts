import "server-only";
import { asc, eq } from "drizzle-orm";
import { LEASE_MS } from "@/domain/notifications/mail-retries";
import type { Database } from "../../client";
import { isDue } from "../../outbox";
import { mails } from "../../schema/notifications";
import { sql } from "../../sql";
import { write } from "../../write";

export type ClaimedMail = typeof mails.$inferSelect & { claimedUntil: string };

/**
 * Claims the mail that has been due longest, for as long as a try can take: no other process takes it before then,
 * and the mail of a dead process is taken over after it.
 * @param host the end of the Message-ID from the first try on, whatever is configured later
 */
export function claimMail(db: Database, host: string, now: Date): ClaimedMail | null {
  const next = db
    .select({ id: mails.id })
    .from(mails)
    .where(isDue(mails, now.toISOString()))
    .orderBy(asc(mails.sendAfter), asc(mails.id));
  // Check without the write lock first: most of the time nothing is due.
  if (!next.limit(1).get()) return null;
  const claimedUntil = new Date(now.getTime() + LEASE_MS).toISOString();
  return write(db, (tx) => {
    const row = tx
      .update(mails)
      .set({
        claimedUntil,
        attempts: sql`${mails.attempts} + 1`,
        messageId: sql`case when ${mails.attempts} = 0
          then substr(${mails.messageId}, 1, instr(${mails.messageId}, '@')) || ${host} else ${mails.messageId} end`,
      })
      .where(eq(mails.id, next.limit(1)))
      .returning()
      .get();
    return row ? { ...row, claimedUntil } : null;
  });
}
