import { fold } from "../text/fold";

/** Two letters, and the words that they stand for. */
export type StockPhrase = { letters: string; words: string };

/**
 * The phrase that two typed letters stand for: they are a word of their own right before the caret.
 * @param typed the text before the caret
 * @returns the words, null if there are none for it
 */
export function phraseAt(typed: string, phrases: readonly StockPhrase[]): string | null {
  const [, letters] = /(?:^|[^\p{L}\p{N}])(\p{L}{2})$/u.exec(typed.normalize("NFC")) ?? [];
  if (letters === undefined) return null;
  const folded = fold(letters);
  return phrases.find((phrase) => phrase.letters === folded)?.words ?? null;
}

/** A person's own phrases come before the agency's of the same letters. */
export function inUse(phrases: readonly (StockPhrase & { isOwn: boolean })[]): StockPhrase[] {
  const own = phrases.filter(({ isOwn }) => isOwn);
  const others = phrases.filter(
    ({ isOwn, letters }) => !isOwn && !own.some((phrase) => phrase.letters === letters),
  );
  return [...own, ...others].map(({ letters, words }) => ({ letters, words }));
}
