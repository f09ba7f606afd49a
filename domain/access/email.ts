/** An address as it is stored: composed accents, and its host, which has no case, in small letters. */
export function normalizeEmail(typed: string): string {
  const address = typed.normalize("NFC").trim();
  const at = address.lastIndexOf("@");
  return at === -1 ? address : address.slice(0, at) + address.slice(at).toLowerCase();
}
