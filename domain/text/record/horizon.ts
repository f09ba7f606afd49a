import { type Day, lastDayOfMonth, quarterEnd, yearOf } from "../../calendar/day";
import type { Paragraph } from "../reader/layout";
import { type Span, splitSentences } from "../reader/sentences";

/** The period that a whole speech speaks about, and its last day. */
export type FoundHorizon = Span & { words: string; day: Day };

/** Each way to name a period, the longer before the shorter, with its last day in a year. */
const PERIODS: readonly [RegExp, (match: RegExpExecArray, year: number) => Day][] = [
  [
    /(?:từ nay|từ giờ)\s+(?:đến|tới)\s+(?:hết|cuối)(?=\s+năm)|(?:(?:các|những)\s+)?(?:tháng|thời gian)\s+còn lại(?:\s+(?:của|trong))?(?=\s+năm)|(?:các|những|\d|sáu|ba)\s+tháng\s+cuối(?=\s+năm)|nửa\s+cuối(?=\s+năm)/giu,
    (_, year) => lastDayOfMonth(year, 12),
  ],
  [/(?:nửa|6\s+tháng|sáu\s+tháng)\s+đầu(?=\s+năm)/giu, (_, year) => lastDayOfMonth(year, 6)],
  [
    /quý\s+(I{1,3}|IV|[1-4])(?![\p{L}\d])/giu,
    ([, name = ""], year) => quarterEnd(year, ROMAN[name.toUpperCase()] ?? Number(name)),
  ],
  [/tháng\s+(\d{1,2})(?!\d)/giu, ([, month = ""], year) => lastDayOfMonth(year, Number(month))],
];
const ROMAN: Readonly<Record<string, number>> = { I: 1, II: 2, III: 3, IV: 4 };
const YEAR = /^\s*(?:năm\s+|\/\s*)?(\d{4})|^\s*năm(?:\s+nay)?(?!\p{L})/u;

/** A sentence of what is to be done, and one that looks back. */
const TASKS =
  /nhiệm vụ|phương hướng|yêu cầu|tập trung|giải pháp|công việc|chỉ đạo|đề nghị|trọng tâm|kê khai|giao\s/iu;
const LOOKS_BACK = /(?:kết quả|đánh giá|sơ kết|tổng kết|tình hình|hoạt động)[^.;]{0,60}$/iu;

/**
 * The period for which the tasks of a meeting are given ("cho nửa cuối năm 2024"): the first that a sentence of tasks
 * names and that has not ended on the meeting's day.
 * @param paragraphs of the speech
 * @param heldOn without it, or a year in the words, no last day can be known
 */
export function findHorizon(paragraphs: readonly Paragraph[], heldOn: Day | null): FoundHorizon | null {
  if (heldOn === null) return null;
  for (const { from, text, region } of paragraphs) {
    if (region === "head" || region === "tail") continue;
    for (const sentence of splitSentences(text)) {
      const said = text.slice(sentence.from, sentence.to);
      const found = TASKS.test(said) ? periodIn(said, heldOn) : null;
      if (found)
        return { ...found, from: from + sentence.from + found.from, to: from + sentence.from + found.to };
    }
  }
  return null;
}

function periodIn(said: string, heldOn: Day): FoundHorizon | null {
  for (const [pattern, lastDay] of PERIODS) {
    for (const match of said.matchAll(pattern)) {
      if (
        LOOKS_BACK.test(said.slice(Math.max(0, match.index - 100), match.index)) ||
        isDate(said.slice(Math.max(0, match.index - 4), match.index))
      )
        continue;
      const year = YEAR.exec(said.slice(match.index + match[0].length, match.index + match[0].length + 20));
      const to = match.index + match[0].length + (year?.[0].length ?? 0);
      const day = lastDay(match, year?.[1] === undefined ? yearOf(heldOn) : Number(year[1]));
      if (isRealMonth(day) && day > heldOn) {
        return { from: match.index, to, words: said.slice(match.index, to).trim(), day };
      }
    }
  }
  return null;
}

/** "ngày 6 tháng 10": a day, not a period. */
const isDate = (before: string): boolean => /\d\s*$/.test(before);
const isRealMonth = (day: Day): boolean => /^\d{4}-(?:0[1-9]|1[0-2])-/.test(day);
