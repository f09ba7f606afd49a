import { hasAccents } from "../../domain/text/fold";
import { type AccentModel, accentModel, CLAUSE_START, clauseWords } from "../../domain/text/reader/accents";

/** What is counted in texts: words, and pairs of places in that list. */
export type CountedWords = {
  words: [string, number][];
  pairs: [number, number, number][];
};

/** A pair that occurs once tells little. */
const FEWEST_TIMES = 2;
/** The largest number of two bytes. */
const MOST_TIMES = 65_535;

/** Counts the words and pairs of words in the lines that are written with accents, in an order that is always the same. */
export function countWords(texts: readonly string[]): CountedWords {
  const counts = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  const add = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1);
  const written = texts.flatMap((text) => text.normalize("NFC").split("\n")).filter(hasAccents);
  for (const words of written.flatMap(clauseWords)) {
    let before = CLAUSE_START;
    if (words.length > 0) add(counts, CLAUSE_START);
    for (const word of words) {
      add(counts, word);
      const behind = pairs.get(before) ?? new Map<string, number>();
      add(behind, word);
      pairs.set(before, behind);
      before = word;
    }
  }
  // The start of a clause sorts before every letter.
  const words = [...counts].sort(([a], [b]) =>
    a === CLAUSE_START || (b !== CLAUSE_START && a < b) ? -1 : 1,
  );
  const placeOf = new Map(words.map(([word], n) => [word, n]));
  return {
    words: words.map(([word, count]) => [word, Math.min(count, MOST_TIMES)]),
    pairs: words.flatMap(([first], n) =>
      [...(pairs.get(first) ?? [])]
        .filter(([, count]) => count >= FEWEST_TIMES)
        .map(([second, count]): [number, number, number] => [
          n,
          placeOf.get(second) ?? 0,
          Math.min(count, MOST_TIMES),
        ])
        .sort(([, a], [, b]) => a - b),
    ),
  };
}

/** The model of texts, to measure others that it has not seen. */
export function trainAccents(texts: readonly string[]): AccentModel {
  const { words, pairs } = countWords(texts);
  return accentModel(words, pairs);
}

/** The form in which the model is kept (domain/text/reader/accent-words.json). */
export function storedAccents(texts: readonly string[]): { words: string; counts: string; pairs: string } {
  const { words, pairs } = countWords(texts);
  return {
    words: words.map(([word]) => word).join(" "),
    counts: inBytes(words.map(([, count]) => count)),
    pairs: inBytes(pairs.flat()),
  };
}

const inBytes = (numbers: readonly number[]): string =>
  Buffer.from(Uint16Array.from(numbers).buffer).toString("base64");
