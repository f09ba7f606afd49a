import { fromTcvn3 } from "./tcvn3";
import { fromVni } from "./vni";

export type OldCode = "tcvn3" | "vni";

/** The code of a font's letters, or null for Unicode; capitals where the font draws every letter as one. */
export function codeOfFont(font: string): { code: OldCode; capitals: boolean } | null {
  const name = font.trim();
  if (/^\.vn/i.test(name)) return { code: "tcvn3", capitals: /^\.vn.*H$/i.test(name) };
  return /^vni[-\s]/i.test(name) ? { code: "vni", capitals: false } : null;
}

/** Letters of an old code in Unicode; a text that has letters of Unicode's Vietnamese already stays as it is. */
export function convertOld(text: string, code: OldCode): string {
  if (/[\u1ea0-\u1ef9]/.test(text)) return text;
  return code === "tcvn3" ? fromTcvn3(text) : fromVni(text);
}
