import { createCipheriv, createECDH, type ECDH, hkdfSync, randomBytes } from "node:crypto";

/** Of one browser: its public key (P-256, uncompressed) and its secret of 16 bytes, both base64url. */
export type BrowserKeys = { p256dh: string; auth: string };

/** Of the one record that a message is; push services accept 4096 bytes. */
const RECORD_BYTES = 4096;

/**
 * Encrypts a message so that only the browser reads it, not its push service (RFC 8291, in the coding aes128gcm of RFC
 * 8188).
 * @param fixed the sender's key pair and salt; random ones unless a test gives those of the standard's example
 * @throws if the browser's keys are none
 */
export function encryptFor(
  { p256dh, auth }: BrowserKeys,
  message: Buffer,
  fixed?: { sender: ECDH; salt: Buffer },
): Buffer {
  const sender = fixed?.sender ?? newPair();
  const salt = fixed?.salt ?? randomBytes(16);
  const browserKey = Buffer.from(p256dh, "base64url");
  const senderKey = sender.getPublicKey();
  const about = Buffer.concat([Buffer.from("WebPush: info\0"), browserKey, senderKey]);
  const shared = derive(sender.computeSecret(browserKey), Buffer.from(auth, "base64url"), about, 32);
  const key = derive(shared, salt, Buffer.from("Content-Encoding: aes128gcm\0"), 16);
  const nonce = derive(shared, salt, Buffer.from("Content-Encoding: nonce\0"), 12);
  const cipher = createCipheriv("aes-128-gcm", key, nonce);
  // 2 marks the last record.
  const sealed = Buffer.concat([cipher.update(message), cipher.update(Buffer.of(2)), cipher.final()]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(RECORD_BYTES);
  return Buffer.concat([salt, size, Buffer.of(senderKey.length), senderKey, sealed, cipher.getAuthTag()]);
}

function newPair(): ECDH {
  const pair = createECDH("prime256v1");
  pair.generateKeys();
  return pair;
}

const derive = (secret: Buffer, salt: Buffer, info: Buffer, length: number): Buffer =>
  Buffer.from(hkdfSync("sha256", secret, salt, info, length));
