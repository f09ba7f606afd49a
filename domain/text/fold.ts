import { fitText } from "./fit-text";

const ODD_SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Zero-width characters, and those that change the writing direction. */
const UNSEEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * Normalizes text on input: NFC, plain spaces, no character that a document cannot hold, no blanks at line ends.
 */
export function normalizeText(text: string): string {
  return fitText(text)
    .replace(ODD_SPACES, " ")
    .replace(UNSEEN, "")
    .normalize("NFC")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

/**
 * Lower case without accents, `đ` as `d`. One character stays one character, so that an offset in the fold
 * of NFC text is the same offset in the text.
 */
export function fold(text: string): string {
  let folded = "";
  for (const character of text.normalize("NFC")) folded += foldCharacter(character);
  return folded;
}

/** The folded words (letters and digits) of a text. */
export const foldWords = (text: string): string[] => fold(text).match(WORD) ?? [];

/** Lower-case words with their accents. */
export const accentedWords = (text: string): string[] =>
  text.normalize("NFC").toLowerCase().match(WORD) ?? [];

/** Whether the text has accents or đ, so that accents in it are significant. */
export const hasAccents = (text: string): boolean => fold(text) !== text.normalize("NFC").toLowerCase();

export type Match = { from: number; to: number };

/**
 * Where the words of a query begin words of the text, as offsets into its NFC form. Words typed with accents match
 * their accented form if the text contains it, else the folded one.
 * @param exact match only the accented form
 */
export function findMatches(text: string, query: string, exact = false): Match[] {
  const accented = matchesIn(text.normalize("NFC").toLowerCase(), accentedWords(query));
  if (exact || (hasAccents(query) && accented.length > 0)) return accented;
  return matchesIn(fold(text), foldWords(query));
}

/** Whether the query was typed with accents and the text contains every one of its words in that form. */
export function isAccentedMatch(text: string, query: string): boolean {
  if (!hasAccents(query)) return false;
  const there = accentedWords(text);
  return accentedWords(query).every((word) => there.some((one) => one.startsWith(word)));
}

function matchesIn(text: string, words: readonly string[]): Match[] {
  if (words.length === 0) return [];
  const found: Match[] = [];
  for (const match of text.matchAll(WORD)) {
    const longest = words.filter((w) => match[0].startsWith(w)).sort((a, b) => b.length - a.length)[0];
    if (longest) found.push({ from: match.index, to: match.index + longest.length });
  }
  return found;
}

const known = new Map<string, string>();

function foldCharacter(character: string): string {
  const cached = known.get(character);
  if (cached !== undefined) return cached;
  const plain =
    character === "đ" || character === "Đ"
      ? "d"
      : character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const folded = plain.length === character.length ? plain : character;
  if (known.size < 10_000) known.set(character, folded);
  return folded;
}
