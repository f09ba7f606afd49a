import "server-only";
import { and, eq, gt, gte } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import { isOfSetUp } from "@/domain/notifications/mail-errors";
import { LAPSE_AFTER_MS } from "@/domain/notifications/mail-retries";
import type { Database, Transaction } from "../../client";
import { isWaiting } from "../../outbox";
import { recordEvent } from "../../record-event";
import { mailOutage, mails } from "../../schema/notifications";
import { write } from "../../write";

/**
 * After an administrator has fixed the mail settings, tries everything at once: mail that waits for its next try,
 * and mail that was given up meanwhile for a reason other than itself or its recipient. If nothing waits, only the
 * connection is tested.
 * @throws request.not_allowed
 */
export function tryMailNow(db: Database, actor: Actor, now: Date): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const sendAfter = now.toISOString();
    const paused = and(isWaiting(mails), gt(mails.attempts, 0), gt(mails.sendAfter, sendAfter));
    const { changes } = tx.update(mails).set({ sendAfter }).where(paused).run();
    const given = listGivenUpMeanwhile(tx);
    for (const id of given) {
      // One try stays counted, because the Message-ID is fixed by the first.
      tx.update(mails).set({ sendAfter, state: "waiting", attempts: 1 }).where(eq(mails.id, id)).run();
    }
    tx.update(mailOutage).set({ askedAt: sendAfter }).run();
    const payload = { count: changes + given.length };
    recordEvent(tx, actor, { kind: "mail.tried_now", payload }, {}, now);
  });
}

/** Older ones are out of date. */
function listGivenUpMeanwhile(tx: Transaction): number[] {
  const outage = tx.select().from(mailOutage).get();
  if (!outage) return [];
  const since = new Date(Date.parse(outage.since) - LAPSE_AFTER_MS).toISOString();
  return tx
    .select({ id: mails.id, lastError: mails.lastError })
    .from(mails)
    .where(and(eq(mails.state, "given-up"), gte(mails.createdAt, since)))
    .all()
    .filter(({ lastError }) => isOfSetUp(lastError))
    .map(({ id }) => id);
}
