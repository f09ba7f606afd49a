import { fold } from "../fold";
import stored from "./accent-words.json";

/** What is known of accented words from annotated texts (scripts/corpus/train-accents.ts). */
export type AccentModel = {
  /** In the order of their numbers; the first one stands before each clause. */
  words: readonly string[];
  /** The numbers of the words that are equal when typed without accents. */
  written: ReadonlyMap<string, readonly number[]>;
  /** The likelihood of each word. */
  alone: Float64Array;
  /** The likelihood of a word behind another one, for pairs that were seen, by `pairKey`. */
  pairs: ReadonlyMap<number, number>;
  /** The likelihood that behind a word follows one with which it makes no pair. */
  others: Float64Array;
};

/** Before the first word of a clause. */
export const CLAUSE_START = "^";
const pairKey = (first: number, second: number): number => first * 65_536 + second;

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

/** A way to read the words up to one of them; a word that no text has is as it was typed. */
type Reading = { word: number; score: number; before: Reading | null };
const UNKNOWN = -1;
const ONLY_UNKNOWN: readonly number[] = [UNKNOWN];

/** The most likely accented words (Viterbi's algorithm over pairs of words). */
function mostLikely(words: readonly string[], model: AccentModel): string[] {
  let readings: Reading[] = [{ word: 0, score: 0, before: null }];
  for (const typed of words) {
    const next: Reading[] = [];
    for (const word of model.written.get(typed) ?? ONLY_UNKNOWN) {
      let best: Reading | null = null;
      let most = Number.NEGATIVE_INFINITY;
      for (const reading of readings) {
        const score = reading.score + Math.log(likelihood(reading.word, word, model));
        if (score > most) [best, most] = [reading, score];
      }
      next.push({ word, score: most, before: best });
    }
    readings = next;
  }
  const restored: string[] = [];
  let reading: Reading | null = readings.reduce((best, one) => (one.score > best.score ? one : best));
  for (let n = words.length - 1; reading && n >= 0; n--) {
    restored.push(model.words[reading.word] ?? words[n] ?? "");
    reading = reading.before;
  }
  return restored.reverse();
}

/** The likelihood of a word behind another one; a pair that was not seen counts by how frequent its second word is. */
function likelihood(first: number, second: number, { alone, pairs, others }: AccentModel): number {
  const rest = (others[first] ?? 1) * (alone[second] ?? RAREST / TEXT_WORDS);
  return rest + (first === UNKNOWN || second === UNKNOWN ? 0 : (pairs.get(pairKey(first, second)) ?? 0));
}
/** About as many words as the annotated texts have. */
const TEXT_WORDS = 200_000;
/** How often a word is taken to occur that no text has. */
const RAREST = 0.1;

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

/**
 * @param counted words with their counts, the start of a clause first
 * @param pairs of places in that list, with their counts
 */
export function accentModel(
  counted: readonly (readonly [string, number])[],
  pairs: readonly (readonly [number, number, number])[],
): AccentModel {
  const written = new Map<string, number[]>();
  counted.forEach(([word], number) => {
    if (number === 0) return;
    const plain = fold(word);
    const same = written.get(plain);
    if (same) same.push(number);
    else written.set(plain, [number]);
  });
  const likely = new Map<number, number>();
  const others = new Float64Array(counted.length).fill(1);
  for (const [first, second, count] of pairs) {
    const share = (count - DISCOUNT) / Math.max(counted[first]?.[1] ?? 1, count);
    likely.set(pairKey(first, second), share);
    others[first] = (others[first] ?? 1) - share;
  }
  return {
    words: counted.map(([word]) => word),
    written,
    alone: Float64Array.from(counted, ([, count]) => (count + RAREST) / TEXT_WORDS),
    pairs: likely,
    others,
  };
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
