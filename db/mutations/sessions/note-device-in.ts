import "server-only";
import { and, desc, eq, notInArray } from "drizzle-orm";
import type { Transaction } from "../../client";
import { tokenKey } from "../../identity/token-key";
import { knownDevices } from "../../schema/users";
import { MAX_USER_AGENT, type SessionOrigin } from "./start-session";

/** A person's most recent devices that are remembered. */
const MOST_DEVICES = 20;

/** Remembers, inside another write, that a person signed in on a device. */
export function noteDeviceIn(
  tx: Transaction,
  userId: number,
  token: string,
  { address, userAgent }: SessionOrigin,
  now: Date,
): void {
  const seen = { lastSeenAt: now.toISOString(), address, userAgent: userAgent.slice(0, MAX_USER_AGENT) };
  tx.insert(knownDevices)
    .values({ userId, tokenHash: tokenKey(token), createdAt: now.toISOString(), ...seen })
    .onConflictDoUpdate({ target: [knownDevices.tokenHash, knownDevices.userId], set: seen })
    .run();
  const kept = tx
    .select({ id: knownDevices.id })
    .from(knownDevices)
    .where(eq(knownDevices.userId, userId))
    .orderBy(desc(knownDevices.lastSeenAt), desc(knownDevices.id))
    .limit(MOST_DEVICES);
  tx.delete(knownDevices)
    .where(and(eq(knownDevices.userId, userId), notInArray(knownDevices.id, kept)))
    .run();
}
