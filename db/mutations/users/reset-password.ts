import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { recordEvent } from "../../record-event";
import { users } from "../../schema/users";
import { sql } from "../../sql";
import { write } from "../../write";
import { endSessionsOf } from "../sessions/end-session";
import { findManagedUser } from "./find-managed-user";

/** Sets a new one-time password and ends the user's sessions. @returns the account */
export function resetPassword(
  db: Database,
  actor: Actor,
  { userId, passwordHash }: { userId: number; passwordHash: string },
  now: Date,
): string {
  return write(db, (tx) => {
    const { account } = findManagedUser(tx, actor, userId);
    tx.update(users)
      .set({ passwordHash, mustChangePassword: true, version: sql`${users.version} + 1` })
      .where(eq(users.id, userId))
      .run();
    endSessionsOf(tx, userId, "password-changed", now);
    recordEvent(tx, actor, { kind: "user.password_reset", payload: { account } }, {}, now);
    return account;
  });
}
