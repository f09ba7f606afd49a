import "server-only";
import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { SECOND_STEP_SECONDS } from "@/domain/access/second-factor";
import { sessionSecret } from "@/files/secret";

const NONCE_BYTES = 16;
const TIME_BYTES = 8;

const sign = (purpose: string, front: Buffer): Buffer =>
  createHmac("sha256", Buffer.from(hkdfSync("sha256", sessionSecret(), "", "so-chi-dao challenges", 32)))
    .update(purpose)
    .update("\0")
    .update(front)
    .digest();

/**
 * A challenge for a passkey. Nothing is stored until it is answered: anybody may open the sign-in page.
 * @param purpose for which alone the answer is accepted
 */
export function makeChallenge(purpose: string, now: Date): Buffer<ArrayBuffer> {
  const front = Buffer.alloc(NONCE_BYTES + TIME_BYTES);
  randomBytes(NONCE_BYTES).copy(front);
  front.writeBigUInt64BE(BigInt(now.getTime() + SECOND_STEP_SECONDS * 1000), NONCE_BYTES);
  return Buffer.concat([front, sign(purpose, front)]);
}

/** Until when a challenge that was made here for this purpose may be answered; null for any other. @param text base64url */
export function readChallenge(purpose: string, text: string, now: Date): Date | null {
  const bytes = Buffer.from(text, "base64url");
  const front = bytes.subarray(0, NONCE_BYTES + TIME_BYTES);
  const signature = bytes.subarray(NONCE_BYTES + TIME_BYTES);
  if (front.length !== NONCE_BYTES + TIME_BYTES) return null;
  const expected = sign(purpose, front);
  if (signature.length !== expected.length || !timingSafeEqual(signature, expected)) return null;
  const ends = new Date(Number(front.readBigUInt64BE(NONCE_BYTES)));
  return ends > now ? ends : null;
}
