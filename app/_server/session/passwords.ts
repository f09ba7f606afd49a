import "server-only";
import { randomBytes, randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { normalizePassword } from "@/domain/access/password";

/** argon2id with the library's defaults: 19 MiB, two passes. */
export const hashPassword = (typed: string): Promise<string> => hash(normalizePassword(typed));

/** A hash that matches no password, for accounts that do not exist: answering takes as long as for others. */
let nobody: Promise<string> | undefined;

/**
 * Whether a password matches a hash.
 * @param stored null if there is no such account; the same work is done and the answer is no
 */
export async function verifyPassword(stored: string | null, typed: string): Promise<boolean> {
  nobody ??= hash(randomBytes(32));
  const against = stored ?? (await nobody);
  try {
    return (await verify(against, normalizePassword(typed))) && stored !== null;
  } catch {
    // A row whose hash is not an argon2 hash signs nobody in.
    return false;
  }
}

/** Whether a password is one of these, each compared in turn. */
export async function isOneOf(hashes: readonly string[], typed: string): Promise<boolean> {
  for (const one of hashes) if (await verifyPassword(one, typed)) return true;
  return false;
}

/** Without 0/O, 1/l and the like, which are easily misread. */
const READABLE = "abcdefghjkmnpqrstuvwxyz23456789";

/** A password to hand over, to be changed at the first sign-in: about 74 bits. */
export const oneTimePassword = (): string =>
  Array.from({ length: 3 }, () =>
    Array.from({ length: 5 }, () => READABLE[randomInt(READABLE.length)]).join(""),
  ).join("-");
