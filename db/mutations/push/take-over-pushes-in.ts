import "server-only";
import { and, eq, isNull, ne } from "drizzle-orm";
import type { Transaction } from "../../client";
import { tokenKey } from "../../identity/token-key";
import { pushSubscriptions } from "../../schema/push";
import { endPushesIn } from "./end-pushes-in";

/**
 * At a sign-in, inside its write: the browser's pushes belong to the new session, and another person who used this
 * browser before is pushed to no more, because somebody else now looks at it.
 * @param device the cookie of the browser
 */
export function takeOverPushesIn(
  tx: Transaction,
  { userId, device, sessionId }: { userId: number; device: string; sessionId: string },
  now: Date,
): void {
  const here = eq(pushSubscriptions.deviceHash, tokenKey(device));
  endPushesIn(tx, and(here, ne(pushSubscriptions.userId, userId)), "replaced", now);
  tx.update(pushSubscriptions)
    .set({ sessionId })
    .where(and(here, eq(pushSubscriptions.userId, userId), isNull(pushSubscriptions.endedAt)))
    .run();
}
