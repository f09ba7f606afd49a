import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import { SYSTEM } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { findPasswordReset } from "../../queries/users/find-password-reset";
import { newCause, recordEvent } from "../../record-event";
import { passwordResets } from "../../schema/password-resets";
import { users } from "../../schema/users";
import { sql } from "../../sql";
import { write } from "../../write";
import { endSessionsOf } from "../sessions/end-session";
import { forgetDevicesIn } from "../sessions/forget-devices-in";
import { endAccessIn } from "./end-access-in";
import { keepFormerPasswordIn } from "./keep-former-password-in";

/**
 * Sets a new password for the person of a mail's link, which then no longer works, nor any other of the account. It
 * ends what a reset by an administrator ends: sessions, known devices, tokens and the calendar address.
 * @throws password.reset_ended
 */
export function resetOwnPassword(
  db: Database,
  { resetId, passwordHash }: { resetId: number; passwordHash: string },
  now: Date,
): void {
  write(db, (tx) => {
    const reset = findPasswordReset(tx, resetId, now) ?? refuse("password.reset_ended");
    const { userId, account } = reset;
    const at = now.toISOString();
    const before = tx.select().from(users).where(eq(users.id, userId)).get();
    if (before) keepFormerPasswordIn(tx, userId, before.passwordHash, now);
    tx.update(passwordResets)
      .set({ usedAt: at })
      .where(and(eq(passwordResets.userId, userId), isNull(passwordResets.usedAt)))
      .run();
    const changed = { passwordHash, mustChangePassword: false, passwordSetAt: at };
    tx.update(users)
      .set({ ...changed, version: sql`${users.version} + 1` })
      .where(eq(users.id, userId))
      .run();
    endSessionsOf(tx, userId, "password-changed", now);
    forgetDevicesIn(tx, userId);
    const causeId = newCause();
    const actor = { ...SYSTEM, userId, name: reset.name };
    recordEvent(tx, actor, { kind: "user.reset_by_mail", payload: { account } }, {}, now, { causeId });
    endAccessIn(tx, actor, { userId, account }, now, causeId);
  });
}
