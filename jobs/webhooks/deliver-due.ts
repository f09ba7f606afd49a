import type { Database } from "@/db/client";
import { type ClaimedDelivery, claimDeliveries } from "@/db/mutations/webhooks/claim-deliveries";
import { type Outcome, recordOutcome } from "@/db/mutations/webhooks/record-outcome";
import { unseal } from "@/files/seal";
import { postMessage } from "./post-message";
import { signedHeaders } from "./signature";

/** Sent to one receiver in parallel. */
const AT_ONCE = 10;
const TIMEOUT_MS = 10_000;

export type DeliverOptions = {
  clock: () => Date;
  /** Whether receivers on this machine are allowed. */
  loopback: boolean;
  timeoutMs?: number;
};

export type Lanes = {
  /** Begins what is due now, each once. @returns how many tries were begun */
  look: () => number;
  /** Resolves once every try that was begun has ended. */
  settled: () => Promise<void>;
};

/**
 * A lane for each webhook: while its receiver has not answered, the others get theirs at once.
 */
export function openLanes(db: Database, options: DeliverOptions): Lanes {
  const busy = new Map<number, Promise<void>>();
  const send = async (delivery: ClaimedDelivery) => {
    const outcome = await tryDelivery(delivery, options);
    recordOutcome(db, delivery, outcome, options.clock());
  };
  const begin = (webhookId: number, own: readonly ClaimedDelivery[]) =>
    busy.set(
      webhookId,
      Promise.all(own.map(send))
        .catch((error) => console.error("webhooks:", error))
        .then(() => {
          busy.delete(webhookId);
        }),
    );
  return {
    look: () => {
      let begun = 0;
      for (;;) {
        const claimed = claimDeliveries(db, options.clock(), AT_ONCE, [...busy.keys()]);
        if (claimed.length === 0) return begun;
        begun += claimed.length;
        for (const webhookId of new Set(claimed.map((one) => one.webhookId))) {
          begin(
            webhookId,
            claimed.filter((one) => one.webhookId === webhookId),
          );
        }
      }
    },
    settled: async () => {
      await Promise.all(busy.values());
    },
  };
}

async function tryDelivery(
  { url, sealedSecret, messageId, event }: ClaimedDelivery,
  { clock, loopback, timeoutMs = TIMEOUT_MS }: DeliverOptions,
): Promise<Outcome> {
  try {
    const body = bodyOf(event);
    const headers = signedHeaders(unseal(sealedSecret), messageId, clock(), body);
    const status = await postMessage({ url, headers, body }, { loopback, timeoutMs });
    return { status, error: "" };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { status: null, error: (code ?? message).slice(0, 200) };
  }
}

/** Made from the event, which never changes: the same bytes at every try. */
function bodyOf(event: ClaimedDelivery["event"]): string {
  const { id, kind, at, effectiveOn, actorName, meetingId, directiveId, assignmentId, departmentId } = event;
  const about = { meetingId, directiveId, assignmentId, departmentId };
  const data = { eventId: id, effectiveOn, actorName, ...about, payload: event.payload };
  return JSON.stringify({ type: kind, timestamp: at, data });
}
