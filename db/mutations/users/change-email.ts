import "server-only";
import { eq } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { MailPace } from "@/domain/notifications/pace";
import type { Database, Transaction } from "../../client";
import type { Session } from "../../identity/find-session";
import { recordEvent } from "../../record-event";
import { users } from "../../schema/users";
import { sql } from "../../sql";
import { write } from "../../write";

/** Where the session's own user wants mail, "" for nowhere, and how soon; holds for what is told from now on. */
export function changeMail(
  db: Database,
  { actor }: Session,
  { email, mailPace }: { email: string; mailPace: MailPace },
  now: Date,
): void {
  write(db, (tx) => {
    changeEmailIn(tx, actor, { userId: actor.userId, email }, now);
    tx.update(users).set({ mailPace }).where(eq(users.id, actor.userId)).run();
  });
}

/** An administrator enters where a user's mail goes. @throws request.not_allowed, request.not_found */
export function setUserEmail(
  db: Database,
  actor: Actor,
  input: { userId: number; email: string },
  now: Date,
): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    changeEmailIn(tx, actor, input, now);
  });
}

/** The event says that the address was changed, not what it is: the audit is read by more people than the address. */
function changeEmailIn(
  tx: Transaction,
  actor: Actor,
  { userId, email }: { userId: number; email: string },
  now: Date,
): void {
  const user = tx.select().from(users).where(eq(users.id, userId)).get() ?? refuse("request.not_found");
  if (user.email === email) return;
  tx.update(users)
    .set({ email, version: sql`${users.version} + 1` })
    .where(eq(users.id, userId))
    .run();
  const payload = { account: user.account, removed: email === "" };
  recordEvent(tx, actor, { kind: "user.email_changed", payload }, {}, now);
}
