/**
 * Parses a number as an office types it: "1.234,5" with full stops between thousands and a decimal comma, or
 * "1234.5".
 * @returns null if it is not a number
 */
export function parseDecimal(typed: string): number | null {
  const text = typed.trim().replace(/[\s\u00a0\u202f]/g, "");
  const plain = /^-?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)
    ? text.replaceAll(".", "").replace(",", ".")
    : text.replace(",", ".");
  if (!/^-?\d{1,15}(?:\.\d{1,6})?$/.test(plain)) return null;
  return Number(plain);
}
