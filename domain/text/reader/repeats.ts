import { foldWords } from "../fold";

/** Share of a's words that b has, each as often. */
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

/** Of things said twice, as a headline and a body do, keeps the one that says more. */
export function withoutRepeats<T extends { text: string; lead: string }>(list: readonly T[], share = 0.72): T[] {
  const kept: { one: T; words: string[] }[] = [];
  for (const one of list) {
    const words = foldWords(one.text);
    const same = kept.findIndex((other) => coverage(words, other.words) >= share || coverage(other.words, words) >= share);
    const other = kept[same];
    if (!other) kept.push({ one, words });
    else if (one.lead !== "" && other.one.lead !== "" && one.lead !== other.one.lead && coverage(words, other.words) < 0.9) kept.push({ one, words });
    else if (score(one, words) > score(other.one, other.words)) kept[same] = { one, words };
  }
  return kept.map(({ one }) => one);
}

const score = (one: { lead: string }, words: readonly string[]): number => words.length + (one.lead === "" ? 0 : 20);
