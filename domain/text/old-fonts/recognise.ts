import { convertOld, type OldCode } from "./font-code";

/** How many words are examined; more add no information. */
const MOST_WORDS = 2000;
const FEWEST_MARKED = 4;

/**
 * The old encoding of a text without fonts; null if there is none. It is one if decoding turns its words into
 * Vietnamese syllables that they were not before.
 */
export function recogniseOldCode(text: string): OldCode | null {
  const before = wordsOf(text);
  // A few lines pasted from elsewhere may be in Unicode.
  if (before.filter((word) => /[\u1ea0-\u1ef9]/.test(word)).length > before.length * 0.02) return null;
  const odd = before.filter((word) => !isSyllable(word)).length;
  const rated = (["tcvn3", "vni"] as const).map((code) => {
    const after = wordsOf(convertOld(text, code));
    const marked = after.filter((word) => /[^a-z]/i.test(word.normalize("NFC")));
    return {
      code,
      still: after.filter((word) => !isSyllable(word)).length,
      of: after.length,
      marked: marked.length,
    };
  });
  const [best] = rated.sort((a, b) => a.still / (a.of || 1) - b.still / (b.of || 1));
  if (!best || best.marked < FEWEST_MARKED || best.marked < best.of * 0.2) return null;
  return best.still / best.of < 0.2 && odd / before.length > best.still / best.of + 0.25 ? best.code : null;
}

/** Words separated by spaces: the characters of the old encodings are not letters in Unicode. */
const wordsOf = (text: string): string[] =>
  text
    .slice(0, MOST_WORDS * 20)
    .split(/[\s\d.,;:()"“”/–_!?-]+/)
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS);

const SYLLABLE =
  /^(?:b|ch?|d|đ|gh?|gi|h|kh?|l|m|ngh?|nh?|ph?|qu?|r|s|th?|tr?|v|x)?[aăâeêioôơuưy]{1,3}(?:ch?|m|ng?|nh|p|t)?$/;

/**
 * Whether a word is a Vietnamese syllable with at most one tone. Words in capitals count only if they are known
 * abbreviations.
 */
function isSyllable(word: string): boolean {
  if (/^[A-ZĐ&]+$/.test(word)) return true;
  const parted = word.toLowerCase().normalize("NFD");
  const tones = parted.match(/[\u0300\u0301\u0303\u0309\u0323]/g)?.length ?? 0;
  return (
    tones <= 1 && SYLLABLE.test(parted.replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "").normalize("NFC"))
  );
}
