import "server-only";
import { and, eq } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { mails } from "../../schema/notifications";
import { users } from "../../schema/users";
import { write } from "../../write";

/**
 * An administrator has a mail that was given up sent again, with the same Message-ID and a new count of tries.
 * @throws request.not_allowed, request.not_found
 */
export function tryMailAgain(db: Database, actor: Actor, { mailId }: { mailId: number }, now: Date): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const given = and(eq(mails.id, mailId), eq(mails.state, "given-up"));
    const row = tx
      .select({ account: users.account })
      .from(mails)
      .innerJoin(users, eq(users.id, mails.userId))
      .where(given)
      .get();
    if (!row) return refuse("request.not_found");
    // One try stays counted, because the Message-ID is fixed by the first.
    tx.update(mails).set({ state: "waiting", attempts: 1, sendAfter: now.toISOString() }).where(given).run();
    recordEvent(tx, actor, { kind: "mail.tried_again", payload: { account: row.account } }, {}, now);
  });
}
