import "server-only";
import { and, eq } from "drizzle-orm";
import { nextTry } from "@/domain/push/retries";
import type { Database } from "../../client";
import { isHeldBy, isUnsettled } from "../../outbox";
import { pushMessages, pushSubscriptions } from "../../schema/push";
import { write } from "../../write";
import type { ClaimedPush } from "./claim-pushes";
import { endPushesIn } from "./end-pushes-in";

export type PushOutcome =
  | "sent"
  /** Nothing is left to show, or nobody to show it to. */
  | "nothing"
  /** The browser no longer takes pushes of this address. */
  | "gone"
  /** The browser is no known device of the person any more. */
  | "unknown-device"
  | { error: string; forGood: boolean };

/** Records the result of a try: sent, to be tried again, given up, or an end of the subscription. */
export function recordPush(db: Database, push: ClaimedPush, outcome: PushOutcome, now: Date): void {
  write(db, (tx) => {
    if (outcome === "gone" || outcome === "unknown-device") {
      const reason = outcome === "gone" ? "gone" : "access-ended";
      endPushesIn(tx, eq(pushSubscriptions.id, push.subscriptionId), reason, now);
      return;
    }
    if (outcome === "sent") {
      tx.update(pushMessages)
        .set({ state: "sent", claimedUntil: null, lastError: "" })
        .where(isUnsettled(pushMessages, push))
        .run();
      const own = eq(pushSubscriptions.id, push.subscriptionId);
      tx.update(pushSubscriptions).set({ lastSentAt: now.toISOString() }).where(own).run();
      return;
    }
    const held = and(isHeldBy(pushMessages, push));
    if (outcome === "nothing") {
      tx.update(pushMessages).set({ state: "cancelled", claimedUntil: null }).where(held).run();
      return;
    }
    const again = outcome.forGood ? null : nextTry(push.attempts, now);
    const next = again === null ? { state: "given-up" as const } : { sendAfter: again.toISOString() };
    tx.update(pushMessages)
      .set({ ...next, claimedUntil: null, lastError: outcome.error })
      .where(held)
      .run();
  });
}
