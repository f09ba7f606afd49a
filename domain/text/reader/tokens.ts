/** A word, a number or one mark of punctuation, with its place in the text. */
export type Token = {
  from: number;
  to: number;
  raw: string;
  /** Lower case, its tone moved behind the word: "uỷ", "ủy" and "UỶ" are one, "cần" and "cán" are not. */
  key: string;
  kind: "word" | "number" | "mark";
  /** Does a word begin with a capital? */
  capital: boolean;
  /** Does white space stand before it (or the text begin)? */
  spaced: boolean;
};

// Abbreviations keep their inner full stops ("T.Ư", "TP.HCM") and ampersands ("NN&PTNT").
const TOKEN =
  /\p{Lu}{1,4}\.\p{Lu}\p{L}*(?:\.\p{Lu}\p{L}*)*|\p{L}+(?:&\p{L}+)*\d*|\d+(?:[.,]\d+)*\p{L}*|[^\s]/gu;

/** The words and marks of a text in NFC, in order. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const kind = /^\p{L}/u.test(raw) ? "word" : /^\d/.test(raw) ? "number" : "mark";
    tokens.push({
      from: match.index,
      to: match.index + raw.length,
      raw,
      key: wordKey(raw),
      kind,
      capital: kind === "word" && /^\p{Lu}/u.test(raw),
      spaced: match.index > end || match.index === 0,
    });
    end = match.index + raw.length;
  }
  return tokens;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/g;
const keys = new Map<string, string>();

/** @see Token.key */
export function wordKey(word: string): string {
  const known = keys.get(word);
  if (known !== undefined) return known;
  const open = word.toLowerCase().normalize("NFD");
  const tones = open.match(TONE)?.join("") ?? "";
  const key = open.replace(TONE, "").normalize("NFC") + tones;
  if (keys.size < 20_000) keys.set(word, key);
  return key;
}
