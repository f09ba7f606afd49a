import "server-only";
import { and, eq, gt, isNull, ne } from "drizzle-orm";
import { RESET_MINUTES, RESET_PAUSE_MINUTES } from "@/domain/access/password-reset";
import { SYSTEM } from "@/domain/actor";
import type { Database } from "../../client";
import { putMail } from "../../notify";
import { recordEvent } from "../../record-event";
import { passwordResets } from "../../schema/password-resets";
import { users } from "../../schema/users";
import { write } from "../../write";

/**
 * Sends a person who forgot the password a mail, if the account exists and has an address, at most one in ten
 * minutes. The caller tells nobody which of these was so.
 */
export function askPasswordReset(db: Database, account: string, now: Date): void {
  write(db, (tx) => {
    const user = tx
      .select({ id: users.id })
      .from(users)
      .where(and(eq(users.account, account), isNull(users.disabledAt), ne(users.email, "")))
      .get();
    if (!user) return;
    const since = new Date(now.getTime() - RESET_PAUSE_MINUTES * 60_000).toISOString();
    const recent = and(eq(passwordResets.userId, user.id), gt(passwordResets.createdAt, since));
    if (tx.select({ id: passwordResets.id }).from(passwordResets).where(recent).get()) return;
    const endsAt = new Date(now.getTime() + RESET_MINUTES * 60_000).toISOString();
    const { id } = tx
      .insert(passwordResets)
      .values({ userId: user.id, createdAt: now.toISOString(), endsAt })
      .returning({ id: passwordResets.id })
      .get();
    putMail(tx, user.id, "reset", `reset:${id}`, now, 0);
    recordEvent(tx, SYSTEM, { kind: "user.reset_asked", payload: { account } }, {}, now);
  });
}
