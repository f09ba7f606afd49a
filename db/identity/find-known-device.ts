import "server-only";
import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "../client";
import { knownDevices, users } from "../schema/users";
import { tokenKey } from "./token-key";

/**
 * The key under which tries on a device are counted, if the account's owner signed in there before; null otherwise.
 * @param token the browser's cookie for known devices
 */
export function findKnownDevice(db: Reader, account: string, token: string | null): string | null {
  if (token === null) return null;
  const row = db
    .select({ id: knownDevices.id })
    .from(knownDevices)
    .innerJoin(users, eq(users.id, knownDevices.userId))
    .where(
      and(eq(knownDevices.tokenHash, tokenKey(token)), eq(users.account, account), isNull(users.disabledAt)),
    )
    .get();
  return row ? String(row.id) : null;
}
