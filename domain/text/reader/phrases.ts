import { plainKey, type Token, tokenize } from "./tokens";

/** A set of phrases that is matched at a token with one lookup a word. */
export type Phrases = Map<string, string[][]>;

/** @param list phrases separated by "|" or line ends; each also matches when typed without accents */
export function phrases(list: string): Phrases {
  const set: Phrases = new Map();
  for (const phrase of list.split(/[|\n]/)) {
    const tokens = tokenize(phrase.trim(), false);
    add(
      set,
      tokens.map(({ key }) => key),
    );
    add(
      set,
      tokens.map(({ raw }) => plainKey(raw)),
    );
  }
  return set;
}

function add(set: Phrases, keys: string[]): void {
  const [first] = keys;
  if (first === undefined) return;
  set.set(
    first,
    [...(set.get(first) ?? []), keys].sort((a, b) => b.length - a.length),
  );
}

/** How many tokens the longest phrase of the set takes at i; 0 if none begins there. */
export function phraseAt(set: Phrases, tokens: readonly Token[], i: number): number {
  const first = tokens[i];
  if (!first) return 0;
  for (const keys of set.get(first.key) ?? []) {
    if (keys.every((key, n) => tokens[i + n]?.key === key)) return keys.length;
  }
  return 0;
}

/** Whether a phrase of the set ends just before token i. */
export function endsBefore(set: Phrases, tokens: readonly Token[], i: number): boolean {
  for (let length = 1; length <= 4 && length <= i; length++) {
    if (phraseAt(set, tokens, i - length) === length) return true;
  }
  return false;
}
