import "server-only";
import { type Database, database } from "@/db/client";
import { findCredentials } from "@/db/identity/find-credentials";
import type { Session } from "@/db/identity/find-session";
import { findThrottle } from "@/db/identity/find-throttle";
import { forgiveAddressAttempt } from "@/db/mutations/sessions/forgive-address-attempt";
import { recordSignInFailure } from "@/db/mutations/sessions/record-sign-in-failure";
import { startSession } from "@/db/mutations/sessions/start-session";
import { refuse } from "@/domain/errors";
import { verifyPassword } from "./passwords";
import { requestOrigin } from "./session";

/**
 * Counts a try for an account and an address before its result is known, so that parallel tries cannot slip
 * through while the first is being hashed.
 * @throws session.throttled
 */
export function countAttempt(db: Database, account: string, address: string, now: Date): void {
  const seconds = findThrottle(db, account, address, now);
  if (seconds > 0) refuse("session.throttled", { minutes: Math.ceil(seconds / 60) });
  recordSignInFailure(db, account, address, now);
}

/**
 * The only check of an account and its password, for our own form and next-auth; opens a session. Unknown and
 * disabled accounts get the same answer after the same work as a wrong password.
 * @returns the token for the cookie
 * @throws session.throttled, session.wrong_credentials
 */
export async function openSession(account: string, password: string, now: Date): Promise<{ token: string }> {
  const db = database();
  const from = await requestOrigin();
  countAttempt(db, account, from.address, now);
  const found = findCredentials(db, account);
  if (!(await verifyPassword(found?.passwordHash ?? null, password)) || !found) {
    return refuse("session.wrong_credentials");
  }
  forgiveAddressAttempt(db, from.address);
  return { token: startSession(db, found.userId, from, now) };
}

/** The hash of the session's own account; null if it was disabled meanwhile. */
export const findOwnHash = (db: Database, session: Session): string | null =>
  findCredentials(db, session.account)?.passwordHash ?? null;
