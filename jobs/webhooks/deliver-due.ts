import type { Database } from "@/db/client";
import { type ClaimedDelivery, claimDeliveries } from "@/db/mutations/webhooks/claim-deliveries";
import { type Outcome, recordOutcome } from "@/db/mutations/webhooks/record-outcome";
import { unseal } from "@/files/seal";
import { postMessage } from "./post-message";
import { signedHeaders } from "./signature";

/** Sent in parallel: a slow receiver delays the others by its timeout at most. */
const AT_ONCE = 10;
const TIMEOUT_MS = 10_000;

export type DeliverOptions = {
  clock: () => Date;
  /** Whether receivers on this machine are allowed. */
  loopback: boolean;
  timeoutMs?: number;
};

/** Sends due deliveries, each once. @returns how many tries were made */
export async function deliverDue(db: Database, options: DeliverOptions): Promise<number> {
  const claimed = claimDeliveries(db, options.clock(), AT_ONCE);
  await Promise.all(
    claimed.map(async (delivery) => {
      const outcome = await tryDelivery(delivery, options);
      recordOutcome(db, delivery, outcome, options.clock());
    }),
  );
  return claimed.length;
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
