import { fold } from "../../domain/text/fold";
import type { ReadMinutes } from "../../domain/text/reader/findings";
import type { FoundDirective } from "../../domain/text/reader/found-directive";
import { type AnnotatedText, bare, type ExpectedDirective } from "./facts";

/** `hit` out of `of`. */
export type Share = { hit: number; of: number };

export const MEASURES = [
  "date",
  "speakers recall",
  "speakers precision",
  "position",
  "references",
  "reports",
  "directives recall",
  "directives precision",
  "lead",
  "no lead invented",
  "coordinating",
  "deadline date",
  "no deadline invented",
] as const;
export type Measure = (typeof MEASURES)[number];
export type Score = Record<Measure, Share>;

/** A score of nothing, to which texts are added. */
export const emptyScore = (): Score => ({
  date: { hit: 0, of: 0 },
  "speakers recall": { hit: 0, of: 0 },
  "speakers precision": { hit: 0, of: 0 },
  position: { hit: 0, of: 0 },
  references: { hit: 0, of: 0 },
  reports: { hit: 0, of: 0 },
  "directives recall": { hit: 0, of: 0 },
  "directives precision": { hit: 0, of: 0 },
  lead: { hit: 0, of: 0 },
  "no lead invented": { hit: 0, of: 0 },
  coordinating: { hit: 0, of: 0 },
  "deadline date": { hit: 0, of: 0 },
  "no deadline invented": { hit: 0, of: 0 },
});

/**
 * Adds the hits of one reading to a score.
 * @returns one line for each fault
 */
export function scoreReading({ text, facts }: AnnotatedText, read: ReadMinutes, score: Score): string[] {
  const faults: string[] = [];
  const count = (measure: Measure, right: boolean, fault: string) => {
    score[measure].of += 1;
    if (right) score[measure].hit += 1;
    else faults.push(`${measure}: ${fault}`);
  };
  count("date", facts.date === read.date.day, `${facts.date}, read ${read.date.day}`);

  const people = matches(facts.speakers, read.speakers, (a, b) => (alike(a.name) === alike(b.name) ? 1 : 0));
  facts.speakers.forEach((speaker, n) => {
    const found = read.speakers[people.get(n) ?? -1];
    count("speakers recall", found !== undefined, speaker.name);
    if (found && speaker.position !== "")
      count(
        "position",
        isSame(speaker.position, found.position),
        `${speaker.position}, read ${found.position}`,
      );
  });
  const named = new Set(people.values());
  read.speakers.forEach(({ name, position }, n) => {
    count("speakers precision", named.has(n), `${name}, ${position}`);
  });

  for (const reference of facts.references) {
    const found = read.references.some((one) => alike(one.text).startsWith(alike(reference)));
    count("references", found, reference);
  }
  const matched = matches(facts.reports, read.reports, (a, b) => wordsShared(a.title, b.title));
  facts.reports.forEach(({ title }, n) => {
    count("reports", matched.has(n), title);
  });

  const place = placesIn(text, read.source);
  const wanted = facts.directives.map((one) => ({ one, at: place.ofWords(one.text) }));
  const found = read.directives.map((one) => ({ one, at: place.ofSpan(one) }));
  const given = matches(wanted, found, (a, b) => overlap(a.at, b.at));
  wanted.forEach(({ one }, n) => {
    const match = found[given.get(n) ?? -1]?.one;
    count("directives recall", match !== undefined, one.text);
    if (match) scoreDirective(one, match, count);
  });
  const right = new Set(given.values());
  found.forEach(({ one }, n) => {
    count("directives precision", right.has(n), `${one.lead}: ${one.text}`);
  });
  return faults;
}

type Count = (measure: Measure, right: boolean, fault: string) => void;

function scoreDirective(want: ExpectedDirective, found: FoundDirective, count: Count): void {
  const at = want.text.slice(0, 50);
  if (want.lead === "") count("no lead invented", found.lead === "", `${found.lead} (${at})`);
  else count("lead", isSame(want.lead, found.lead), `${want.lead}, read ${found.lead} (${at})`);
  for (const unit of want.coordinating) {
    const there = found.coordinating.some((one) => isSame(unit, one));
    count("coordinating", there, `${unit}, read ${found.coordinating.join(" + ")} (${at})`);
  }
  const day = found.deadline?.day ?? null;
  const words = found.deadline?.words ?? "";
  if (want.day !== null)
    count("deadline date", want.day === day, `${want.day}, read ${day} ${words} (${at})`);
  else if (want.deadline === "") count("no deadline invented", day === null, `${day} ${words} (${at})`);
}

/** Lower case without accents and marks. */
const alike = (text: string): string => bare(fold(text));

/** Equal, or one contains the other and is long enough to be significant. */
function isSame(a: string, b: string): boolean {
  const [short = "", long = ""] = [alike(a), alike(b)].sort((x, y) => x.length - y.length);
  return short === long || (short.length > 4 && long.includes(short));
}

/** The share of the shorter one's distinct words that both have, from a half on. */
function wordsShared(a: string, b: string): number {
  const [mine, theirs] = [a, b].map((text) => new Set(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []));
  if (!mine || !theirs || mine.size === 0 || theirs.size === 0) return 0;
  const both = [...mine].filter((word) => theirs.has(word)).length;
  const share = both / Math.max(mine.size, theirs.size);
  return share >= 0.5 ? share : 0;
}

type Place = { from: number; to: number };

/** Places counted in letters and digits, so that spaces and punctuation make no difference. */
function placesIn(text: string, source: string) {
  const whole = bare(text);
  return {
    ofWords: (words: string): Place => {
      const from = whole.indexOf(bare(words));
      return { from, to: from + bare(words).length };
    },
    ofSpan: ({ from, to }: Place): Place => {
      const start = bare(source.slice(0, from)).length;
      return { from: start, to: start + bare(source.slice(from, to)).length };
    },
  };
}

/** The overlap of two places, if it has enough of the wanted one and little else. */
function overlap(want: Place, found: Place): number {
  const both = Math.min(want.to, found.to) - Math.max(want.from, found.from);
  if (both <= 0) return 0;
  const ofWant = both / (want.to - want.from);
  const ofFound = both / (found.to - found.from);
  const enough = (ofWant >= 0.7 && ofFound >= 0.35) || (ofFound >= 0.7 && ofWant >= 0.4);
  return enough ? ofWant + ofFound : 0;
}

/** One-to-one pairs, the most similar first. @returns the index of b for an index of a */
function matches<A, B>(a: readonly A[], b: readonly B[], likeness: (a: A, b: B) => number) {
  const pairs = a.flatMap((one, n) => b.map((other, m) => ({ n, m, like: likeness(one, other) })));
  const taken = new Map<number, number>();
  const used = new Set<number>();
  for (const { n, m } of pairs.filter(({ like }) => like > 0).sort((x, y) => y.like - x.like)) {
    if (taken.has(n) || used.has(m)) continue;
    taken.set(n, m);
    used.add(m);
  }
  return taken;
}
