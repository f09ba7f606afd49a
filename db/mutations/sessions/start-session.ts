import "server-only";
import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { ProviderProof } from "@/domain/access/provider-proof";
import { type Actor, isAdmin } from "@/domain/actor";
import { dayInAgency } from "@/domain/calendar/day";
import { sessionEnd } from "@/domain/security/session-end";
import type { Database, Transaction } from "../../client";
import { findLimits } from "../../identity/find-limits";
import { listGrantsOn } from "../../identity/find-session";
import { tokenKey } from "../../identity/token-key";
import { recordEvent } from "../../record-event";
import { people } from "../../schema/people";
import { sessions, users } from "../../schema/users";
import { write } from "../../write";
import { linkProviderIn } from "../provider/link-provider-in";

export type SessionOrigin = { address: string; userAgent: string };
type Opened = SessionOrigin & { secondFactor?: boolean; provider?: ProviderProof };

export const MAX_USER_AGENT = 300;

/**
 * Opens a session for a user who proved who they are.
 * @returns the token for the cookie; only its hash is stored
 */
export const startSession = (db: Database, userId: number, from: Opened, now: Date): string =>
  write(db, (tx) => startSessionIn(tx, userId, from, now));

/** The same inside another write. */
export function startSessionIn(tx: Transaction, userId: number, from: Opened, now: Date): string {
  const token = randomBytes(32).toString("base64url");
  const user = tx
    .select({ account: users.account, personId: users.personId, name: people.fullName })
    .from(users)
    .innerJoin(people, eq(people.id, users.personId))
    .where(eq(users.id, userId))
    .get();
  if (!user) throw new Error(`no user ${userId}`);
  const at = now.toISOString();
  const grants = listGrantsOn(tx, userId, dayInAgency(at));
  const actor: Actor = { userId, personId: user.personId, name: user.name, grants };
  if (from.provider) linkProviderIn(tx, { userId, account: user.account, actor }, from.provider, now);
  tx.insert(sessions)
    .values({
      id: tokenKey(token),
      userId,
      createdAt: at,
      lastSeenAt: at,
      expiresAt: sessionEnd({ createdAt: at, lastSeenAt: at }, isAdmin(actor), findLimits(tx)).toISOString(),
      secondFactor: from.secondFactor ?? false,
      byProvider: from.provider !== undefined,
      sealedIdToken: from.provider?.sealedIdToken ?? null,
      address: from.address,
      userAgent: from.userAgent.slice(0, MAX_USER_AGENT),
    })
    .run();
  const payload = { account: user.account, ...(from.provider && { by: "provider" as const }) };
  recordEvent(tx, actor, { kind: "user.signed_in", payload }, {}, now);
  return token;
}
