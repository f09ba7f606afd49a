import type { ReadRecord } from "../../domain/text/record/read-record";
import { bare } from "./facts";
import type { RecordFacts } from "./record-facts";

export const RECORD_MEASURES = [
  "items",
  "no item invented",
  "item speakers",
  "item references",
  "captions",
  "no caption invented",
  "figures",
  "no figure invented",
  "author",
  "horizon",
  "headings",
] as const;
export type RecordMeasure = (typeof RECORD_MEASURES)[number];
export type RecordScore = Record<RecordMeasure, { hit: number; of: number }>;

/** A score of no record, to which records are added. */
export const emptyRecordScore = (): RecordScore => {
  const score: Partial<RecordScore> = {};
  for (const measure of RECORD_MEASURES) score[measure] = { hit: 0, of: 0 };
  return score as RecordScore;
};

/** Adds to a score how much of what is expected a reading found. @returns what is wrong, a line each */
export function scoreRecord(facts: RecordFacts, read: ReadRecord, score: RecordScore): string[] {
  const wrong: string[] = [];
  const judge = (measure: RecordMeasure, right: boolean, words: string) => {
    score[measure].of += 1;
    if (right) score[measure].hit += 1;
    else wrong.push(`${measure}: ${words}`);
  };
  const at = (from: number, to: number) => read.source.slice(from, to);
  for (const expected of facts.items) {
    const begins = bare(expected.begins);
    const found = read.items.find(
      (one) => one.kind === expected.kind && bare(at(one.from, one.to)).startsWith(begins),
    );
    judge("items", found !== undefined, `${expected.kind} ${expected.begins}`);
    if (!found) continue;
    if (expected.speaker !== "")
      judge("item speakers", found.speaker === expected.speaker, `${found.speaker} for ${expected.speaker}`);
    if (expected.cites === "") continue;
    const cited = read.references.some(
      ({ number, from }) => number === expected.cites && from >= found.from && from < found.to,
    );
    judge("item references", cited, expected.cites);
  }
  for (const one of read.items) {
    const words = bare(at(one.from, one.to));
    const expected = facts.items.some(
      ({ kind, begins }) => kind === one.kind && words.startsWith(bare(begins)),
    );
    judge("no item invented", expected, `${one.kind} ${at(one.from, one.from + 40)}`);
  }
  const captions = read.captions.map(({ from, to }) => bare(at(from, to)));
  for (const caption of facts.captions) judge("captions", captions.includes(bare(caption)), caption);
  for (const caption of captions) {
    judge(
      "no caption invented",
      facts.captions.some((one) => bare(one) === caption),
      caption,
    );
  }
  for (const { words, value, unit } of facts.figures) {
    const found = read.figures.some(
      (one) => one.words.includes(words.replace(/ lượt.*/, "")) && one.value === value && one.unit === unit,
    );
    judge("figures", found, words);
  }
  for (const one of read.figures) {
    judge(
      "no figure invented",
      facts.figures.some(({ value, unit }) => value === one.value && unit === one.unit),
      one.words,
    );
  }
  const author = read.author.map(({ from, to }) => at(from, to)).join("\n");
  judge("author", bare(author) === bare(facts.author ?? ""), `${author} for ${facts.author}`);
  if (facts.horizon) {
    const { words, day } = facts.horizon;
    judge(
      "horizon",
      read.horizon?.day === day && bare(words).includes(bare(read.horizon.words)),
      `${read.horizon?.words} for ${words}`,
    );
  }
  for (const { task, heading } of facts.headings) {
    const found = read.directives.find(({ text }) => bare(text).startsWith(bare(task)));
    judge("headings", found?.heading === heading, `${task}: ${found?.heading}`);
  }
  return wrong;
}
