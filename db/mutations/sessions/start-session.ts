import "server-only";
import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { throttleKey } from "../../identity/find-throttle";
import { tokenKey } from "../../identity/token-key";
import { recordEvent } from "../../record-event";
import { people } from "../../schema/people";
import { sessions, signInFailures, users } from "../../schema/users";
import { write } from "../../write";

/** A session ends after this long without use. */
export const SESSION_HOURS = 12;

/**
 * Opens a session for a user whose password was verified, and resets the account's failures.
 * @returns the token for the cookie; only its hash is stored
 */
export function startSession(
  db: Database,
  userId: number,
  from: { address: string; userAgent: string },
  now: Date,
): string {
  const token = randomBytes(32).toString("base64url");
  write(db, (tx) => {
    const user = tx
      .select({ account: users.account, personId: users.personId, name: people.fullName })
      .from(users)
      .innerJoin(people, eq(people.id, users.personId))
      .where(eq(users.id, userId))
      .get();
    if (!user) throw new Error(`no user ${userId}`);
    tx.insert(sessions)
      .values({
        id: tokenKey(token),
        userId,
        createdAt: now.toISOString(),
        lastSeenAt: now.toISOString(),
        expiresAt: new Date(now.getTime() + SESSION_HOURS * 3_600_000).toISOString(),
        address: from.address,
        userAgent: from.userAgent.slice(0, 300),
      })
      .run();
    tx.delete(signInFailures)
      .where(eq(signInFailures.key, throttleKey("account", user.account)))
      .run();
    const actor: Actor = { userId, personId: user.personId, name: user.name, grants: [] };
    recordEvent(tx, actor, { kind: "user.signed_in", payload: { account: user.account } }, {}, now);
  });
  return token;
}
