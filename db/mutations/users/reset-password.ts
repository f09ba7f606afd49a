import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { newCause, recordEvent } from "../../record-event";
import { users } from "../../schema/users";
import { sql } from "../../sql";
import { write } from "../../write";
import { endSessionsOf } from "../sessions/end-session";
import { forgetDevicesIn } from "../sessions/forget-devices-in";
import { endAccessIn } from "./end-access-in";
import { findManagedUser } from "./find-managed-user";
import { keepFormerPasswordIn } from "./keep-former-password-in";

/**
 * Sets a new one-time password and ends the user's sessions, known devices, tokens and calendar address.
 * @returns the account
 */
export function resetPassword(
  db: Database,
  actor: Actor,
  { userId, passwordHash }: { userId: number; passwordHash: string },
  now: Date,
): string {
  return write(db, (tx) => {
    const { account, passwordHash: before } = findManagedUser(tx, actor, userId);
    keepFormerPasswordIn(tx, userId, before, now);
    tx.update(users)
      .set({
        passwordHash,
        mustChangePassword: true,
        passwordSetAt: now.toISOString(),
        version: sql`${users.version} + 1`,
      })
      .where(eq(users.id, userId))
      .run();
    endSessionsOf(tx, userId, "password-changed", now);
    forgetDevicesIn(tx, userId);
    const causeId = newCause();
    recordEvent(tx, actor, { kind: "user.password_reset", payload: { account } }, {}, now, { causeId });
    endAccessIn(tx, actor, { userId, account }, now, causeId);
    return account;
  });
}
