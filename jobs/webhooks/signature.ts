import { createHmac, randomBytes } from "node:crypto";

const MARK = "whsec_";

/** A secret in the format of Standard Webhooks: 24 to 64 random bytes in base64 after its prefix. */
export const newSecret = (): string => MARK + randomBytes(32).toString("base64");

/**
 * The headers of Standard Webhooks (standardwebhooks.com, 1.0.0): the signature is the HMAC-SHA256 of id, time in
 * seconds and body, so that neither can be replayed under another.
 */
export function signedHeaders(
  secret: string,
  messageId: string,
  at: Date,
  body: string,
): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const key = Buffer.from(secret.slice(MARK.length), "base64");
  const signature = createHmac("sha256", key).update(`${messageId}.${timestamp}.${body}`).digest("base64");
  return {
    "webhook-id": messageId,
    "webhook-timestamp": timestamp,
    "webhook-signature": `v1,${signature}`,
  };
}
