/** An address in its stored form: composed accents, and the host in lower case. */
export function normalizeEmail(typed: string): string {
  const address = typed.normalize("NFC").trim();
  const at = address.lastIndexOf("@");
  return at === -1 ? address : address.slice(0, at) + address.slice(at).toLowerCase();
}
