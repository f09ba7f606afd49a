import { fold } from "../text/fold";
import type { Period } from "./periods";

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
