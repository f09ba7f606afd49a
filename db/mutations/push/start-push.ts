import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import { MOST_SUBSCRIPTIONS } from "@/domain/push/retries";
import type { Database } from "../../client";
import type { Session } from "../../identity/find-session";
import { tokenKey } from "../../identity/token-key";
import { recordEvent } from "../../record-event";
import { pushSubscriptions } from "../../schema/push";
import { write } from "../../write";
import { MAX_USER_AGENT } from "../sessions/start-session";
import { endPushesIn } from "./end-pushes-in";

/**
 * Begins to push the notifications of the session's own user to the browser of this session. Another person who was
 * pushed to by it is no longer.
 * @param endpoint the browser's address at its push service
 * @param sealed the address and the browser's keys, encrypted
 * @param device the cookie of the known device; null if the browser has none
 */
export function startPush(
  db: Database,
  session: Pick<Session, "id" | "actor" | "account">,
  from: { endpoint: string; sealed: string; device: string | null; userAgent: string },
  now: Date,
): void {
  const { actor, account, id: sessionId } = session;
  const endpointHash = tokenKey(from.endpoint);
  write(db, (tx) => {
    endPushesIn(tx, eq(pushSubscriptions.endpointHash, endpointHash), "replaced", now);
    const own = tx
      .select({ id: pushSubscriptions.id })
      .from(pushSubscriptions)
      .where(and(eq(pushSubscriptions.userId, actor.userId), isNull(pushSubscriptions.endedAt)))
      .orderBy(asc(pushSubscriptions.id))
      .all();
    for (const { id } of own.slice(0, Math.max(0, own.length - MOST_SUBSCRIPTIONS + 1))) {
      endPushesIn(tx, eq(pushSubscriptions.id, id), "replaced", now);
    }
    tx.insert(pushSubscriptions)
      .values({
        userId: actor.userId,
        endpointHash,
        sealed: from.sealed,
        deviceHash: from.device === null ? "" : tokenKey(from.device),
        sessionId,
        createdAt: now.toISOString(),
        userAgent: from.userAgent.slice(0, MAX_USER_AGENT),
      })
      .run();
    recordEvent(tx, actor, { kind: "user.push_started", payload: { account } }, {}, now);
  });
}
