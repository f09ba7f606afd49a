import { fold } from "../../fold";
import type { Paragraph } from "../../reader/layout";
import type { Span } from "../../reader/sentences";
import { findCountsInTable } from "./counts-in-table";
import { readCounts, type Said } from "./read-counts";
import { saidOfThisMeeting } from "./said-of-this-meeting";

/** How many people attended, as far as a text says it, and where it does. */
export type FoundHeadCounts = Span & {
  present: number;
  expected: number | null;
  /** Of those who were absent. */
  excused: number | null;
};

/**
 * Head counts of the whole agency: "Có mặt 138/145 đồng chí, vắng 7 (có phép 5, không phép 2)". The first place
 * counts that says how many came of how many, else the first that says how many came; lines about absence add to it.
 * A table of departments that has a sum comes before both.
 */
export function findHeadCounts(source: string, paragraphs: readonly Paragraph[]): FoundHeadCounts | null {
  const table = findCountsInTable(source);
  const sum = table && concluded(table);
  if (table && sum) return { ...sum, from: table.from, to: table.to };
  const content = paragraphs.findIndex(beginsContent);
  const lines = paragraphs.map((paragraph, n) => ({
    paragraph,
    said: readCounts(saidOfThisMeeting(paragraph.text, content < 0 || n < content)),
  }));
  const found = lines.flatMap(({ paragraph, said }, n) => {
    if (said.ratios > 1 || (said.present === null && said.expected === null)) return [];
    const around = [
      ...lines.slice(Math.max(0, n - ABOVE), n).reverse(),
      ...lines.slice(n + 1, n + 1 + BELOW),
    ];
    const whole = around
      .filter((other) => CONTINUES.test(fold(other.paragraph.text.slice(0, LABEL))))
      .reduce((sum, other) => completed(sum, other.said), said);
    const counts = concluded(whole);
    return counts ? [{ ...counts, from: paragraph.from, to: paragraph.to }] : [];
  });
  const whole = found.filter(({ expected }) => expected !== null);
  const [first] = whole;
  if (!first) return found[0] ?? null;
  // "Tổng số đảng viên: 60; có mặt 58" above the counts of all.
  const ofParty = (one: Span) => /đảng viên/iu.test(source.slice(one.from, one.to));
  const next = ofParty(first) && whole.find((one) => !ofParty(one) && one.from - first.to < NEXT_LINE);
  return next || first;
}
const NEXT_LINE = 5;

/** Where what was said begins: head counts of other events may stand there. */
function beginsContent({ text, bodyAt, region, marker }: Paragraph, n: number): boolean {
  const words = fold(text.slice(bodyAt, bodyAt + 200)).trim();
  const isHeading = HEADING.test(words) && (marker !== null || words.length < 30 || words.endsWith(":"));
  return n >= LONGEST_OPENING || region === "tasks" || isHeading;
}
const HEADING = /^(?:noi dung|dien bien|phan thu|ket luan|nhiem vu|ket qua|danh gia|chi dao)(?!\p{L})/u;
const LONGEST_OPENING = 20;

/** How many paragraphs above and below a count may belong to it. */
const ABOVE = 5;
const BELOW = 4;
/** A label is no longer than this. */
const LABEL = 100;
const CONTINUES =
  /^[\s\d*+•.)|–-]*(?:tong (?:so|quan so)|quan so|si so|(?:so )?(?:nguoi |dong chi )?(?:vang|co mat|hien dien|khiem dien|du)|trong do|co phep|khong phep|co ly do|khong ly do)(?!\p{L})/u;

const completed = (one: Said, other: Said): Said => ({
  present: one.present ?? other.present,
  expected: one.expected ?? other.expected,
  away: one.away ?? other.away,
  excused: one.excused ?? other.excused,
  unexcused: one.unexcused ?? other.unexcused,
  allExcused: one.allExcused || other.allExcused,
  otherReasons: one.otherReasons || other.otherReasons,
  ratios: one.ratios,
});

/** What follows from the numbers; null if they do not give the number of those present, or do not agree. */
function concluded(said: Said): Omit<FoundHeadCounts, keyof Span> | null {
  const { unexcused } = said;
  const awayInParts =
    said.excused === null && unexcused === null ? null : (said.excused ?? 0) + (unexcused ?? 0);
  const away = said.away ?? awayInParts;
  const present = said.present ?? presentBy(said.expected, away);
  if (present === null) return null;
  const expected = said.expected ?? (away === null ? null : present + away);
  if (expected !== null && expected < present) return { present, expected: null, excused: null };
  const missing = expected === null ? null : expected - present;
  const excused = missing === null ? null : excusedOf(said, missing);
  const fits = missing !== null && excused !== null && excused >= 0 && excused <= missing;
  return { present, expected, excused: fits ? excused : null };
}

/** How many of those absent had leave. Beside numbers of other reasons, those who had leave may be more than it says. */
function excusedOf({ excused, unexcused, allExcused, otherReasons }: Said, missing: number): number | null {
  if (allExcused && (excused === null || otherReasons)) return missing;
  if (unexcused !== null && (excused === null || otherReasons)) return missing - unexcused;
  if (otherReasons && excused !== missing) return null;
  return excused;
}

/** Those who came, if it is not said. Where more than a quarter seems absent, the numbers are those of something else. */
function presentBy(expected: number | null, away: number | null): number | null {
  if (expected === null || away === null || away > expected / 4) return null;
  return expected - away;
}
