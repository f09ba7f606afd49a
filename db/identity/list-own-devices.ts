import "server-only";
import { desc, eq } from "drizzle-orm";
import type { Reader } from "../client";
import { knownDevices } from "../schema/users";
import type { Session } from "./find-session";
import { tokenKey } from "./token-key";

/**
 * The devices on which the session's own user signed in before, the last used first.
 * @param token this browser's cookie
 */
export const listOwnDevices = (db: Reader, { actor }: Session, token: string | null) =>
  db
    .select()
    .from(knownDevices)
    .where(eq(knownDevices.userId, actor.userId))
    .orderBy(desc(knownDevices.lastSeenAt), desc(knownDevices.id))
    .all()
    .map(({ id, createdAt, lastSeenAt, address, userAgent, tokenHash }) => ({
      id,
      createdAt,
      lastSeenAt,
      address,
      userAgent,
      current: token !== null && tokenHash === tokenKey(token),
    }));
