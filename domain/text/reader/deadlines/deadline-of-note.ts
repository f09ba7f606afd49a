import { type FoundDeadline, findDeadlines } from "../../dates-in-words";
import type { DeadlineBasis } from "../../deadline-days";
import { at } from "../directives/lists";
import type { FoundDirective } from "../found-directive";
import { withoutCitations } from "../legal-references";
import { UNTIL } from "./by-deadline";
import { isKeptYearly, isOfMatter, WORDS_BEFORE } from "./day-of-matter";

/** "lịch cắt nước đêm 25/7", "treo cờ 26/3": the time of the event. */
const LABEL_IN_BRACKETS = /^[^:(]{0,80}\((?![^)]*(?:hạn|trước|xong|chậm nhất))[^)]*\)\s*:/u;

const OF_MATTER =
  /(?<!\p{L})(?:lịch(?![^,;.:>]*\s(?:nộp|gửi|trình|báo|dán|phát)\s)|đợt|vụ|phiên|kỳ|chuyến|dịp|lễ|treo cờ|khai giảng|khai mạc|kỷ niệm|ngày hội|đêm hội|phong trào|tháng)\s[^,;.:>–→]{0,30}$/iu;

/** "khám tuyển 02/12 tại trạm": where something takes place on that day. */
const HELD_AT = /^\s*,?\s*(?:tại|ở)\s/iu;

/** The order with the deadline that its words give in the manner of notes, where the grammar of sentences found none. */
export function withNotedDeadline(one: FoundDirective, on: DeadlineBasis): FoundDirective {
  if (one.deadline !== null) return one;
  const found = deadlineOfNote(withoutCitations(one.text), on);
  return found ? { ...one, deadline: at(found, one.from) } : one;
}

/** "Ngày sách 21/4: …", "Techfest vùng 9/10: …": the day of what the task is about. */
const DATED_MATTER =
  /^(?!.{0,60}(?:hạn|trước|xong|hết|đến|nộp|gửi|deadline))[^:(.;,]{0,60}\p{L}{3}[^:(.;,]{0,30}\s\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\s*:/iu;

/** A deadline with words of a deadline, before a date without them. */
export function deadlineOfNote(words: string, on: DeadlineBasis): FoundDeadline | undefined {
  // "Chợ hoa (mở từ 05/02 đến 16/02): vp vẽ sơ đồ", "Lịch trực từ 14 đến 22/2: …": days of the matter in its label.
  const label = LABEL_IN_BRACKETS.exec(words)?.[0].length ?? 0;
  const said = findDeadlines(words, on).filter(
    (one) =>
      one.from >= label &&
      !(/^\s*:/u.test(words.slice(one.to)) && /^từ\s/iu.test(one.words)) &&
      !isOfMatter(words.slice(Math.max(0, one.from - WORDS_BEFORE), one.from), one, on),
  );
  const sure =
    said.find(({ day, words: until }) => day !== null && UNTIL.test(until)) ??
    // "Cuối tháng này tỉnh chấm điểm. Mỗi ấp rà lại, nhắn danh sách tới 20/3."
    said.find(({ day, words: until }) => day !== null && /^(?:đến|tới)\s/iu.test(until)) ??
    said.find(({ day }) => day !== null);
  if (sure) return sure;
  // "Trợ giúp pháp lý tại xã A (29/3): cả chi đoàn tham gia": the day of the event, not a deadline.
  const plain = words.replace(/^[^:(]{0,80}\([^)]*\)\s*:/u, (matter) => " ".repeat(matter.length));
  const matter = DATED_MATTER.exec(plain)?.[0].length ?? 0;
  const found = findDeadlines(plain, on, "note").filter(
    (one) =>
      !OF_MATTER.test(plain.slice(0, one.from)) &&
      !HELD_AT.test(plain.slice(one.to)) &&
      !isOfMatter(plain.slice(Math.max(0, one.from - WORDS_BEFORE), one.from), one, on),
  );
  // "văn nghệ 20/11, gửi BGH duyệt 5/11": a day that is kept every year names the event.
  const working = found.filter(({ words: day, from }) => from >= matter && !isKeptYearly(day));
  const noted = working.length > 0 ? working : found;
  return noted.find(({ day }) => day !== null) ?? said[0] ?? noted[0];
}
