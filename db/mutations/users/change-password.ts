import "server-only";
import { and, eq } from "drizzle-orm";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { newCause, recordEvent } from "../../record-event";
import { users } from "../../schema/users";
import { sql } from "../../sql";
import { write } from "../../write";
import { endSessionsOf } from "../sessions/end-session";
import { forgetDevicesIn } from "../sessions/forget-devices-in";
import { noteDeviceIn } from "../sessions/note-device-in";
import { type SessionOrigin, startSessionIn } from "../sessions/start-session";
import { endAccessIn } from "./end-access-in";
import { keepFormerPasswordIn } from "./keep-former-password-in";

/**
 * Sets a new password for the session's own user, ends all sessions, including this one, and forgets the other
 * devices.
 * @param input.verifiedHash the hash that the current password was verified against
 * @param input.endAccess true to end tokens and the calendar address too
 * @param input.device the cookie of the browser, which stays known
 * @returns the token of a new session, in place of this one
 * @throws password.wrong_current if the password changed since it was verified
 */
export function changePassword(
  db: Database,
  { actor, account, secondFactor }: Session,
  input: {
    verifiedHash: string;
    passwordHash: string;
    endAccess: boolean;
    from: SessionOrigin;
    device: string;
  },
  now: Date,
): string {
  return write(db, (tx) => {
    const { changes } = tx
      .update(users)
      .set({
        passwordHash: input.passwordHash,
        mustChangePassword: false,
        passwordSetAt: now.toISOString(),
        version: sql`${users.version} + 1`,
      })
      .where(and(eq(users.id, actor.userId), eq(users.passwordHash, input.verifiedHash)))
      .run();
    if (changes !== 1) refuse("password.wrong_current", {}, "currentPassword");
    keepFormerPasswordIn(tx, actor.userId, input.verifiedHash, now);
    endSessionsOf(tx, actor.userId, "password-changed", now);
    forgetDevicesIn(tx, actor.userId);
    const causeId = newCause();
    const changed = { kind: "user.password_changed", payload: { account } } as const;
    recordEvent(tx, actor, changed, {}, now, { causeId });
    if (input.endAccess) endAccessIn(tx, actor, { userId: actor.userId, account }, now, causeId);
    noteDeviceIn(tx, actor.userId, input.device, input.from, now);
    return startSessionIn(tx, actor.userId, { ...input.from, secondFactor }, now);
  });
}
