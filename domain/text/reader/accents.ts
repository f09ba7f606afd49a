import { fold } from "../fold";
import stored from "./accent-words.json";

/** How often accented words, and pairs of them, occur in annotated texts (scripts/corpus/train-accents.ts). */
export type AccentModel = {
  /** How often each word occurs. */
  counts: ReadonlyMap<string, number>;
  /** The words that are equal when typed without accents. */
  written: ReadonlyMap<string, readonly string[]>;
  /** The likelihood of a word behind another one, for pairs that were seen, by `pairKey`. */
  pairs: ReadonlyMap<string, number>;
  /** The likelihood that behind a word follows one with which it makes no pair. */
  others: ReadonlyMap<string, number>;
};

/** Before the first word of a clause. */
export const CLAUSE_START = "^";
export const pairKey = (first: string, second: string): string => `${first} ${second}`;

/** The words of each clause, in lower case: a word's neighbours are those of its own clause. */
export const clauseWords = (text: string): string[][] =>
  text
    .toLowerCase()
    .split(CLAUSE_ENDS)
    .map((clause) => clause.match(WORDS) ?? []);

const CLAUSE_ENDS = /[\n\t.;:!?()"“”]/;
const WORDS = /\p{L}+/gu;

/** What was restored: a text of the same length, and the lines that were typed without accents. */
export type Restored = { text: string; lines: { from: number; to: number }[]; whole: boolean };

/**
 * Gives lines typed without accents ("chieu mai nop") the most likely ones ("chiều mai nộp"), so that every rule of
 * the language can read them. Each character stays in its place.
 * @param source text in NFC
 */
export function restoreAccents(source: string, model: AccentModel = ACCENTS): Restored {
  const lines = linesOf(source);
  const plain = lines.filter(
    ({ text }) => !ACCENTED.test(text) && !MAIL_HEAD.test(text) && lettersOf(text) > 0,
  );
  const letters = lines.reduce((sum, { text }) => sum + lettersOf(text), 0);
  const whole = plain.reduce((sum, { text }) => sum + lettersOf(text), 0) >= letters * MOSTLY;
  // In a text with accents a short line without them may be a name, an abbreviation or English.
  const typed = plain.filter(({ text }) => whole || knownWords(text, model) >= FEWEST_WORDS);
  if (typed.length === 0) return { text: source, lines: [], whole: false };
  const parts: string[] = [];
  let at = 0;
  for (const { from, to, text } of typed) {
    parts.push(source.slice(at, from), restoredLine(text, model));
    at = to;
  }
  return { text: parts.join("") + source.slice(at), lines: typed, whole };
}

/** A text is typed without accents if so much of it is. */
const MOSTLY = 0.8;
const FEWEST_WORDS = 6;
/** A mail's program writes these lines. */
const MAIL_HEAD = /^\s*(?:from|to|cc|bcc|sent|date)\s*:/i;
const ACCENTED = /[\u00c0-\u024f\u1e00-\u1eff]/;

const lettersOf = (line: string): number => line.match(/\p{L}/gu)?.length ?? 0;

const knownWords = (line: string, { written }: AccentModel): number =>
  (line.match(/\p{Ll}{2,}/gu) ?? []).filter((word) => written.has(word)).length;

function linesOf(source: string): { from: number; to: number; text: string }[] {
  let from = 0;
  return source.split("\n").map((text) => {
    const line = { from, to: from + text.length, text };
    from = line.to + 1;
    return line;
  });
}

/** Longer clauses are divided, so that time and memory stay in proportion. */
const MOST_WORDS = 60;

function restoredLine(line: string, model: AccentModel): string {
  const words = clauseWords(line).flatMap((clause) => {
    const restored: string[] = [];
    for (let at = 0; at < clause.length; at += MOST_WORDS)
      restored.push(...mostLikely(clause.slice(at, at + MOST_WORDS), model));
    return restored;
  });
  const capitals = line === line.toUpperCase();
  let n = 0;
  return line.replace(WORDS, (word) => {
    const restored = words[n++] ?? word;
    return !capitals && ABBREVIATION.test(word) ? word : inCaseOf(word, restored);
  });
}

/** "IT", "PGD": among words in lower case a few capitals are no word. */
const ABBREVIATION = /^[A-Z]{2,5}$/;

/** Capitals where the typed word has them. */
function inCaseOf(typed: string, restored: string): string {
  if (restored.length !== typed.length) return typed;
  let cased = "";
  for (let k = 0; k < typed.length; k++) {
    const sign = typed[k] ?? "";
    cased += sign === sign.toLowerCase() ? (restored[k] ?? "") : (restored[k] ?? "").toUpperCase();
  }
  return cased;
}

/** A way to read the words up to one of them. */
type Reading = { word: string; score: number; before: Reading | null };

/** The most likely accented words (Viterbi's algorithm over pairs of words). */
function mostLikely(words: readonly string[], model: AccentModel): string[] {
  let readings: Reading[] = [{ word: CLAUSE_START, score: 0, before: null }];
  for (const typed of words) {
    const previous = readings;
    readings = (model.written.get(typed) ?? [typed]).map((word) => {
      const [first, ...others] = previous.map((before) => ({
        word,
        score: before.score + logLikelihood(before.word, word, model),
        before,
      }));
      return others.reduce<Reading>(
        (best, one) => (one.score > best.score ? one : best),
        first ?? { word, score: 0, before: null },
      );
    });
  }
  const restored: string[] = [];
  let reading: Reading | null = readings.reduce((best, one) => (one.score > best.score ? one : best));
  while (reading?.before) {
    restored.push(reading.word);
    reading = reading.before;
  }
  return restored.reverse();
}

/** The likelihood of a word behind another one; a pair that was not seen counts by how frequent its second word is. */
function logLikelihood(first: string, second: string, { counts, pairs, others }: AccentModel): number {
  const alone = ((counts.get(second) ?? 0) + 0.1) / TEXT_WORDS;
  return Math.log((pairs.get(pairKey(first, second)) ?? 0) + (others.get(first) ?? 1) * alone);
}
/** About as many words as the annotated texts have. */
const TEXT_WORDS = 200_000;

const PLACES = new Map<string, string>([
  ["đ", "d"],
  ["Đ", "D"],
]);

/** The words without accents, in their case; one character stays one character. */
export const withoutAccents = (text: string): string =>
  text.replace(
    /[\u00c0-\u024f\u1e00-\u1eff]/g,
    (sign) => PLACES.get(sign) ?? sign.normalize("NFD").charAt(0),
  );

/** @param words with their counts @param pairs of places in `words`, with their counts */
export function accentModel(
  words: readonly (readonly [string, number])[],
  pairs: readonly (readonly [number, number, number])[],
): AccentModel {
  const written = new Map<string, string[]>();
  for (const [word] of words) {
    if (word === CLAUSE_START) continue;
    const plain = fold(word);
    const same = written.get(plain);
    if (same) same.push(word);
    else written.set(plain, [word]);
  }
  const likely = new Map<string, number>();
  const others = new Map<string, number>();
  for (const [first, second, count] of pairs) {
    const [before, seen] = words[first] ?? ["", 1];
    const share = (count - DISCOUNT) / Math.max(seen, count);
    likely.set(pairKey(before, words[second]?.[0] ?? ""), share);
    others.set(before, (others.get(before) ?? 1) - share);
  }
  return { counts: new Map(words), written, pairs: likely, others };
}

/** What every pair that was seen leaves to those that were not (absolute discounting). */
const DISCOUNT = 0.75;

const numbersOf = (stored: string): Uint16Array =>
  new Uint16Array(Uint8Array.from(atob(stored), (sign) => sign.charCodeAt(0)).buffer);

/** Numbers are kept in two bytes each; a pair has three of them. */
function readStored({ words, counts, pairs }: typeof stored): AccentModel {
  const times = numbersOf(counts);
  const numbers = numbersOf(pairs);
  const triples: [number, number, number][] = [];
  for (let k = 0; k + 2 < numbers.length; k += 3)
    triples.push([numbers[k] ?? 0, numbers[k + 1] ?? 0, numbers[k + 2] ?? 0]);
  return accentModel(
    words.split(" ").map((word, n) => [word, times[n] ?? 0]),
    triples,
  );
}

/** The model counted in all annotated texts of corpus/. */
export const ACCENTS: AccentModel = readStored(stored);
