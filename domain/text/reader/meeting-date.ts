import { type Day, dayOf, monthNumber, yearOf } from "../../calendar/day";
import type { Message } from "./chat";
import type { Paragraph } from "./layout";
import { withoutCitations } from "./legal-references";
import { type Span, splitSentences } from "./sentences";

export type FoundDate = {
  /** Null if no day of the meeting is written, or its year cannot be known. */
  day: Day | null;
  /** The words of the day, in the source. */
  place: Span | null;
  /** "07/2024" if at least the month is known. */
  month: string | null;
  year: number | null;
};

const DAY = /(?<![\d/.,-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?![\d/]|[.,]\d|\s?[-–]\s?\d)/g;
const DAY_WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s*,?\s*năm\s+(\d{4})|\/(\d{4}))?/giu;
/** "Trong hai ngày 18 - 19/6/2025", "Ngày 15 và 16/6/2023, …": the first of the days. */
const SEVERAL =
  /(?:(?:trong|hai|ba|0?[23]|các)\s+|^[^\p{L}\d]*)ngày\s+(\d{1,2})\s*(?:-|–|và|,)\s*\d{1,2}\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?/iu;
/** Words that make a date the meeting's day. */
const HELD = /hôm nay|sáng|chiều|tối|trưa|ngày|vào hồi|vào lúc|\d\s?(?:h|giờ)/iu;
const MEETING =
  /tổ chức|diễn ra|họp|hội nghị|chào cờ|dưới cờ|chủ trì|làm việc|giao ban|khai mạc|buổi|tiến hành|hôm nay|làm lễ|phiên|lễ|hội ý|tọa đàm|thời gian|đã dự|khảo sát|thị sát|thăm|đến dự|đại hội|gặp mặt|kiểm tra|tiếp công dân định kỳ|ra quân|khởi công|khánh thành|tập huấn|đối thoại|bắt đầu (?:lúc|từ|vào|\d)/iu;
/** Words before a date that make it a deadline, a start or a reporting date, not a meeting. */
const NOT_HELD =
  /(?:nhân|dịp|niệm|trước|đến|hết|từ|kể từ|tính đến|nhất|hạn|sinh|sau|bắt đầu|dự kiến|xong|vào|(?:xong|thành) trong)(?:\s+là)?(?:\s+ngày)?\s*$|(?:trước|đến|hết|xong|hạn|nhất)\s+(?:sáng|trưa|chiều|tối)(?:\s+ngày)?\s*$/iu;
const ISSUED =
  /^[^.;]{0,90}?(?:ban hành|đã ký|ký ban hành|(?:có|ra|gửi|phát đi)\s+(?:công văn|văn bản|thông báo|công điện|chỉ thị|quyết định))/iu;
const STAMP =
  /^\s*(?:ngày\s+(?:đăng|đưa|cập nhật|viết|gửi|xuất bản)|cập nhật|đăng (?:ngày|lúc)|thứ\s+\S+,|chủ nhật,|\(?(?:cập nhật|đăng)\b)|\d{1,2}:\d{2}(?::\d{2})?\s*(?:AM|PM|\||-|,|$)|\d{4}\s*[|–-]\s*\d{1,2}:\d{2}/iu;

/** "(Khai mạc 19h thứ Bảy 12/12/2026. Chốt tại cuộc họp sáng 17/11/2026)": the day of an event, before that of the meeting. */
const OPENING_OF_EVENT = /^\(?(?:khai mạc|diễn ra|tổ chức|thời gian tổ chức)(?!\p{L})/iu;
const SETTLED_AT =
  /(?<!\p{L})(?:chốt|kết luận|phân công|thống nhất|giao)(?:\s\p{L}+){0,3}\s(?:cuộc họp|buổi họp|phiên họp|họp|giao ban)(?!\p{L})[^.;]*\d/iu;

/** A mail was sent on the day of the meeting that it tells of, or after it. */
const MAIL_DAY = /^(?:Sent|Date)\s*:/u;

/** "Hà Nội, ngày 8 tháng 9 năm 2025" alone on a line: the document's own day. */
const PLACE_LINE = /^[\p{Lu}][\p{L}\s.-]{1,40},\s*ngày[\s\d…]*tháng[\s\d…]*năm[\s\d…]*$/u;

/** "UBND HUYỆN A …, ngày 07 tháng 3 năm 2024": the document's own day, in its letterhead. */
const ISSUED_ON = /,\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})\s*$/iu;

/** The document's own day, if its letterhead has one. */
export function findIssueDay(paragraphs: readonly Paragraph[]): Day | null {
  for (const { text } of paragraphs.slice(0, FIRST_LINES))
    for (const line of text.split("\n")) {
      const [date = 0, month = 0, year = 0] = (ISSUED_ON.exec(line) ?? []).slice(1).map(Number);
      const day = line.length < 120 ? dayOf(year, month, date) : null;
      if (day !== null) return day;
    }
  return null;
}
const FIRST_LINES = 10;

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

/** "Thứ 3, 17/6/2025, 7h15" below "BIÊN BẢN GIAO BAN" is the meeting's day, not an article's timestamp. */
const isBelowTitle = (paragraphs: readonly Paragraph[], n: number): boolean =>
  paragraphs
    .slice(Math.max(0, n - 2), n)
    .some(
      ({ text }) =>
        text.length < 90 && /^(?:biên bản|họp|giao ban|hội ý|ghi chép|sổ|phát biểu kết luận)/iu.test(text),
    );

/** "Ngày 21 tháng 1 năm 2026 - 7h00 - Hội trường A": a whole date that opens one of the first lines. */
function dayNearTop(body: readonly Paragraph[]): FoundDate | null {
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

/** "họp giao ban chi hội trưởng 5/3/2025" on one of the first lines. */
const HEADED =
  /^(?!.*\d[/.-]\d{1,2}[/.-]\d{4}.*\d[/.-]\d{1,2}[/.-]\d{4})[^;]{0,60}?(?<!\p{L})(?:họp|giao ban|hội ý|sinh hoạt)(?:\s[\p{L}-]+){0,6}?[\s,-]+(?:ngày\s+)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/iu;

/** A whole date alone in a short line near the top, in brackets or below the minutes' title. */
function dayLine(paragraphs: readonly Paragraph[]): FoundDate | null {
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

/** "Thứ ba 13/01/2026" alone on a line above the messages of a chat. */
function dayAlone(paragraphs: readonly Paragraph[]): FoundDate | null {
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

/** "Thứ 2, 06/10/2025", "Ngày: 5/11", "họp tổ 12/9": a date near the top of a note, without words around it. */
function dayInNotes(
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

type InText = Span & { date: number; month: number; year: number | null };

/** A date in a sentence about a meeting. */
function dayIn(plain: string, { from, to }: Span, told = false): InText | null {
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
      if (NOT_HELD.test(before) && !/hồi|lúc|\d\s?(?:h|giờ)\S*\s*(?:phút)?,?\s*(?:ngày)?\s*$/iu.test(before))
        continue;
      // The day on which a document was issued is not the meeting's day.
      if (ISSUED.test(sentence.slice(match.index + match[0].length))) continue;
      const [date, month, year] = [Number(match[1]), Number(match[2]), match[3] ?? match[4]];
      if (dayOf(2024, month, date) === null) continue;
      const at = from + match.index;
      dates.push({ from: at, to: at + match[0].length, date, month, year: year ? Number(year) : null });
    }
  }
  return dates.sort((a, b) => a.from - b.from)[0] ?? null;
}

/** The year of the text: from its first words, else the year on which its full dates agree. */
function yearAround(source: string, body: readonly Paragraph[], month: number): number | null {
  const [title = "", next = ""] = body.map(({ text }) => text);
  const opening = `${title} ${splitSentences(next)
    .slice(0, 3)
    .map(({ from, to }) => next.slice(from, to))
    .join(" ")}`;
  // "(02/9/1945 - 02/9/2025)": an anniversary is no day of a meeting.
  const said = [...withoutCitations(opening).matchAll(/[/-]((?:19|20)\d{2})(?![\d/])/gu)].map(([, year]) =>
    Number(year),
  );
  if (said.length > 1 && Math.max(...said) - Math.min(...said) > 9) return Math.max(...said);
  const early = /(?:năm\s+|[/-]|\p{L}\s)((?:19|20)\d{2})(?![\d/-])/u.exec(withoutCitations(opening))?.[1];
  if (early && !/năm\s+(?:vừa\s+)?qua/iu.test(opening)) return Number(early);
  const school = /năm học\s+(20\d{2})\s*[-–]\s*(20\d{2})/iu.exec(source);
  if (school) return Number(month >= 7 ? school[1] : school[2]);
  const years = new Map<number, number>();
  for (const match of withoutCitations(source).matchAll(/\b\d{1,2}\/(\d{1,2})\/((?:19|20)\d{2})\b/g)) {
    const near = Math.abs(Number(match[1]) - month) <= 3;
    if (near) years.set(Number(match[2]), (years.get(Number(match[2])) ?? 0) + 1);
  }
  return years.size === 1 ? ([...years.keys()][0] ?? null) : null;
}

const monthLabel = (month: number, year: number | null): string | null =>
  year === null ? null : `${String(month).padStart(2, "0")}/${year}`;
