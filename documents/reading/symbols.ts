/** Characters of the fonts Symbol and Wingdings that have their own meaning only there. */
const SYMBOL: Readonly<Record<number, string>> = { 183: "•", 45: "-", 43: "+", 42: "*", 174: "→", 176: "°" };
const WINGDINGS: Readonly<Record<number, string>> = {
  168: "◻",
  254: "☑",
  253: "☒",
  252: "✓",
  224: "→",
  232: "→",
};

/**
 * A character of a symbol font (w:sym, or the private area in which Word stores them); "" if it has no meaning in
 * text.
 */
export function signOf(code: number, font: string): string {
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/wingdings|webdings/i.test(font)) return WINGDINGS[place] ?? "";
  if (/symbol/i.test(font))
    return SYMBOL[place] ?? (place >= 0x30 && place <= 0x3f ? String.fromCharCode(place) : "");
  return code >= 0xe000 && code <= 0xf8ff ? "" : String.fromCodePoint(code);
}

/** A bullet character as it can be typed. */
export function bulletSign(pattern: string, font: string): string {
  const sign = pattern.trim();
  if (sign === "") return "";
  if (sign === "o" && /courier/i.test(font)) return "◦";
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0xe000 && code <= 0xf8ff) {
    const typed = /symbol/i.test(font) ? SYMBOL[code - 0xf000] : undefined;
    return typed ?? "•";
  }
  return /wingdings|webdings/i.test(font) ? "•" : sign;
}
