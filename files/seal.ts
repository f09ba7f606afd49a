import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { sessionSecret } from "./secret";

const CIPHER = "aes-256-gcm";

/**
 * Encrypts a secret that must be used again, with a key of the data folder: a copy of the database alone reveals
 * nothing.
 */
export function seal(secret: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(CIPHER, key(), nonce);
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** @throws if the key is another, or the sealed text was changed */
export function unseal(sealed: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const opener = createDecipheriv(CIPHER, key(), bytes.subarray(0, 12));
  opener.setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([opener.update(bytes.subarray(28)), opener.final()]).toString("utf8");
}

const key = () => Buffer.from(hkdfSync("sha256", sessionSecret(), "", "so-chi-dao sealed secrets", 32));
