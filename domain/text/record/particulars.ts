import type { Paragraph } from "../reader/layout";
import type { Span } from "../reader/sentences";
import { type FoundTime, findTimes } from "./clock-times";
import { type FoundPlace, findPlace } from "./place";

/** When in the day a meeting began and ended, and where it was held, each with its place in the source. */
export type FoundParticulars = {
  startsAt: FoundTime | null;
  endsAt: FoundTime | null;
  place: FoundPlace | null;
  /** The sentence that closes the minutes, which say their end by themselves. */
  closing: Span | null;
};

const NONE: FoundParticulars = { startsAt: null, endsAt: null, place: null, closing: null };

/** The particulars stand before the programme, or in its first sentences. */
const OPENING = 16;

/**
 * Reads the particulars from labelled lines ("Địa điểm: …"), or from the sentences that open and close the minutes.
 * @param day where the text names the day of the meeting
 */
export function findParticulars(paragraphs: readonly Paragraph[], day: Span | null): FoundParticulars {
  if (isLog(paragraphs)) return NONE;
  const opening = paragraphs.slice(0, OPENING).flatMap(fieldsOf);
  const openers = opening.filter((one) => isOpening(one, day));
  const span = labelledSpan(opening) ?? spanInSentence(openers);
  const startsAt = span?.startsAt ?? null;
  const end = endOf(paragraphs);
  const endsAt = end?.time ?? span?.endsAt ?? null;
  // An end before the start is that of something else.
  const isEnd = endsAt !== null && (startsAt === null || endsAt.time > startsAt.time);
  return {
    startsAt,
    endsAt: isEnd ? endsAt : null,
    place: findPlace(opening, openers),
    closing: isEnd && end !== null && CLOSES.test(end.paragraph.text) ? end.paragraph : null,
  };
}

/** Messages or notes that each begin with their own time. */
const isLog = (paragraphs: readonly Paragraph[]): boolean =>
  paragraphs.filter(({ text }) => /^\s*[[(]?\d{1,2}\s?[:hg]\s?\d{2}(?!\d)/iu.test(text)).length >= 3;

const FIELD =
  /(?<=[\s|])(?=(?:Giờ|Thời gian|Địa điểm|Vị trí|Nơi họp|Nơi tổ chức|Thư ký|Chủ trì|Chủ tọa|Kết thúc|Bắt đầu|Thành phần)\s*:)/gu;

/** The fields of a form that stand beside each other: "Ngày họp: 05/11/2025 Giờ: 15h00 Vị trí: …". */
function fieldsOf(paragraph: Paragraph): Paragraph[] {
  let from = paragraph.from;
  return paragraph.text.split(FIELD).map((text, n) => {
    const field = {
      ...paragraph,
      text,
      from,
      to: from + text.length,
      bodyAt: n === 0 ? paragraph.bodyAt : 0,
    };
    from = field.to;
    return { ...field, bodyAt: Math.min(field.bodyAt, text.length) };
  });
}

const MEETING =
  "(?:cuộc họp|buổi họp|buổi chào cờ|hội nghị|buổi lễ|lễ chào cờ|buổi giao ban|giao ban|buổi sinh hoạt|sinh hoạt|buổi làm việc|phiên họp|họp)";
const OPENS = new RegExp(
  `^\\s*(?:\\([^)\\n]{1,40}\\)\\s*[-–]?\\s*)?(?:hôm nay|chúng tôi họp|tại\\s|(?:vào\\s+)?(?:lúc|hồi)(?!\\p{L})|vào\\s+(?:ngày|sáng|chiều|\\d)|đúng\\s+\\d|(?:sáng|chiều|tối|ngày)\\s+(?:ngày\\s+)?(?:thứ\\s+\\p{L}+,?\\s*)?(?:ngày\\s+)?\\(?\\d|(?:sáng|chiều)\\s+thứ|từ\\s+\\d|\\d{1,2}\\s*(?:giờ|h|g\\d|:\\d)|${MEETING}(?:\\s+\\p{L}+){0,3}\\s+(?:khai mạc|bắt đầu|diễn ra)(?!\\p{L}))`,
  "iu",
);
/** "Lễ tổng kết dự kiến diễn ra vào 8 giờ" is to come. */
const TO_COME = /(?<!\p{L})(?:dự kiến|sẽ)(?!\p{L})/iu;

/** "Nội dung: phục vụ Đại hội, khai mạc 7h30 tại …" */
const OTHER_MATTER = /^\s*(?!thời gian|hôm nay|ngày)\p{L}[^:.,;\d\n]{0,40}:/iu;

/** Whether a paragraph opens the minutes: it begins with a time of day, or names the day of the meeting near its beginning. */
function isOpening({ text, from, bodyAt, region }: Paragraph, day: Span | null): boolean {
  if (region === "tail") return false;
  const words = text.slice(bodyAt);
  const beginning = words.slice(0, 60);
  const isEnd = ENDED.test(beginning) && !/khai mạc|bắt đầu/iu.test(beginning);
  if (isEnd || OTHER_MATTER.test(words) || TO_COME.test(words.slice(0, 120))) return false;
  const isOfDay = day !== null && day.from >= from && day.from < from + 200 && day.to <= from + text.length;
  return OPENS.test(words) || isOfDay;
}

type FoundSpan = { startsAt: FoundTime; endsAt: FoundTime | null };

const TIME_LABEL =
  /^[\s*+•–-]*(?:(?:thời\s+(?:gian|điểm)|TG|t\/g)(?:\s*(?:,|và)\s*địa\s+điểm)?(?:\s+(?:bắt đầu|khai mạc|họp|tổ chức|tiến hành|làm việc))?|(?:giờ\s+)?(?:bắt đầu|khai mạc)(?:\s+họp)?|giờ(?:\s+họp)?|buổi)(?!\p{L})\s*(?::|(?:vào\s+)?(?:lúc|hồi)(?!\p{L})|$|(?=từ\s|\d))/iu;

/** "Thời gian: từ 7 giờ 30 đến 8 giờ 15, ngày 01/6/2026"; the value of a form may stand on the next line. */
function labelledSpan(paragraphs: readonly Paragraph[]): FoundSpan | null {
  for (const [n, { text, bodyAt, from }] of paragraphs.entries()) {
    const label = TIME_LABEL.exec(text.slice(bodyAt));
    if (!label) continue;
    const next = paragraphs[n + 1];
    const isAlone = text.slice(bodyAt + label[0].length).trim() === "";
    const found = isAlone && next ? spanIn(withColons(next.text), next.from) : spanIn(withColons(text), from);
    if (found) return found;
  }
  return null;
}

/** "Khai mạc: 07.45": behind a label a point stands for the colon. */
const withColons = (text: string): string => text.replace(/(?<![\d.])(\d{1,2})\.(\d{2})(?![\d.])/gu, "$1:$2");

const FARTHEST = 140;

/** "Hôm nay, vào hồi 7 giờ 30 phút ngày 01/6/2026, tại Hội trường, Ban Quản lý tổ chức …" */
function spanInSentence(openers: readonly Paragraph[]): FoundSpan | null {
  for (const { text, from } of openers) {
    const [first] = findTimes(text);
    if (first && first.from <= FARTHEST && !IS_LIMIT.test(text.slice(0, first.from)))
      return spanIn(text, from);
  }
  return null;
}
const IS_LIMIT = /(?:trước|chậm nhất|muộn nhất|hạn|đến|sau)\s*$/iu;

/** The first time of a text, and the second if the words between them make it the end. */
function spanIn(text: string, at: number): FoundSpan | null {
  const [first, second] = findTimes(text);
  if (!first) return null;
  const between = second ? text.slice(first.to, second.from) : "";
  const isEnd =
    second !== undefined && /^\s*(?:đến|tới|[-–—]>?)(?:\s+(?:khoảng|lúc|hết))?\s*$/iu.test(between);
  return { startsAt: moved(first, at), endsAt: isEnd ? moved(second, at) : null };
}

const ENDED = /kết thúc|bế mạc|giải tán|(?:họp|lập)\s+xong/iu;
const ENDED_BEFORE =
  /(?:kết thúc|bế mạc|giải tán|(?:họp|lập)\s+xong|hoàn thành|,\s*xong)(?:[^.;:\n\d]{0,40}?(?:\s(?:lúc|hồi|vào)|:|[-–—])|(?:\s+\p{L}+){0,3})?\s*(?:khoảng\s+)?$|^[\s*+•–-]*(?:xong|kt\s*:)\s*$/iu;
const ENDED_AFTER =
  /^(?:[^.;\n\d]{0,60}?(?:kết thúc|bế mạc)|\s*(?:thì\s+)?(?:xong|giải tán|nghỉ|tan họp)(?!\p{L}))/iu;
const WRITTEN = /biên bản[^.;:]{0,20}(?:lập\s+xong|hoàn thành)/iu;

const CLOSES = new RegExp(
  `^\\s*(?:${MEETING}|lễ)(?:\\s+\\p{L}+){0,4}\\s+(?:kết thúc|bế mạc)[^\\n]{0,200}$`,
  "iu",
);

/** "Buổi lễ kết thúc hồi 8 giờ 15 phút cùng ngày", "Kết thúc: 8h15"; the last one in the text. */
function endOf(paragraphs: readonly Paragraph[]): { time: FoundTime; paragraph: Paragraph } | null {
  const ends = paragraphs.flatMap((paragraph, n) => {
    const { text, from } = paragraph;
    const isLabelled = /^\s*(?:kết thúc|bế mạc)\s*:/iu.test(text);
    return findTimes(isLabelled ? withColons(text) : text).flatMap((time) => {
      const before = text.slice(Math.max(0, time.from - 90), time.from);
      const above = before.trim() === "" ? (paragraphs[n - 1]?.text.trim() ?? "") : "";
      const said = ENDED_BEFORE.test(before) || /^kết thúc\s*:?$/iu.test(above);
      const isAfter = !said && ENDED_AFTER.test(text.slice(time.to, time.to + 80));
      if ((!said && !isAfter) || IS_LIMIT.test(before)) return [];
      return [{ time: moved(time, from), paragraph, written: said && WRITTEN.test(before) }];
    });
  });
  // The minutes are written down after the meeting, whose end counts.
  return ends.findLast(({ written }) => !written) ?? ends.at(-1) ?? null;
}

const moved = (time: FoundTime, by: number): FoundTime => ({
  ...time,
  from: time.from + by,
  to: time.to + by,
});
