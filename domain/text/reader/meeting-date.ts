import { type Day, dayOf } from "../../calendar/day";
import type { Paragraph } from "./layout";
import { withoutCitations } from "./legal-references";
import { type Span, splitSentences } from "./sentences";

export type FoundDate = {
  /** Null where no day of the meeting is written, or its year cannot be known. */
  day: Day | null;
  /** The words of the day, in the source. */
  place: Span | null;
  /** "07/2024" where at least the month is known. */
  month: string | null;
  year: number | null;
};

const DAY = /(?<![\d/.,-])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?![\d/]|[.,]\d|\s?[-–]\s?\d)/g;
const DAY_WORDS = /ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})(?:\s*,?\s*năm\s+(\d{4})|\/(\d{4}))?/giu;
/** Words that make a date the meeting's. */
const HELD = /hôm nay|sáng|chiều|tối|trưa|ngày|vào hồi|vào lúc|\d\s?(?:h|giờ)/iu;
const MEETING =
  /tổ chức|diễn ra|họp|hội nghị|chào cờ|dưới cờ|chủ trì|làm việc|giao ban|khai mạc|buổi|tiến hành|hôm nay|làm lễ|phiên|lễ|hội ý|tọa đàm|thời gian|đã dự|đại hội|gặp mặt|kiểm tra/iu;
/** Before a date: it is a deadline, a beginning or a balance, not a meeting. */
const NOT_HELD =
  /(?:nhân|dịp|niệm|trước|đến|hết|từ|kể từ|tính đến|nhất|hạn|sinh|sau|bắt đầu|dự kiến|xong|vào)(?:\s+là)?(?:\s+ngày)?\s*$/iu;
const ISSUED =
  /^[^.;]{0,90}?(?:ban hành|đã ký|ký ban hành|(?:có|ra|gửi|phát đi)\s+(?:công văn|văn bản|thông báo|công điện|chỉ thị|quyết định))/iu;
const STAMP =
  /^\s*(?:ngày\s+(?:đăng|đưa|cập nhật|viết|gửi|xuất bản)|cập nhật|đăng (?:ngày|lúc)|thứ\s+\S+,|chủ nhật,|\(?(?:cập nhật|đăng)\b)|\d{1,2}:\d{2}(?::\d{2})?\s*(?:AM|PM|\||-|,|$)|\d{4}\s*[|–-]\s*\d{1,2}:\d{2}/iu;

/** The day on which the meeting was held: never the document's own, never a cited document's. */
export function findMeetingDate(source: string, paragraphs: readonly Paragraph[]): FoundDate {
  const stamps = paragraphs.slice(0, 6).filter(({ text }) => text.length < 90 && STAMP.test(text));
  const stampYear = stamps.map(({ text }) => /\b(20\d{2}|19\d{2})\b/.exec(text)?.[1]).find(Boolean);
  const body = paragraphs.filter((p) => !stamps.includes(p) && p.region !== "tail");
  for (const paragraph of body) {
    if (paragraph.region === "head" && paragraph.text.length < 80) continue;
    const plain = withoutCitations(paragraph.text);
    for (const sentence of splitSentences(plain)) {
      const found = dayIn(plain, sentence);
      if (!found) continue;
      const year = found.year ?? (stampYear ? Number(stampYear) : yearAround(source, body, found.month));
      const place = { from: paragraph.from + found.from, to: paragraph.from + found.to };
      const day = year === null ? null : dayOf(year, found.month, found.date);
      return { day, place, month: monthLabel(found.month, year), year };
    }
  }
  const titled = /tháng\s+(\d{1,2})(?:\s*[/-]\s*(\d{4})|\s+năm\s+(\d{4}))?/iu.exec(paragraphs[0]?.text ?? "");
  const year = titled?.[2] ?? titled?.[3] ?? stampYear;
  const known = year ? Number(year) : null;
  return { day: null, place: null, month: titled ? monthLabel(Number(titled[1]), known) : null, year: known };
}

type InText = Span & { date: number; month: number; year: number | null };

/** A date in a sentence that tells of a meeting. */
function dayIn(plain: string, { from, to }: Span): InText | null {
  const sentence = plain.slice(from, to);
  if (!MEETING.test(sentence)) return null;
  const dates: InText[] = [];
  for (const pattern of [DAY_WORDS, DAY]) {
    for (const match of sentence.matchAll(pattern)) {
      const before = sentence.slice(Math.max(0, match.index - 40), match.index);
      const wordly = pattern === DAY_WORDS;
      const spoken =
        wordly || /(?:ngày|sáng|chiều|tối|trưa|hôm nay,?|\(|thứ\s+\p{L}+,?|nay)\s*$/iu.test(before);
      if (!spoken || !HELD.test(wordly ? match[0] : before)) continue;
      if (NOT_HELD.test(before) && !/hồi|lúc|\d\s?(?:h|giờ)\S*\s*(?:phút)?,?\s*(?:ngày)?\s*$/iu.test(before))
        continue;
      // The day on which a document was issued is not the meeting's.
      if (ISSUED.test(sentence.slice(match.index + match[0].length))) continue;
      const [date, month, year] = [Number(match[1]), Number(match[2]), match[3] ?? match[4]];
      if (dayOf(2024, month, date) === null) continue;
      const at = from + match.index;
      dates.push({ from: at, to: at + match[0].length, date, month, year: year ? Number(year) : null });
    }
  }
  return dates.sort((a, b) => a.from - b.from)[0] ?? null;
}

/** The year that the text speaks of: in its first words, else the one in which its full dates agree. */
function yearAround(source: string, body: readonly Paragraph[], month: number): number | null {
  const [title = "", next = ""] = body.map(({ text }) => text);
  const opening = `${title} ${splitSentences(next)
    .slice(0, 3)
    .map(({ from, to }) => next.slice(from, to))
    .join(" ")}`;
  const early = /(?:năm\s+|[/-]|\p{L}\s)((?:19|20)\d{2})(?![\d/-])/u.exec(withoutCitations(opening))?.[1];
  if (early && !/năm\s+(?:vừa\s+)?qua/iu.test(opening)) return Number(early);
  const years = new Map<number, number>();
  for (const match of withoutCitations(source).matchAll(/\b\d{1,2}\/(\d{1,2})\/((?:19|20)\d{2})\b/g)) {
    const near = Math.abs(Number(match[1]) - month) <= 3;
    if (near) years.set(Number(match[2]), (years.get(Number(match[2])) ?? 0) + 1);
  }
  return years.size === 1 ? ([...years.keys()][0] ?? null) : null;
}

const monthLabel = (month: number, year: number | null): string | null =>
  year === null ? null : `${String(month).padStart(2, "0")}/${year}`;
