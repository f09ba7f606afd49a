import "server-only";
import { nextTry } from "@/domain/webhooks/retries";
import type { Database } from "../../client";
import { isHeldBy, isUnsettled } from "../../outbox";
import { webhookDeliveries } from "../../schema/webhooks";
import { write } from "../../write";
import type { ClaimedDelivery } from "./claim-deliveries";

export type Outcome = { status: number | null; error: string };

/**
 * Records the result of a try: delivered, to be tried again, or given up. A delivery is recorded whichever process
 * holds it by now, a failure only by the current holder; a cancelled delivery stays cancelled.
 */
export function recordOutcome(
  db: Database,
  delivery: Pick<ClaimedDelivery, "id" | "attempts" | "claimedUntil">,
  { status, error }: Outcome,
  now: Date,
): void {
  const delivered = status !== null && status >= 200 && status < 300;
  const again = delivered ? null : nextTry(delivery.attempts, now);
  const last = { claimedUntil: null, lastStatus: status, lastError: error };
  write(db, (tx) =>
    tx
      .update(webhookDeliveries)
      .set(
        delivered
          ? { ...last, state: "delivered", deliveredAt: now.toISOString() }
          : again === null
            ? { ...last, state: "given-up" }
            : { ...last, sendAfter: again.toISOString() },
      )
      .where((delivered ? isUnsettled : isHeldBy)(webhookDeliveries, delivery))
      .run(),
  );
}
