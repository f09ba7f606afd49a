import "server-only";
import { and, eq } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { recordEvent } from "../../record-event";
import { users } from "../../schema/users";
import { sql } from "../../sql";
import { write } from "../../write";
import { endSessionsOf } from "../sessions/end-session";

/**
 * Sets a new password for the session's own user and ends all sessions, including this one.
 * @param input.verifiedHash the hash that the current password was verified against
 * @throws password.wrong_current if the password changed since it was verified
 */
export function changePassword(
  db: Database,
  { actor, account }: Session,
  input: { verifiedHash: string; passwordHash: string },
  now: Date,
): void {
  write(db, (tx) => {
    const changed = tx
      .update(users)
      .set({
        passwordHash: input.passwordHash,
        mustChangePassword: false,
        version: sql`${users.version} + 1`,
      })
      .where(and(eq(users.id, actor.userId), eq(users.passwordHash, input.verifiedHash)))
      .run();
    if (changed.changes !== 1) refuse("password.wrong_current", {}, "currentPassword");
    endSessionsOf(tx, actor.userId, "password-changed", now);
    recordEvent(tx, actor, { kind: "user.password_changed", payload: { account } }, {}, now);
  });
}
