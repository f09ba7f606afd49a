import { findDeadlines } from "../../dates-in-words";
import type { DeadlineBasis } from "../../deadline-days";
import { phraseAt, phrases } from "../phrases";
import type { Range } from "../token-range";
import type { Token } from "../tokens";
import { isVerb } from "../verbs";

/** Words of a time limit; "cuối quý" alone may be the time of the event. */
export const UNTIL =
  /^(?:xong|trước|chậm|muộn|không quá|quá|hạn|thời hạn|đến hết|deadline|hoàn thành|gửi|nộp|trình)/iu;

/** A longer order is not a sentence that anybody wrote. */
const MOST_TOKENS = 400;

/**
 * The parts of an order that are tasks of their own, because each has its own deadline: "tổ chức hội thi xong
 * trước 15/11; lập danh sách dự thi, gửi Phòng chậm nhất 20/11".
 * @param plain the paragraph's text, in which deadlines are searched
 * @returns the range itself if it is one task
 */
export function partsByDeadline(
  tokens: readonly Token[],
  plain: string,
  { from, to }: Range,
  on: DeadlineBasis,
): Range[] {
  const parts: Range[] = [];
  if (to - from > MOST_TOKENS) return [{ from, to }];
  let start = from;
  for (let k = from; k < to; k++) {
    const mark = tokens[k]?.raw;
    if (mark !== ";" && mark !== ",") continue;
    const after = afterAnd(tokens, k + 1);
    if (!isVerb(tokens, after) && tokens[after]?.raw !== "định") continue;
    const comma = mark === ",";
    if (
      comma &&
      (phraseAt(ADDING, tokens, after) > 0 || !endsWithDay(tokens, plain, { from: start, to: k }, on))
    )
      continue;
    let end = k + 1;
    while (end < to && tokens[end]?.raw !== ";") end += 1;
    const next = { from: k + 1, to: end };
    const first = comma || hasDay(tokens, plain, { from: start, to: k }, on);
    if (!first || !hasDay(tokens, plain, next, on)) continue;
    parts.push({ from: start, to: k });
    start = afterAnd(tokens, k + 1);
  }
  return [...parts, { from: start, to }];
}

/** Whether a deadline stands right before a comma: "hoàn thành kiểm đếm trong tháng 10, chi trả xong trước ngày 15/11". */
function endsWithDay(
  tokens: readonly Token[],
  plain: string,
  { from, to }: Range,
  on: DeadlineBasis,
): boolean {
  if (!ENDS_DAY.test(tokens[to - 1]?.raw ?? "")) return false;
  const start = Math.max(from, to - LONGEST_DAY);
  const words = plain.slice(tokens[start]?.from ?? 0, tokens[to - 1]?.to ?? 0);
  return findDeadlines(words, on).some((one) => one.day !== null && one.to === words.length);
}
const ENDS_DAY = /\d|^(?:này|sau|tới|nay|mai|năm|tuần|tháng|quý)$/u;
/** Tokens of a deadline's words. */
const LONGEST_DAY = 16;
/** What only finishes or hands over the task before it. */
const ADDING = phrases("báo cáo|gửi|nộp|trình|hoàn thành|hoàn tất|xong|kết thúc|chốt|có|thời hạn");

const afterAnd = (tokens: readonly Token[], k: number): number =>
  /^(?:và|đồng|thời)$/.test(tokens[k]?.raw ?? "") ? afterAnd(tokens, k + 1) : k;

const hasDay = (tokens: readonly Token[], plain: string, { from, to }: Range, on: DeadlineBasis): boolean =>
  findDeadlines(plain.slice(tokens[from]?.from ?? 0, tokens[to - 1]?.to ?? 0), on).some(
    ({ day, words, periodic }) => periodic || (day !== null && UNTIL.test(words)) || COUNTED.test(words),
  );

/** "trong 15 ngày kể từ ngày ban hành": no day that can be computed, and a limit all the same. */
const COUNTED = /^(?:trong|sau|chậm nhất|không quá)\s.*\d+\s+ngày/iu;
