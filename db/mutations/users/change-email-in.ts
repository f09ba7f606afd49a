import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Transaction } from "../../client";
import { recordEvent } from "../../record-event";
import { users } from "../../schema/users";
import { sql } from "../../sql";

/**
 * The event says that the address changed, not its value: more people read the audit log than may see the address.
 */
export function changeEmailIn(
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
