import { dayOf } from "../../../calendar/day";
import type { Paragraph } from "../layout";
import { withoutCitations } from "../legal-references";
import { PLACE_LINE } from "./date-lines";
import { type FoundDate, monthLabel } from "./found-date";
import { yearAround } from "./year-of-text";

/** "Thứ 2, 06/10/2025", "Ngày: 5/11", "họp tổ 12/9": a date near the top of a note, without words around it. */
export function dayInNotes(
  source: string,
  body: readonly Paragraph[],
  stampYear: string | undefined,
): FoundDate | null {
  for (const paragraph of body.slice(0, 4)) {
    // "Recap 14/10/2025", "(Ngày 05 tháng 6 năm 2025)": a whole date in a short line near the top.
    const whole =
      /^[^;:]{0,80}?(?<![\d/])(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|^\(?ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\)?$/iu.exec(
        withoutCitations(paragraph.text),
      );
    if (!whole || PLACE_LINE.test(paragraph.text) || paragraph.text.length > 120) continue;
    if (/hạn|trước|báo cáo|đăng|cập nhật|số\s*:/iu.test(whole[0])) continue;
    const [date, month, year] = [whole[1] ?? whole[4], whole[2] ?? whole[5], whole[3] ?? whole[6]].map(
      Number,
    );
    if (date === undefined || month === undefined || year === undefined) continue;
    const day = dayOf(year, month, date);
    const place = { from: paragraph.from, to: paragraph.from + whole[0].length };
    if (day !== null) return { day, place, month: monthLabel(month, year), year };
  }
  for (const paragraph of body.slice(0, 7)) {
    if (PLACE_LINE.test(paragraph.text) || paragraph.text.length > 220) continue;
    const plain = withoutCitations(paragraph.text);
    const match =
      /^(?:[^.;]{0,60}?(?:thứ\s+\S+|chủ nhật|ngày|date|họp|meeting|giao ban|t[2-7]|lúc|hồi|[-–(,|]|\d\s?h(?:\d{2})?)\s*[,:(–-]?\s*)(?:ngày\s*:?\s*)?(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2}))?(?![\d/])/iu.exec(
        plain,
      ) ?? /^(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}|\d{2}))?(?![\d/])/u.exec(plain);
    if (!match || paragraph.marker !== null || /hạn|trước|báo cáo|đăng|cập nhật/iu.test(match[0])) continue;
    const [date, month, written] = [Number(match[1]), Number(match[2]), match[3]];
    if (dayOf(2024, month, date) === null) continue;
    const full = written === undefined ? undefined : written.length === 2 ? `20${written}` : written;
    const known = full ?? stampYear;
    const year = known ? Number(known) : yearAround(source, body, month);
    const place = { from: paragraph.from, to: paragraph.from + match[0].length };
    return {
      day: year === null ? null : dayOf(year, month, date),
      place,
      month: monthLabel(month, year),
      year,
    };
  }
  return null;
}
