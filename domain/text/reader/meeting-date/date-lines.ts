import { dayOf } from "../../../calendar/day";
import type { Paragraph } from "../layout";
import { withoutCitations } from "../legal-references";
import { type FoundDate, monthLabel } from "./found-date";

/** A whole date alone in a short line near the top, in brackets or below the minutes' title. */
export function dayLine(paragraphs: readonly Paragraph[]): FoundDate | null {
  for (const [n, { text, from }] of paragraphs.slice(0, 6).entries()) {
    const match =
      (n < 3 && text.length < 160 ? HEADED.exec(withoutCitations(text)) : null) ??
      /^\(\s*(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*\)$/iu.exec(text) ??
      (isBelowTitle(paragraphs, n) && (text.length < 80 || /^[^.]{0,40}\d{4}\.\s/u.test(text))
        ? /^(?:thứ\s+\p{L}+|thứ\s+\d|chủ nhật|t[2-7])\s*[,:-]?\s*(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/iu.exec(
            text,
          )
        : null);
    if (!match) continue;
    const [date = 0, month = 0, year = 0] = match.slice(1).map(Number);
    const day = dayOf(year, month, date);
    if (day !== null)
      return { day, place: { from, to: from + match[0].length }, month: monthLabel(month, year), year };
  }
  return null;
}

/** "họp giao ban chi hội trưởng 5/3/2025" on one of the first lines. */
const HEADED =
  /^(?!.*\d[/.-]\d{1,2}[/.-]\d{4}.*\d[/.-]\d{1,2}[/.-]\d{4})[^;]{0,60}?(?<!\p{L})(?:họp|giao ban|hội ý|sinh hoạt)(?:\s[\p{L}-]+){0,6}?(?:,\s(?:sáng\s|chiều\s)?(?:thứ\s[\p{L}\d]+|chủ nhật|t[2-7]|cn))?[\s,-]+(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/iu;

/** "Thứ ba 13/01/2026" alone on a line above the messages of a chat. */
export function dayAlone(paragraphs: readonly Paragraph[]): FoundDate | null {
  for (const { text, from, to } of paragraphs.slice(0, 3)) {
    const match =
      /^(?:(?:thứ\s+[\p{L}\d]+|chủ nhật|t[2-7]|cn)[\s,:-]*)?(?:ngày\s+)?(\d{1,2})(?:[/.-]|\s+tháng\s+)(\d{1,2})(?:[/.-]|\s*,\s*|\s+năm\s+)(\d{4})\W*$/iu.exec(
        text.trim(),
      );
    const [date = 0, month = 0, year = 0] = (match ?? []).slice(1).map(Number);
    const day = match ? dayOf(year, month, date) : null;
    if (day !== null) return { day, place: { from, to }, month: monthLabel(month, year), year };
  }
  return null;
}

/** "Ngày 21 tháng 1 năm 2026 - 7h00 - Hội trường A": a whole date that opens one of the first lines. */
export function dayNearTop(body: readonly Paragraph[]): FoundDate | null {
  for (const { text, from, bodyAt } of body.slice(0, 6)) {
    if (text.length > 120 || PLACE_LINE.test(text)) continue;
    const words = withoutCitations(text).slice(bodyAt);
    const match =
      /^[^\d]{0,24}(\d{1,2})(?:\s?[/.-]\s?|\s+tháng\s+)(\d{1,2})(?:\s?[/.-]\s?|\s+năm\s+)(\d{4})(?!\d)/iu.exec(
        words,
      ) ??
      // "giao ban lãnh đạo, sáng 17.8.26"
      /^[^\d]*(?:họp|giao ban|hội ý)[^\d]*(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})(?!\d)/iu.exec(words);
    const [date = 0, month = 0, year = 0] = match?.slice(1).map(Number) ?? mailDay(words);
    const whole = year > 0 && year < 100 ? 2000 + year : year;
    const day = dayOf(whole, month, date);
    const length = match?.[0].length ?? words.length;
    const place = { from: from + bodyAt, to: from + bodyAt + length };
    if (day !== null) return { day, place, month: monthLabel(month, whole), year: whole };
  }
  return null;
}

/** "Sent: Tuesday, 12 May 2026 6:31 PM": day, month and year of a mail's head; empty if it is none. */
function mailDay(words: string): number[] {
  const [, date = "", name = "", year = ""] =
    /^(?:Sent|Date)\s*:[^\d]{0,24}(\d{1,2})\s+([A-Z][a-z]{2})[a-z]*\s+(\d{4})/u.exec(words) ?? [];
  const month = MONTHS.indexOf(name) + 1;
  return month === 0 ? [] : [Number(date), month, Number(year)];
}
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "Thứ 3, 17/6/2025, 7h15" below "BIÊN BẢN GIAO BAN" is the meeting's day, not an article's timestamp. */
export const isBelowTitle = (paragraphs: readonly Paragraph[], n: number): boolean =>
  paragraphs
    .slice(Math.max(0, n - 2), n)
    .some(
      ({ text }) =>
        text.length < 90 && /^(?:biên bản|họp|giao ban|hội ý|ghi chép|sổ|phát biểu kết luận)/iu.test(text),
    );

/** "Hà Nội, ngày 8 tháng 9 năm 2025" alone on a line: the document's own day. */
export const PLACE_LINE = /^[\p{Lu}][\p{L}\s.-]{1,40},\s*ngày[\s\d…]*tháng[\s\d…]*năm[\s\d…]*$/u;
