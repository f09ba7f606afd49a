import { type FoundDeadline, findDeadlines } from "../../dates-in-words";
import type { DeadlineBasis } from "../../deadline-days";
import { at } from "../directives/lists";
import { UNTIL } from "./by-deadline";
import { isOfMatter, WORDS_BEFORE } from "./day-of-matter";

/**
 * The deadline that the words of an order give in whole sentences, with its place in the paragraph.
 * @param plain the paragraph's text, with citations blanked out
 * @param place where the order stands in it, and where the sentence begins that gives it
 */
export function deadlineOfSentence(
  plain: string,
  { from, to, said }: { from: number; to: number; said: number },
  on: DeadlineBasis,
): FoundDeadline | undefined {
  const deadlines = findDeadlines(plain.slice(from, to), on).filter(
    (one) =>
      from + one.from >= said &&
      !isOfMatter(plain.slice(Math.max(0, from + one.from - WORDS_BEFORE), from + one.from), one, on),
  );
  const own =
    deadlines.find(
      ({ day, words, from: place }) =>
        day !== null && (UNTIL.test(words) || COMPLETED.test(plain.slice(from, from + place))),
    ) ??
    deadlines.find(({ day }) => day !== null) ??
    deadlines.find(({ periodic }) => !periodic) ??
    deadlines[0];
  if (own) return at(own, from);
  const sent = to - from < 400 ? dateAtEnd(plain.slice(said, to), on) : undefined;
  return sent && at(sent, said);
}

/** "… hoàn thành trong quý IV": the limit of the whole task. */
const COMPLETED = /(?:hoàn thành|hoàn tất|xong|kết thúc)\s*$/iu;

/** "…, gửi Giám đốc duyệt 14/5.", "… (10/4).": a date without a word before it, at the end. */
const dateAtEnd = (words: string, on: DeadlineBasis): FoundDeadline | undefined =>
  findDeadlines(words, on, "note").find(
    ({ from, to, day, words: said }) =>
      day !== null &&
      // "(ngày 26/3)" is the day of an event.
      !(/^ngày/iu.test(said) && words[from - 1] === "(") &&
      !/(?:lễ|kỷ niệm|thành lập|chào mừng|dịp|truyền thống)[^,;.]{0,40}\($/iu.test(words.slice(0, from)) &&
      /^(?:\s*\([^()]{2,80}\))?[\s.;,)]*$/.test(words.slice(to)) &&
      /(?:\($|\s[–-]\s*$|(?:gửi|nộp|trình|xong|hoàn thành|báo cáo|duyệt|trả|chốt)[^,;.]{0,30}$)/iu.test(
        words.slice(0, from),
      ),
  );
