import "server-only";
import { eq } from "drizzle-orm";
import { nextTry } from "@/domain/notifications/mail-retries";
import type { MailPace } from "@/domain/notifications/pace";
import type { Database, Transaction } from "../../client";
import { noteMailTry } from "../../note-mail-try";
import { isHeldBy, isUnsettled } from "../../outbox";
import { mails, notifications } from "../../schema/notifications";
import { write } from "../../write";
import type { ClaimedMail } from "./claim-mail";

/**
 * The server has taken the mail over. Written whoever holds it by now: what was accepted must not go out again.
 */
export function recordMailAccepted(db: Database, mail: ClaimedMail, now: Date): void {
  write(db, (tx) => {
    tx.update(mails)
      .set({ state: "sent", acceptedAt: now.toISOString(), claimedUntil: null, lastError: "" })
      .where(isUnsettled(mails, mail))
      .run();
    noteMailTry(tx, "left", now);
  });
}

type Failure = { error: string; forGood: boolean; stopsAll: boolean };

/** A try failed: again after a growing pause, or given up where the refusal is for good or the tries are used up. */
export function recordMailFailed(db: Database, mail: ClaimedMail, failure: Failure, now: Date): void {
  const again = failure.forGood ? null : nextTry(mail.attempts, now);
  const next = again === null ? { state: "given-up" as const } : { sendAfter: again.toISOString() };
  write(db, (tx) => {
    settle(tx, mail, { ...next, lastError: failure.error });
    noteMailTry(tx, failure, now);
  });
}

/** Nothing of it is left to tell, or nobody to tell it to. */
export function cancelMail(db: Database, mail: ClaimedMail, reason: string): void {
  write(db, (tx) => settle(tx, mail, { state: "cancelled", lastError: reason }));
}

/** Its reader has chosen a digest since: what it tells of waits for that. */
export function moveToDigest(db: Database, mail: ClaimedMail, pace: MailPace): void {
  write(db, (tx) => {
    if (!settle(tx, mail, { state: "cancelled", lastError: "choice" })) return;
    tx.update(notifications).set({ mailId: null, pace }).where(eq(notifications.mailId, mail.id)).run();
  });
}

/** Only while this process still holds it. */
function settle(tx: Transaction, mail: ClaimedMail, next: Partial<typeof mails.$inferInsert>): boolean {
  const settled = tx
    .update(mails)
    .set({ ...next, claimedUntil: null })
    .where(isHeldBy(mails, mail))
    .run();
  return settled.changes > 0;
}
