import { daysBetween } from "../../calendar/day";
import type { FoundDeadline } from "../dates-in-words";
import type { DeadlineBasis } from "../deadline-days";
import { UNTIL } from "./by-deadline";

/** So many characters before a day can say that it is not the task's. */
export const WORDS_BEFORE = 90;

/**
 * Whether a day belongs to what the task is about: the period of a report, an event to be prepared, or something that
 * has happened.
 * @param before the words in front of it
 */
export function isOfMatter(before: string, found: FoundDeadline, on: DeadlineBasis): boolean {
  if (LIMITS.test(found.words)) return false;
  // "Trình đăng ký danh sách dự lớp học ngày 14/11": the words of a day may go far back.
  const whole = `${before}${found.words.replace(/(?:ngày\s+)?[\d\s/.-]+$/iu, "")}`;
  // "duyệt chương trình ngày 03/9"
  const period = !/^(?:ngày\s|\d)/iu.test(found.words) && CONTENT.test(before);
  return period || PREPARED.test(whole) || isOver(found, on);
}

/** Words that make a day a limit, whatever is before them. */
const LIMITS = /^(?:xong|trước|chậm|muộn|không quá|trong vòng|trong thời hạn|hạn|đến hết)/iu;

/** "kết quả trong tháng 6", "nhu cầu trong năm 2023", "số liệu từ 01/7 đến 30/9": the subject of a report. */
const CONTENT =
  /(?<!\p{L})(?:(?<!(?:công bố|gửi|trả|có)\s)kết quả|tình hình|nhu cầu|công tác|số liệu|kế hoạch|nhiệm vụ|hoạt động|phát sinh|phương hướng|chương trình|giải pháp|đánh giá|sơ kết|tổng kết|trọng tâm|dự toán|chỉ tiêu|xảy ra|diễn ra|ban hành|dự báo|dự kiến|ghi nhận|phát hiện|phiếu \p{L}+|hóa đơn|chứng từ|tính|lịch thời vụ|giai đoạn|nghỉ)(?:\s+của\s[^,;.]{2,20})?(?:\s+(?:vào|trong))?\s*$/iu;

/** "dự hội nghị của tỉnh vào cuối tháng 4", "phục vụ kỳ họp …": an event that others hold. */
const PREPARED =
  /(?<!\p{L})(?:dự|phục vụ|chào mừng|hướng tới|chuẩn bị(?: tốt)?(?: cho)?|đi thi|tham gia|tham dự)\s(?:[^,;.:()]{0,30}\s)?(?:hội nghị|hội thảo|hội chợ|hội thi|hội diễn|ngày hội|lễ|kỳ họp|kỳ thi|phiên họp|đại hội|cuộc họp|buổi|đoàn|lớp|giải|cuộc thi|kiểm toán|thanh tra)(?![^,;.:()]*\s(?:xong|hoàn thành|gửi|nộp|trình|báo cáo)\s)[^,;.:()]{0,50}$/iu;

/** "vụ cháy cuối tháng 3": what lies before the meeting, also where its year is not said. */
function isOver({ day, words }: FoundDeadline, { meeting }: DeadlineBasis): boolean {
  if (day === null || meeting === null || UNTIL.test(words) || /tuần/iu.test(words)) return false;
  return day < meeting || (!/\d{4}|sau|tới|năm/iu.test(words) && daysBetween(meeting, day) > MOST_DAYS_ON);
}
/** Without a year, a day further on is that of this year, and past. */
const MOST_DAYS_ON = 240;
