import "server-only";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { mailboxOutage } from "../../schema/mail-replies";
import { write } from "../../write";

/**
 * After an administrator has fixed the mailbox for replies, it is visited at once.
 * @throws request.not_allowed
 */
export function visitMailboxNow(db: Database, actor: Actor, now: Date): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const tries = tx.select().from(mailboxOutage).get()?.tries ?? 0;
    tx.update(mailboxOutage).set({ askedAt: now.toISOString() }).run();
    recordEvent(tx, actor, { kind: "mailbox.tried_now", payload: { tries } }, {}, now);
  });
}
