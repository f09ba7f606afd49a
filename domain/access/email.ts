import { z } from "zod";

/** Letters of an address (RFC 5321). */
export const MAX_EMAIL = 254;

/** An address in its stored form: composed accents, and the host in lower case. */
export function normalizeEmail(typed: string): string {
  const address = typed.normalize("NFC").trim();
  const at = address.lastIndexOf("@");
  return at === -1 ? address : address.slice(0, at) + address.slice(at).toLowerCase();
}

/** An address in its stored form; null for words that are no address. */
export function emailOf(words: string): string | null {
  const parsed = z.email().max(MAX_EMAIL).safeParse(normalizeEmail(words));
  return parsed.success ? parsed.data : null;
}
