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
 * Takes the mail that is due longest into this process's hand, for as long as a try may last: no other process
 * takes it before then, and one whose process died is taken up again after.
 * @param host ends the Message-ID from the first try on, whatever is set up later
 */
export function claimMail(db: Database, host: string, now: Date): ClaimedMail | null {
  const next = db
    .select({ id: mails.id })
    .from(mails)
    .where(isDue(mails, now.toISOString()))
    .orderBy(asc(mails.sendAfter), asc(mails.id));
  // Asked first without the write lock: most of the time nothing is due.
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
