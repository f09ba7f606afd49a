import type { Database } from "@/db/client";
import { type ClaimedDelivery, claimDeliveries } from "@/db/mutations/webhooks/claim-deliveries";
import { type Outcome, recordOutcome } from "@/db/mutations/webhooks/record-outcome";
import { unseal } from "@/files/seal";
import { postMessage } from "./post-message";
import { signedHeaders } from "./signature";

/** Sent at a time: a slow receiver holds the others up by its time at most, not one after another. */
const AT_ONCE = 10;
const TIMEOUT_MS = 10_000;

export type DeliverOptions = {
  clock: () => Date;
  /** May the machine itself be told? */
  loopback: boolean;
  timeoutMs?: number;
};

/** Sends what is due, each once. @returns how many tries were made */
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

/** Made of the event, which never changes: the same bytes at every try. */
function bodyOf(event: ClaimedDelivery["event"]): string {
  const { id, kind, at, effectiveOn, actorName, meetingId, directiveId, assignmentId, departmentId } = event;
  const about = { meetingId, directiveId, assignmentId, departmentId };
  const data = { eventId: id, effectiveOn, actorName, ...about, payload: event.payload };
  return JSON.stringify({ type: kind, timestamp: at, data });
}
