import { type Day, yearOf } from "@/domain/calendar/day";
import type { WorkCalendar } from "@/domain/calendar/working-days";
import { findDeadlines } from "@/domain/text/dates-in-words";
import { fold, foldWords } from "@/domain/text/fold";
import { dayOfCell, wrongDay } from "../day-cell";

export type DeadlineReading =
  | {
      /** Null if there is none. */
      day: Day | null;
      /** The words of the cell, if they say more than a date: stored beside the day. */
      words: string;
    }
  | { problem: "no_such_day" | "not_a_day"; values: Record<string, number> };

/**
 * Reads a deadline of an old register: a date, words that the reader of minutes knows, or words for none.
 * @param heldOn the day from which words are computed
 * @returns null if it is not understood, so that a person is asked
 */
export function readDeadline(cell: string, heldOn: Day, calendar: WorkCalendar): DeadlineReading | null {
  const text = cell.normalize("NFC").replace(/\s+/g, " ").trim();
  if (/^[-–—/.]*$/.test(text)) return { day: null, words: "" };
  if (UNDATED.test(foldWords(text).join(" "))) return { day: null, words: text };
  const wrong = wrongDateIn(text.replace(/\s*([/.-])\s*(?=\d)/g, "$1"));
  if (wrong) return wrong;
  const day = dayOfCell(text);
  if (day !== null) return { day, words: "" };
  return readWords(text, heldOn, calendar);
}

const UNDATED =
  /^(?:thuong xuyen|lien tuc|thuong xuyen lien tuc|khong|khong (?:co |xac dinh |quy dinh )?(?:thoi )?(?:han)?|khong co|(?:khong|chua) xac dinh(?: thoi han)?|khong quy dinh|lau dai|none|no deadline|undated|ongoing)$/;

/**
 * A date that does not exist in the calendar: 31/6 anywhere, or a 13th month if the cell has nothing but the date.
 */
function wrongDateIn(text: string): DeadlineReading | null {
  for (const [date] of text.matchAll(DATE)) {
    const wrong = wrongDay(date);
    if (wrong) return { problem: "no_such_day", values: wrong };
    const [, month] = date.split(/[/.-]/);
    if (date === text && Number(month) > 12) return { problem: "not_a_day", values: {} };
  }
  return null;
}

const DATE = /(?<![\d/.-])\d{1,2}[/.-]\d{1,2}(?:[/.-](?:\d{4}|\d{2}))?(?![\d/])/g;

/** A cell omits the words before a deadline that a sentence has; the longer readings come first. */
const BEFORE = ["", "trước ngày ", "trong ", "trong vòng ", "từ ngày ", "hết "];

function readWords(text: string, heldOn: Day, calendar: WorkCalendar): DeadlineReading | null {
  const spelled = spelledOut(text);
  const before = /\d\s?(?:h|giờ)/iu.test(text) ? [...BEFORE, "trước "] : BEFORE;
  const on = { meeting: heldOn, year: yearOf(heldOn), calendar };
  for (const words of before) {
    const sentence = `${words}${spelled}`;
    const [found, ...others] = findDeadlines(sentence, on);
    if (!found || others.length > 0) continue;
    const rest = `${sentence.slice(0, found.from)} ${sentence.slice(found.to)}`;
    if (!NOTHING_MORE.test(fold(rest))) continue;
    if (found.day !== null) return { day: found.day, words: text };
    if (found.periodic) return { day: null, words: text };
  }
  return null;
}

const NOTHING_MORE = /^(?:[\s.,;:()]|hoan thanh|xong|bao cao|thoi han|han|la)*$/;

/** "10 ngày kể từ ngày giao": of the meeting that the row is about, from which words are counted anyway. */
const SINCE_GIVEN =
  /\s+(?:kể\s+)?từ\s+(?:ngày|khi|lúc)\s+(?:được\s+)?(?:giao|họp|chỉ đạo|kết luận)(?:\s+(?:việc|nhiệm vụ))?$/iu;

/** "Q3/2023", "T9", "hết năm", "tuần sau": written out as in a sentence. */
const spelledOut = (text: string): string =>
  text
    .replace(SINCE_GIVEN, "")
    .replace(/^(?=(?:0?[1-9]|1[0-2])[/.-]20\d\d$)/, "tháng ")
    .replace(/(?<!\p{L})q\.?\s?(?=(?:[1-4]|i{1,3}|iv)\b)/giu, "quý ")
    .replace(/(?<!\p{L})t\.?\s?(?=\d{1,2}\b)/giu, "tháng ")
    .replace(/(hết|cuối|trong)\s+năm$/iu, "$1 năm nay")
    .replace(/trong\s+tuần$/iu, "trong tuần này")
    .replace(/^tuần\s+(?=này|tới|sau)/iu, "trong tuần ");
