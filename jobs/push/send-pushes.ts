import "server-only";
import type { Database } from "@/db/client";
import { type ClaimedPush, claimPushes } from "@/db/mutations/push/claim-pushes";
import { type PushOutcome, recordPush } from "@/db/mutations/push/record-push";
import { findPushContent } from "@/db/queries/push/find-push-content";
import type { PushSubscriptionInput } from "@/domain/push/push-input";
import { KEPT_SECONDS } from "@/domain/push/retries";
import { unseal } from "@/files/seal";
import { postMessage } from "../webhooks/post-message";
import { composePush } from "./compose-push";
import { encryptFor } from "./encrypt";
import type { PushSettings } from "./push-settings";
import { vapidHeader } from "./vapid";

/** Sent in parallel. */
const AT_ONCE = 10;
const TIMEOUT_MS = 10_000;

export type PushOptions = {
  settings: PushSettings;
  /** The private key of the server, PEM. */
  key: string;
  clock: () => Date;
  /** Whether push services on this machine are allowed, for trials. */
  loopback: boolean;
};

/** Sends the pushes that are due. @returns how many were tried */
export async function sendPushes(db: Database, options: PushOptions, stop?: AbortSignal): Promise<number> {
  let tried = 0;
  while (!stop?.aborted) {
    const claimed = claimPushes(db, options.clock(), AT_ONCE);
    if (claimed.length === 0) break;
    tried += claimed.length;
    await Promise.all(claimed.map((push) => sendOne(db, push, options)));
  }
  return tried;
}

async function sendOne(db: Database, push: ClaimedPush, options: PushOptions): Promise<void> {
  recordPush(db, push, await tryPush(db, push, options), options.clock());
}

async function tryPush(db: Database, push: ClaimedPush, options: PushOptions): Promise<PushOutcome> {
  const now = options.clock();
  const left = Math.floor(KEPT_SECONDS - (now.getTime() - Date.parse(push.createdAt)) / 1000);
  const content = findPushContent(db, push, now);
  if (content === null || left <= 0) return "nothing";
  if (content === "unknown-device") return content;
  try {
    const { endpoint, keys }: PushSubscriptionInput = JSON.parse(unseal(push.sealed));
    const body = encryptFor(keys, Buffer.from(JSON.stringify(composePush(content))));
    const headers = {
      authorization: vapidHeader(options.key, endpoint, options.settings.contact, now),
      "content-type": "application/octet-stream",
      "content-encoding": "aes128gcm",
      ttl: String(left),
      urgency: "normal",
      "user-agent": "so-chi-dao/1",
    };
    const message = { url: endpoint, headers, body };
    return outcomeOf(await postMessage(message, { loopback: options.loopback, timeoutMs: TIMEOUT_MS }));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { error: (code ?? message).slice(0, 200), forGood: false };
  }
}

/** RFC 8030: 201 is right, 404 and 410 end the subscription, 429 and 5xx pass; other refusals do not. */
function outcomeOf(status: number): PushOutcome {
  if (status >= 200 && status < 300) return "sent";
  if (status === 404 || status === 410) return "gone";
  return { error: String(status), forGood: status < 500 && status !== 429 };
}
