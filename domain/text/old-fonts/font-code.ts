import { fromTcvn3 } from "./tcvn3";
import { fromVni } from "./vni";

export type OldCode = "tcvn3" | "vni";

/** The encoding of a font's letters, null for Unicode; `capitals` if the font draws every letter as a capital. */
export function codeOfFont(font: string): { code: OldCode; capitals: boolean } | null {
  const name = font.trim();
  if (/^\.vn/i.test(name)) return { code: "tcvn3", capitals: /^\.vn.*H$/i.test(name) };
  return /^vni[-\s]/i.test(name) ? { code: "vni", capitals: false } : null;
}

/**
 * Converts letters of an old encoding to Unicode; text that already has Vietnamese Unicode letters stays
 * unchanged.
 */
export function convertOld(text: string, code: OldCode): string {
  if (/[\u1ea0-\u1ef9]/.test(text)) return text;
  return code === "tcvn3" ? fromTcvn3(text) : fromVni(text);
}
