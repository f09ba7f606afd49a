import type { Span } from "./reader/sentences";

/** How far after the last doubtful word the next one is searched for, characters. */
const AHEAD = 20_000;

/**
 * The places of words in a text, in order; a word that is not found is skipped.
 * @param words as they were read, before their spaces were normalized
 */
export function findDoubts(source: string, words: readonly string[]): Span[] {
  const found: Span[] = [];
  let at = 0;
  for (const word of words) {
    const text = word.normalize("NFC").trim();
    const from = text === "" ? -1 : source.slice(at, at + AHEAD).indexOf(text);
    if (from < 0) continue;
    found.push({ from: at + from, to: at + from + text.length });
    at += from + text.length;
  }
  return found;
}
