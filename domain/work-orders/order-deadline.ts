import { type Day, yearOf } from "../calendar/day";
import type { WorkCalendar } from "../calendar/working-days";
import type { Period } from "../directives/periods";
import { type FoundDays, findDays } from "../text/dates-in-words";
import type { DeadlineBasis } from "../text/deadline-days";
import { fold } from "../text/fold";
import { isOfMatter, WORDS_BEFORE } from "../text/reader/deadlines/day-of-matter";
import type { FoundDirective } from "../text/reader/found-directive";

/** When an order is to be done: by a day or in each period; with neither if its words name none. */
export type OrderDeadline = { deadlineWords: string; deadline: Day | null; period: Period | null };

export const NO_DEADLINE: OrderDeadline = { deadlineWords: "", deadline: null, period: null };

/** What deadlines in the words of an order are counted from. */
export const basisOf = (on: Day, calendar: WorkCalendar): DeadlineBasis => ({
  meeting: on,
  year: yearOf(on),
  calendar,
});

/**
 * The deadline of an order. People who give work name its day: a day without words of a deadline counts too, unless it is
 * the day of what the work is about.
 * @param found what the reader found in the words
 */
export function orderDeadline(
  text: string,
  found: readonly FoundDirective[],
  on: DeadlineBasis,
): OrderDeadline {
  const repeated = repetitionIn(text);
  if (repeated) return { ...NO_DEADLINE, period: repeated.period, deadlineWords: repeated.words };
  const read = found.find(({ deadline }) => deadline !== null)?.deadline;
  if (read) return { deadlineWords: read.words, deadline: read.day, period: read.period };
  const own = findDays(text, on, "cell").findLast((one) => isOwn(one, text, on));
  return own ? { deadlineWords: own.words, deadline: own.day, period: null } : NO_DEADLINE;
}

function isOwn(one: FoundDays, text: string, on: DeadlineBasis): boolean {
  const before = text.slice(Math.max(0, one.from - WORDS_BEFORE), one.from);
  if (one.day === null || one.periodic || isOfMatter(before, one, on)) return false;
  // "02 ngày làm việc" alone is a duration of anything.
  return (
    one.counts !== "cell" ||
    /(?:^|\s)(?:hạn|trong)(?:\s+chung)?\s*:?\s*$/iu.test(before) ||
    /^trong\s/iu.test(one.words)
  );
}

const EACH = "(?:hang|moi|dinh ky(?: hang)?)";
const REPEATED = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${EACH}\s+(tuan|thang|quy|nam|6 thang|sau thang|3 thang|ba thang)|(3|ba|6|sau)\s+thang\s*(?:/\s*|(?:mot|1)\s+)lan)(?![\p{L}\d])`,
  "u",
);
const PERIODS: Readonly<Record<string, Period | null>> = {
  tuan: null,
  thang: "month",
  quy: "quarter",
  nam: "year",
  "3": "quarter",
  ba: "quarter",
  "6": "half-year",
  sau: "half-year",
};
/** Words that stand between a noun and "hằng năm": a plan of each year is one piece of work. */
const BEGINS = /(?:^|[.,;:–-]\s*|bao cao\s+(?:\S+\s+){0,1})$/u;
const ENDS = /^\s*(?:$|[.,;:)])/u;

/** Work that comes back: "hằng tháng" at the beginning or the end of a clause, or "định kỳ". */
export function repetitionIn(text: string): { period: Period | null; words: string } | null {
  if (hasDate(text)) return null;
  const folded = fold(text.normalize("NFC"));
  const match = REPEATED.exec(folded);
  if (!match) return null;
  const [words] = match;
  const to = match.index + words.length;
  const counts =
    /^dinh ky|lan$/.test(words) || BEGINS.test(folded.slice(0, match.index)) || ENDS.test(folded.slice(to));
  if (!counts) return null;
  const key = (match[1] ?? match[2] ?? "").split(" ")[0] ?? "";
  return { period: PERIODS[key] ?? null, words: text.normalize("NFC").slice(match.index, to) };
}

/** A day with its month, or words for one: the order is due once, whatever comes back. */
const hasDate = (text: string): boolean =>
  /\d{1,2}\s?[/.-]\s?\d{1,2}|\d\s+th[aá]ng\s+\d/iu.test(text) && !/định kỳ/iu.test(text);
