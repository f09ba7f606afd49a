import { spanSet } from "../text/reader/span-set";
import type { FoundItem } from "../text/record/agenda";
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
  particulars: { startsAt: null, endsAt: null, place: null, closing: null },
  headCounts: null,
  secretary: null,
  author: [],
  ...found,
});

/** Where words stand for the first time in a source. */
export function spanOf(source: string, words: string): { from: number; to: number } {
  const from = source.indexOf(words);
  if (from < 0) throw new Error(`no “${words}”`);
  return { from, to: from + words.length };
}

/**
 * An item with one paragraph for each line of its words, and what of its text stands elsewhere.
 * @param found tasks are words of the text, headings whole lines
 */
export function foundItem(
  source: string,
  words: string,
  { tasks = [], headings = [] }: { tasks?: string[]; headings?: string[] } = {},
) {
  const parts = words.split("\n").map((line) => spanOf(source, line));
  const item: FoundItem = { kind: "speech", title: "", speaker: "", parts, ...spanOf(source, words) };
  const placed = tasks.map((task, index) => ({ ...spanOf(source, task), index }));
  const elsewhere = {
    headings: spanSet(headings.map((line) => spanOf(source, line))),
    tasks: spanSet(placed),
    inOrder: placed.toSorted((a, b) => a.from - b.from),
  };
  return { item, elsewhere };
}
