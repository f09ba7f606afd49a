import { foldWords } from "../fold";

/** The share of a's words that b contains, counted with repetition. */
export function coverage(a: readonly string[], b: readonly string[]): number {
  const have = new Map<string, number>();
  for (const word of b) have.set(word, (have.get(word) ?? 0) + 1);
  let hit = 0;
  for (const word of a) {
    const left = have.get(word) ?? 0;
    if (left > 0) {
      hit += 1;
      have.set(word, left - 1);
    }
  }
  return a.length > 0 ? hit / a.length : 0;
}

/** Pairs in this many texts distinguish nothing, and would make a long text slow. */
const COMMON = 40;
const MOST_COMPARED = 12;

/** Of texts that say the same thing twice, such as a headline and a body, keeps the longer one. */
export function withoutRepeats<T extends { text: string; lead: string }>(list: readonly T[]): T[] {
  const kept: { one: T; pairs: string[] }[] = [];
  const holders = new Map<string, number[]>();
  for (const one of list) {
    const pairs = wordPairs(one.text);
    const same = candidates(pairs, holders).find((index) => {
      const other = kept[index];
      return other !== undefined && isRepeat(one, pairs, other.one, other.pairs);
    });
    const at = same ?? kept.length;
    const other = kept[at];
    if (other && score(one, pairs) <= score(other.one, other.pairs)) continue;
    kept[at] = { one, pairs };
    for (const pair of new Set(pairs)) holders.set(pair, [...(holders.get(pair) ?? []), at].slice(0, COMMON));
  }
  return kept.map(({ one }) => one);
}

/** The kept texts that share the rarest pairs, the likeliest first. */
function candidates(pairs: readonly string[], holders: ReadonlyMap<string, number[]>): number[] {
  const shared = new Map<number, number>();
  for (const pair of new Set(pairs)) {
    const list = holders.get(pair) ?? [];
    if (list.length >= COMMON) continue;
    for (const index of list) shared.set(index, (shared.get(index) ?? 0) + 1);
  }
  return [...shared]
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_COMPARED)
    .map(([index]) => index);
}

/** Pairs of adjacent words: the same words in another order say something else. */
function wordPairs(text: string): string[] {
  const words = foldWords(text);
  return words.slice(1).map((word, n) => `${words[n]} ${word}`);
}

function isRepeat(a: { lead: string }, ofA: string[], b: { lead: string }, ofB: string[]): boolean {
  const share = Math.max(coverage(ofA, ofB), coverage(ofB, ofA));
  return share >= (a.lead === b.lead || a.lead === "" || b.lead === "" ? 0.62 : 0.85);
}

const score = (one: { lead: string }, pairs: readonly string[]): number =>
  pairs.length + (one.lead === "" ? 0 : 20);
