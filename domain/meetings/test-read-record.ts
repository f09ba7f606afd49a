import type { ReadRecord } from "../text/record/read-record";

/** What was read of a text, for tests: nothing but its source and what is given. */
export const readRecordWith = (source: string, found: Partial<ReadRecord> = {}): ReadRecord => ({
  source,
  date: { day: null, place: null, month: null, year: null },
  title: null,
  organization: null,
  speakers: [],
  reports: [],
  references: [],
  directives: [],
  items: [],
  figures: [],
  captions: [],
  headings: [],
  horizon: null,
  author: [],
  ...found,
});

/** Where words stand for the first time in a source. */
export function spanOf(source: string, words: string): { from: number; to: number } {
  const from = source.indexOf(words);
  if (from < 0) throw new Error(`no “${words}”`);
  return { from, to: from + words.length };
}
