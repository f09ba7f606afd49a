import "server-only";
import { and, desc, eq, isNull } from "drizzle-orm";
import type { Reader } from "../client";
import { pushSubscriptions } from "../schema/push";
import type { Session } from "./find-session";
import { tokenKey } from "./token-key";

/**
 * The browsers that the notifications of the session's own user are pushed to, the newest first.
 * @param device this browser's cookie
 */
export const listOwnPushes = (db: Reader, { id: sessionId, actor }: Session, device: string | null) =>
  db
    .select()
    .from(pushSubscriptions)
    .where(and(eq(pushSubscriptions.userId, actor.userId), isNull(pushSubscriptions.endedAt)))
    .orderBy(desc(pushSubscriptions.id))
    .all()
    .map(({ id, createdAt, lastSentAt, userAgent, deviceHash, sessionId: ofSession }) => ({
      id,
      createdAt,
      lastSentAt,
      userAgent,
      current: ofSession === sessionId || (device !== null && deviceHash === tokenKey(device)),
    }));
