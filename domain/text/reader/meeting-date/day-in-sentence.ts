import { dayOf } from "../../../calendar/day";
import type { Span } from "../sentences";

type InText = Span & { date: number; month: number; year: number | null };

/** A date in a sentence about a meeting. */
export function dayIn(plain: string, { from, to }: Span, told = false): InText | null {
  const sentence = plain.slice(from, to);
  if (!told && !MEETING.test(sentence)) return null;
  const dates: InText[] = [];
  const several = SEVERAL.exec(sentence);
  if (several && !NOT_HELD.test(sentence.slice(Math.max(0, several.index - 40), several.index))) {
    const at = from + several.index;
    const year = several[3] ? Number(several[3]) : null;
    dates.push({
      from: at,
      to: at + several[0].length,
      date: Number(several[1]),
      month: Number(several[2]),
      year,
    });
  }
  for (const pattern of [DAY_WORDS, DAY]) {
    for (const match of sentence.matchAll(pattern)) {
      const before = sentence.slice(Math.max(0, match.index - 40), match.index);
      const wordly = pattern === DAY_WORDS;
      const spoken =
        wordly ||
        /(?:ngày(?:\s+họp)?(?:\s*:)?|sáng|chiều|tối|trưa|hôm nay,?|\(|thứ\s+\p{L}+,?|nay)\s*$/iu.test(
          before,
        ) ||
        // "Họp chuẩn bị khai giảng, 28/8/2024, …"
        (match[3] !== undefined && from < 100 && match.index < 120 && /,\s*$/.test(before));
      if (!spoken || !(HELD.test(wordly ? match[0] : before) || /,\s*$/.test(before))) continue;
      if (
        /(?:trước|chậm nhất|muộn nhất|hạn|hết|không quá)[^,.;]{0,12}\d\s?(?:h|giờ)\S*\s*(?:ngày)?\s*$/iu.test(
          before,
        )
      )
        continue;
      const wasHeld = WAS_HELD.test(sentence.slice(0, match.index));
      if (
        !wasHeld &&
        NOT_HELD.test(before) &&
        !/hồi|lúc|\d\s?(?:h|giờ)\S*\s*(?:phút)?,?\s*(?:ngày)?\s*$/iu.test(before)
      )
        continue;
      // The day on which a document was issued, or by which something is due, is not the meeting's day.
      const after = sentence.slice(match.index + match[0].length);
      if (ISSUED.test(after) || DUE_THEN.test(after)) continue;
      const [date, month, year] = [Number(match[1]), Number(match[2]), match[3] ?? match[4]];
      if (dayOf(2024, month, date) === null) continue;
      const at = from + match.index;
      dates.push({ from: at, to: at + match[0].length, date, month, year: year ? Number(year) : null });
    }
  }
  return dates.sort((a, b) => a.from - b.from)[0] ?? null;
}

/** "Sở đã tổ chức Hội nghị giao ban hiệu trưởng vào ngày 30 tháng 10 năm 2025" */
const WAS_HELD =
  /(?:(?:đã|được) tổ chức|đã (?:họp|diễn ra|chủ trì))(?!\p{L})[^.;]{0,140}\svào\s+(?:ngày\s+)?$/iu;
/** "ngày 14/11 báo cáo lại cho tôi" */
const DUE_THEN = /^\s*(?:phải\s+)?(?:báo cáo|báo|gửi|nộp|trình|xong|hoàn thành|có kết quả)(?!\p{L})/iu;

/** Words of a meeting. */
export const MEETING =
  /tổ chức|diễn ra|họp|hội nghị|chào cờ|dưới cờ|chủ trì|làm việc|giao ban|khai mạc|buổi|tiến hành|hôm nay|làm lễ|phiên|lễ|hội ý|tọa đàm|thời gian|đã dự|khảo sát|thị sát|thăm|đến dự|đại hội|gặp mặt|kiểm tra|tiếp công dân định kỳ|ra quân|khởi công|khánh thành|tập huấn|đối thoại|bắt đầu (?:lúc|từ|vào|\d)|(?<!\p{L})hồi \d/iu;

/** "Trong hai ngày 18 - 19/6/2025", "Ngày 15 và 16/6/2023, …", "ngày 10 và 11 tháng 3 năm 2026": the first of the days. */
const SEVERAL =
  /(?:(?:trong|hai|ba|0?[23]|các)\s+|^[^\p{L}\d]*)ngày\s+(\d{1,2})\s*(?:-|–|và|,)\s*\d{1,2}(?:\s?[/.-]\s?|\s+tháng\s+)(\d{1,2})(?:(?:\s?[/.-]\s?|\s+năm\s+)(\d{4}))?/iu;
const DAY_WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s*,?\s*năm\s+(\d{4})|\/(\d{4}))?/giu;
const DAY = /(?<![\d/.,-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?![\d/]|[.,]\d|\s?[-–]\s?\d)/g;

/** Words that make a date the meeting's day. */
const HELD = /hôm nay|sáng|chiều|tối|trưa|ngày|vào hồi|vào lúc|\d\s?(?:h|giờ)/iu;

/** Words before a date that make it a deadline, a start or a reporting date, not a meeting. */
const NOT_HELD =
  /(?:nhân|dịp|niệm|trước|đến|hết|từ|kể từ|tính đến|nhất|hạn|sinh|sau|bắt đầu|dự kiến|xong|vào|(?:xong|thành) trong)(?:\s+là)?(?:\s+ngày)?\s*$|(?:trước|đến|hết|xong|hạn|nhất)\s+(?:sáng|trưa|chiều|tối)(?:\s+ngày)?\s*$/iu;
const ISSUED =
  /^[^.;]{0,90}?(?:ban hành|đã ký|ký ban hành|(?:có|ra|gửi|phát đi)\s+(?:công văn|văn bản|thông báo|công điện|chỉ thị|quyết định))/iu;
