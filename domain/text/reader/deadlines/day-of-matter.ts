import { daysBetween } from "../../../calendar/day";
import type { FoundDeadline } from "../../dates-in-words";
import type { DeadlineBasis } from "../../deadline-days";
import { UNTIL } from "./by-deadline";

/** So many characters before a day can say that it is not the task's. */
export const WORDS_BEFORE = 90;

/**
 * Whether a day belongs to what the task is about: the period of a report, an event to be prepared, or something that
 * has happened.
 * @param before the words in front of it
 */
export function isOfMatter(before: string, found: FoundDeadline, on: DeadlineBasis): boolean {
  if (WEEKDAY_ALONE.test(found.words) && EVERY_WEEK.test(before)) return true;
  if (CONDITION.test(before) && /^(?:đến|sau|hết|quá|tới)/iu.test(found.words)) return true;
  if (LIMITS.test(found.words)) return false;
  // "Trình đăng ký danh sách dự lớp học ngày 14/11": the words of a day may go far back.
  const whole = `${before}${found.words.replace(/(?:ngày\s+)?[\d\s/.-]+$/iu, "")}`;
  // "duyệt chương trình ngày 03/9"
  const period = !/^(?:ngày\s|\d)/iu.test(found.words);
  const event =
    RECURS.test(before) ||
    HELD_ON.test(whole) ||
    PLANNED.test(whole) ||
    PURPOSE.test(whole) ||
    (period && NOT_YET.test(before)) ||
    BOOKED.test(whole) ||
    INVITED.test(whole) ||
    (FEAST.test(whole) && isKeptYearly(found.words.slice(whole.length - before.length)));
  return (period && CONTENT.test(before)) || event || PREPARED.test(whole) || isOver(found, on);
}

/** Words that make a day a limit, whatever is before them. */
const LIMITS =
  /^(?:xong|trước|chậm|muộn|không quá|trong vòng|trong thời hạn|hạn|đến hết)|^trong\s\S+\sngày làm việc/iu;

/** "kết quả trong tháng 6", "nhu cầu trong năm 2023", "số liệu từ 01/7 đến 30/9": the subject of a report. */
const CONTENT =
  /(?<!\p{L})(?:(?<!(?:công bố|gửi|trả|có)\s)kết quả|tình hình|nhu cầu|công tác|số liệu|kế hoạch|nhiệm vụ|hoạt động|phát sinh|phương hướng|chương trình|giải pháp|đánh giá|sơ kết|tổng kết|trọng tâm|dự toán|chỉ tiêu|xảy ra|diễn ra|ban hành|dự báo|dự kiến|ghi nhận|phát hiện|phiếu \p{L}+|hóa đơn|chứng từ|tính|lịch thời vụ|giai đoạn|nghỉ)(?:\s+của\s[^,;.]{2,20})?(?:\s+(?:vào|trong))?\s*$/iu;

/** "dự hội nghị của tỉnh vào cuối tháng 4", "phục vụ kỳ họp …": an event that others hold. */
const PREPARED =
  /(?<!\p{L})(?:dự|phục vụ|chào mừng|hướng tới|chuẩn bị(?: tốt)?(?: cho)?|đi thi|tham gia|tham dự)\s(?:[^,;.:()]{0,30}\s)?(?:hội nghị|hội thảo|hội chợ|hội thi|hội diễn|ngày hội|lễ|kỳ họp|kỳ thi|phiên họp|đại hội|cuộc họp|buổi|đoàn|lớp|giải|cuộc thi|kiểm toán|thanh tra)(?![^,;.:()]*\s(?:xong|hoàn thành|gửi|nộp|trình|báo cáo)\s)[^,;.:()]{0,50}$/iu;

/** "Hằng tuần, vào chiều thứ Năm": a day of every week. */
const RECURS = /(?<!\p{L})(?:hằng|hàng|mỗi)\s(?:tuần|tháng|quý|năm|ngày)\s*,?\s*$/iu;

/** "Nếu đến ngày 13/3 nhà thầu chưa giao", "nếu đến hết quý I tỷ lệ không xuống": when something else is looked at. */
const CONDITION = /(?<!\p{L})(?:nếu|trường hợp|nhược bằng)(?:\s\p{L}+){0,2}\s*$/iu;

/** "bình đơn thuốc hằng tuần, gửi biên bản về Phòng trước 16 giờ thứ Sáu" */
const EVERY_WEEK = /(?<!\p{L})(?:hằng|hàng|mỗi) tuần(?!\p{L})[^.;]*$/iu;
const WEEKDAY_ALONE = /(?:thứ\s+\p{L}+|chủ nhật)$/iu;

/** "lễ ra quân tổ chức vào ngày 07/9": where an event stands before its verb, the day is the event's. */
const HELD_ON =
  /(?<!\p{L})(?:lễ|hội nghị|hội thảo|hội thi|ngày hội|đại hội|buổi|cuộc họp|phiên họp|kỳ họp|lớp|giải)\s[^,;.:()]{2,40}\s(?:tổ chức|diễn ra|khai mạc)\s+(?:vào\s+)?(?:(?:lúc\s+)?\d{1,2}\s?(?:giờ|h)\d{0,2}\s+)?(?:(?:sáng|chiều|tối)\s+)?$/iu;

/** "dự kiến tổ chức điểm tại ấp Hòa Thuận vào ngày 16/11": the day of what is planned. */
const PLANNED =
  /(?<!\p{L})dự kiến\s(?:tổ chức|diễn ra|khai mạc|khởi công|khánh thành|ra mắt|ra quân|họp|đến|về)(?!\p{L})[^,;.:]{0,70}$/iu;

/** "để Trưởng ban kiểm tra hiện trường vào ngày 06/5": the day on which others do what is prepared. */
const PURPOSE =
  /(?<!\p{L})để\s(?:\p{Lu}|(?:kỳ thi|kỳ họp|lễ|cuộc|buổi|hội|đoàn|lãnh đạo|đồng chí)\s)[^,;.:]{3,90}$/u;

/** "chưa mua mới trong quý II": what is not to be done then. */
const NOT_YET = /(?<!\p{L})chưa\s[^,;.:>→]{2,40}$/iu;

/** "đặt xe cho anh Tiến đi Dền Chải thứ 6 này": on that day it is used. */
const BOOKED =
  /(?<!\p{L})(?:đặt (?:xe|vé|phòng họp|hội trường|khách sạn|cơm|tiệc)|bố trí xe)\s[^,;.:]{0,60}$/iu;

/** "soạn giấy mời tập huấn ngày 02/10": the day to which people are invited. */
const INVITED = /(?<!\p{L})(?:giấy mời|thư mời|thiệp mời)\s[^,;.:()]{0,40}$/iu;

/** "giấy mời họp mặt Ngày 20/10": with a day that is kept every year, the feast. */
const FEAST =
  /(?<!\p{L})(?:họp mặt|gặp mặt|mít tinh|kỷ niệm|chào mừng|mừng|dịp|quà|hội diễn|phong trào)\s(?:[^,;.:()]{0,20}\s)?$/iu;

/** "20/11": a day that is kept every year. */
export const isKeptYearly = (words: string): boolean =>
  /^(?:ngày\s+)?0?(?:3\/0?2|27\/0?2|8\/0?3|26\/0?3|30\/0?4|1\/0?5|19\/0?5|1\/0?6|27\/0?7|19\/0?8|2\/0?9|20\/10|20\/11|22\/12)$/iu.test(
    words,
  );

/** "vụ cháy cuối tháng 3": what lies before the meeting, also where its year is not said. */
function isOver({ day, words }: FoundDeadline, { meeting }: DeadlineBasis): boolean {
  if (day === null || meeting === null || UNTIL.test(words) || /tuần/iu.test(words)) return false;
  return day < meeting || (!/\d{4}|sau|tới|năm/iu.test(words) && daysBetween(meeting, day) > MOST_DAYS_ON);
}
/** Without a year, a day further on is that of this year, and past. */
const MOST_DAYS_ON = 240;
