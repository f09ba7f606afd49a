import { type Day, dayOf, monthNumber, yearOf } from "../../../calendar/day";
import type { Message } from "../chat";
import type { Paragraph } from "../layout";
import { withoutCitations } from "../legal-references";
import { splitSentences } from "../sentences";
import { dayAlone, dayLine, dayNearTop, isBelowTitle, PLACE_LINE } from "./date-lines";
import { dayInNotes } from "./dates-in-notes";
import { dayIn, MEETING } from "./day-in-sentence";
import { type FoundDate, monthLabel } from "./found-date";
import { yearAround } from "./year-of-text";

/**
 * The day on which the meeting was held: never the document's own date, never a cited document's.
 * @param messages of a chat log, whose first timestamp gives the day if no line does
 */
export function findMeetingDate(
  source: string,
  paragraphs: readonly Paragraph[],
  messages: readonly Message[] = [],
): FoundDate {
  const stamps = paragraphs
    .slice(0, 6)
    .filter(
      ({ text }, n) =>
        text.length < 90 && STAMP.test(text) && !MAIL_DAY.test(text) && !isBelowTitle(paragraphs, n),
    );
  // A chat tells of a meeting that was held, not of one to come.
  const sent = messages.find((message) => message.day !== null)?.day ?? null;
  const stampYear =
    sent?.slice(0, 4) ?? stamps.map(({ text }) => /\b(20\d{2}|19\d{2})\b/.exec(text)?.[1]).find(Boolean);
  const body = paragraphs.filter((p) => !stamps.includes(p) && p.region !== "tail");
  const line = dayLine(paragraphs) ?? (messages.length > 0 ? dayAlone(paragraphs) : null);
  const isToCome = (day: Day | null): boolean => sent !== null && day !== null && day > sent;
  if (line && !isToCome(line.day)) return line;
  for (const paragraph of body) {
    if (PLACE_LINE.test(paragraph.text)) continue;
    if (paragraph.region === "head" && paragraph.text.length < 80 && !MEETING.test(paragraph.text)) continue;
    const plain = withoutCitations(paragraph.text);
    for (const sentence of splitSentences(plain)) {
      if (
        OPENING_OF_EVENT.test(plain.slice(sentence.from)) &&
        SETTLED_AT.test(plain.slice(sentence.to, sentence.to + 300))
      )
        continue;
      // "Sáng 2/12/2024, trời se lạnh. Hơn 260 cán bộ dự chào cờ.": the day opens a paragraph about a meeting.
      const opens =
        paragraph.region === "body" &&
        sentence.from < 40 &&
        /^(?:\([^)]{1,40}\)\s*[-–]?\s*)?(?:sáng|chiều|tối|trưa|ngày|hôm nay)(?!\p{L})/iu.test(
          plain.slice(sentence.from),
        ) &&
        MEETING.test(plain);
      const found = dayIn(plain, sentence, opens);
      if (!found) continue;
      const year = found.year ?? (stampYear ? Number(stampYear) : yearAround(source, body, found.month));
      const place = { from: paragraph.from + found.from, to: paragraph.from + found.to };
      const day = year === null ? null : dayOf(year, found.month, found.date);
      if (isToCome(day)) continue;
      const near = day === null ? dayNearTop(body) : null;
      return near ?? { day, place, month: monthLabel(found.month, year), year };
    }
  }
  const noted = dayInNotes(source, body, stampYear);
  if (noted && !isToCome(noted.day)) return noted;
  if (sent !== null)
    return { day: sent, place: null, month: monthLabel(monthNumber(sent), yearOf(sent)), year: yearOf(sent) };
  const near = dayNearTop(body);
  if (near) return near;
  const titled = /tháng\s+(\d{1,2})(?:\s*[/-]\s*(\d{4})|\s+năm\s+(\d{4}))?/iu.exec(paragraphs[0]?.text ?? "");
  const year = titled?.[2] ?? titled?.[3] ?? stampYear;
  const known = year ? Number(year) : null;
  return { day: null, place: null, month: titled ? monthLabel(Number(titled[1]), known) : null, year: known };
}
const STAMP =
  /^\s*(?:ngày\s+(?:đăng|đưa|cập nhật|viết|gửi|xuất bản)|cập nhật|đăng (?:ngày|lúc)|thứ\s+\S+,|chủ nhật,|\(?(?:cập nhật|đăng)\b)|\d{1,2}:\d{2}(?::\d{2})?\s*(?:AM|PM|\||-|,|$)|\d{4}\s*[|–-]\s*\d{1,2}:\d{2}|^\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\s*\||\d[\s|–-]*lượt (?:xem|đọc)(?!\p{L})/iu;

/** A mail was sent on the day of the meeting that it tells of, or after it. */
const MAIL_DAY = /^(?:Sent|Date)\s*:/u;

/** "(Khai mạc 19h thứ Bảy 12/12/2026. Chốt tại cuộc họp sáng 17/11/2026)": the day of an event, before that of the meeting. */
const OPENING_OF_EVENT = /^\(?(?:khai mạc|diễn ra|tổ chức|thời gian tổ chức)(?!\p{L})/iu;
const SETTLED_AT =
  /(?<!\p{L})(?:chốt|kết luận|phân công|thống nhất|giao)(?:\s\p{L}+){0,3}\s(?:cuộc họp|buổi họp|phiên họp|họp|giao ban)(?!\p{L})[^.;]*\d/iu;
