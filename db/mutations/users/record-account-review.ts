import "server-only";
import { count, isNull } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { users } from "../../schema/users";
import { write } from "../../write";

/** Records that an administrator went through the list of accounts. @throws request.not_allowed */
export function recordAccountReview(db: Database, actor: Actor, { note }: { note: string }, now: Date): void {
  write(db, (tx) => {
    if (!isAdmin(actor)) refuse("request.not_allowed");
    const all = tx.select({ count: count() }).from(users).get()?.count ?? 0;
    const active =
      tx.select({ count: count() }).from(users).where(isNull(users.disabledAt)).get()?.count ?? 0;
    const payload = { active, disabled: all - active, note };
    recordEvent(tx, actor, { kind: "accounts.reviewed", payload }, {}, now);
  });
}
