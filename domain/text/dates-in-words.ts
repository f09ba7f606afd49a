import {
  addDays,
  type Day,
  dayOf,
  lastDayOfMonth,
  monthNumber,
  quarterEnd,
  weekday,
  yearOf,
} from "../calendar/day";
import { addWorkingDays, endOfPeriod, type WorkCalendar } from "../calendar/working-days";
import type { Period } from "../directives/periods";

const MONTH_WORDS = [
  "một|giêng",
  "hai",
  "ba",
  "tư|bốn",
  "năm",
  "sáu",
  "bảy|bẩy",
  "tám",
  "chín",
  "mười",
  "mười một",
  "mười hai|chạp",
];
const SPELLED = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười"];
const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4, "1": 1, "2": 2, "3": 3, "4": 4 };

const D = String.raw`(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?(?![\d/])`;
const D_WORDS = String.raw`(\d{1,2})\s+tháng\s+(\d{1,2})(?:(?:\s*,)?\s+năm\s+(\d{4})|/(\d{4}))?`;
const MONTH = String.raw`tháng\s+(\d{1,2}|mười hai|mười một|giêng|chạp|một|hai|ba|tư|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?:\s*[/-]\s*(\d{4})|\s+năm\s+(\d{4}|nay)|\s+tới)?(?![\p{L}\d/])`;
const QUARTER = String.raw`quý\s+(I{1,3}|IV|[1-4])(?:\s*[/-]\s*(\d{4})|\s+năm\s+(\d{4}|nay))?(?![\p{L}\d/])`;
const COUNT = String.raw`(\d{1,3}|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười)`;

export type FoundDeadline = {
  from: number;
  to: number;
  words: string;
  /** Null where it cannot be known: no year, or words too vague. */
  day: Day | null;
  periodic: boolean;
  /** Of a periodic one, where reports are asked for by the month, quarter, half year or year. */
  period: Period | null;
};

/** What deadlines are reckoned from. */
export type Reckoning = { meeting: Day | null; year: number | null; calendar: WorkCalendar };

type Rule = [pattern: RegExp, day: (m: RegExpExecArray, on: Reckoning) => Day | null, periodic?: true];
const rule = (source: string, day: Rule[1], periodic?: true): Rule => [
  new RegExp(source, "giu"),
  day,
  periodic,
];

const BEFORE = String.raw`(?:xong\s+)?(?:trước|chậm nhất(?:\s+là)?(?:\s+(?:đến|vào|trong))?|muộn nhất(?:\s+là)?|đến hết|hết|đến|tới|vào|không quá|xong|(?:thời\s+)?hạn(?:\s+cuối|\s+hoàn\s+thành)?(?:\s+là)?)(?:\s*:)?\s+(?:hết\s+)?(?:\d{1,2}\s?(?:h|giờ)\s?(?:\d{2})?\s*(?:phút)?,?\s+)?`;

/** The forms in which an office writes a deadline (domain.md), the fuller before the shorter. */
const RULES: readonly Rule[] = [
  rule(
    String.raw`từ\s+ngày\s+\d{1,2}(?:[/.-]\d{1,2}(?:[/.-]\d{4})?)?\s*(?:-|–|đến(?:\s+hết)?(?:\s+ngày)?)\s*${D}`,
    (m, on) => byDate(m[1], m[2], m[3], on),
  ),
  rule(String.raw`(?<!tính\s)(?<!kể\s)${BEFORE}(?:ngày\s+)?${D}`, (m, on) => byDate(m[1], m[2], m[3], on)),
  rule(String.raw`(?<!tính\s)${BEFORE}(?:ngày\s+)?${D_WORDS}`, (m, on) =>
    byDate(m[1], m[2], m[3] ?? m[4], on),
  ),
  rule(String.raw`(?:hoàn thành|xong|báo cáo|gửi)[^.;,]{0,40}?\s+ngày\s+${D}`, (m, on) =>
    byDate(m[1], m[2], m[3], on),
  ),
  rule(
    String.raw`(?:trong|trước|hết|đến hết|chậm nhất(?:\s+là)?(?:\s+trong)?|cuối|trong cuối|xong trong|ngay trong)\s+${MONTH}`,
    (m, on) => byMonth(m[0], m[1], m[2] ?? m[3], on),
  ),
  rule(String.raw`(?:trong|hết|đến hết|trước|cuối|chậm nhất trong|ngay trong)\s+${QUARTER}`, (m, on) =>
    byQuarter(m[1], m[2] ?? m[3], on),
  ),
  rule(String.raw`(?:6|sáu)\s+tháng\s+cuối\s+năm(?:\s+(\d{4}))?|nửa\s+cuối\s+năm(?:\s+(\d{4}))?`, (m, on) =>
    endOfYear(m[1] ?? m[2], on),
  ),
  rule(String.raw`(?:trong|hết|trước\s+khi\s+hết)\s+(?:6|sáu)\s+tháng\s+đầu\s+năm(?:\s+(\d{4}))?`, (m, on) =>
    midYear(m[1], on),
  ),
  rule(String.raw`(?:đến\s+hết|hết|trong|trước\s+khi\s+hết|ngay\s+trong|cuối)\s+năm\s+(\d{4}|nay)`, (m, on) =>
    endOfYear(m[1], on),
  ),
  rule(String.raw`trong\s+tuần\s+(?:này|tới|sau)`, (m, on) => byWeek(m[0], on)),
  rule(
    String.raw`(?:trong\s+(?:vòng|thời\s+hạn|thời\s+gian)|chậm\s+nhất(?:\s+là)?|không\s+quá|sau)\s+${COUNT}\s+ngày(\s+làm\s+việc)?(?:\s*,?\s*(?:kể\s+)?từ\s+(?:ngày\s+)?(?:kết\s+thúc\s+(?:cuộc\s+|buổi\s+)?họp|ban\s+hành(?:\s+thông\s+báo)?(?:\s+này)?|nhận\s+được\s+\p{L}+(?:\s+\p{L}+){0,3}|hôm\s+nay|ký))?|${COUNT}\s+ngày(\s+làm\s+việc)\s*,?\s*kể\s+từ\s+ngày\s+kết\s+thúc(?:\s+cuộc\s+họp)?`,
    (m, on) => byDays(m[1] ?? m[3], m[2] ?? m[4], on),
  ),
  rule(String.raw`trong\s+(?:vòng|thời\s+hạn)\s+${COUNT}\s+(tuần|tháng)`, (m, on) => byWeeks(m[1], m[2], on)),
  rule(
    String.raw`(?:định\s+kỳ\s+)?(?:hằng|hàng)\s+(?:quý|tháng|tuần|năm|ngày|quí)(?:\s*,\s*(?:hằng|hàng)?\s*(?:quý|tháng|năm))*|định\s+kỳ(?:\s+(?:(?:\d+|ba|sáu)\s+tháng|mỗi\s+(?:quý|tháng|tuần|năm)))(?:\s+(?:một|1)\s+lần)?`,
    () => null,
    true,
  ),
  rule(String.raw`(?:đầu|giữa|cuối)\s+${MONTH}`, () => null),
];

/** Every rule has one of these in it: most clauses are told apart without trying them all. */
const MAY_HOLD = /\d|tháng|quý|quí|tuần|năm|ngày|định\s+kỳ/iu;

/** The deadlines that a text names, in its order; where two overlap the first form wins. */
export function findDeadlines(text: string, on: Reckoning): FoundDeadline[] {
  const found: FoundDeadline[] = [];
  if (!MAY_HOLD.test(text)) return found;
  for (const [pattern, day, periodic = false] of RULES) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (!/^[^\p{L}\d]?$/u.test(text.slice(from - 1, from)) && from > 0) continue;
      if (found.some((other) => from < other.to && other.from < to)) continue;
      found.push({
        from,
        to,
        words: match[0],
        day: day(match, on),
        periodic,
        period: periodic ? periodOf(match[0]) : null,
      });
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** Weekly and daily work is no period that the register keeps. */
function periodOf(words: string): Period | null {
  if (/tuần|ngày/iu.test(words)) return null;
  const months = /(\d+|sáu|ba)\s+tháng/iu.exec(words)?.[1]?.toLowerCase();
  if (months !== undefined) return PERIOD_OF_MONTHS[months] ?? null;
  // "hằng tháng, quý" asks for the shorter one.
  if (/tháng/iu.test(words)) return "month";
  if (/quý|quí/iu.test(words)) return "quarter";
  return /năm/iu.test(words) ? "year" : null;
}

const PERIOD_OF_MONTHS: Readonly<Record<string, Period>> = {
  ...{ "1": "month", "3": "quarter", ba: "quarter", "6": "half-year", sáu: "half-year", "12": "year" },
};

/** A day of a month; without its year the next one from the meeting on. */
function byDate(
  date: string | undefined,
  month: string | undefined,
  year: string | undefined,
  on: Reckoning,
): Day | null {
  const [d, m] = [Number(date), Number(month)];
  if (year !== undefined) return dayOf(Number(year), m, d);
  if (on.meeting === null) return on.year === null ? null : dayOf(on.year, m, d);
  const here = dayOf(yearOf(on.meeting), m, d);
  return here !== null && here < on.meeting ? dayOf(yearOf(on.meeting) + 1, m, d) : here;
}

function byMonth(
  words: string,
  name: string | undefined,
  year: string | undefined,
  on: Reckoning,
): Day | null {
  const month = monthOf(name ?? "");
  if (month === null) return null;
  if (year !== undefined && year !== "nay") return edge(words, Number(year), month);
  const from = on.meeting;
  if (from === null) return on.year === null ? null : edge(words, on.year, month);
  return edge(words, yearOf(from) + (year === undefined && month < monthNumber(from) ? 1 : 0), month);
}

/** "trước tháng 7" ends with June, everything else with the month. */
const edge = (words: string, year: number, month: number): Day =>
  /^trước\s/iu.test(words)
    ? addDays(`${year}-${String(month).padStart(2, "0")}-01`, -1)
    : lastDayOfMonth(year, month);

function monthOf(name: string): number | null {
  const number = Number(name);
  if (Number.isInteger(number)) return number >= 1 && number <= 12 ? number : null;
  const index = MONTH_WORDS.findIndex((words) => words.split("|").includes(name.toLowerCase()));
  return index < 0 ? null : index + 1;
}

function byQuarter(name: string | undefined, year: string | undefined, on: Reckoning): Day | null {
  const quarter = ROMAN[(name ?? "").toLowerCase()];
  if (quarter === undefined) return null;
  if (year !== undefined && year !== "nay") return quarterEnd(Number(year), quarter);
  if (on.meeting === null) return on.year === null ? null : quarterEnd(on.year, quarter);
  const here = quarterEnd(yearOf(on.meeting), quarter);
  return year === undefined && here < on.meeting ? quarterEnd(yearOf(on.meeting) + 1, quarter) : here;
}

function endOfYear(year: string | undefined, on: Reckoning): Day | null {
  const known =
    year !== undefined && year !== "nay" ? Number(year) : on.meeting !== null ? yearOf(on.meeting) : on.year;
  return known === null ? null : dayOf(known, 12, 31);
}

function midYear(year: string | undefined, on: Reckoning): Day | null {
  const end = endOfYear(year, on);
  return end === null ? null : quarterEnd(yearOf(end), 2);
}

/** The Friday of the meeting's week, or of the next. */
function byWeek(words: string, { meeting }: Reckoning): Day | null {
  if (meeting === null) return null;
  return addDays(meeting, 5 - weekday(meeting) + (/này/iu.test(words) ? 0 : 7));
}

function byDays(
  count: string | undefined,
  working: string | undefined,
  { meeting, calendar }: Reckoning,
): Day | null {
  const days = countOf(count ?? "");
  if (meeting === null || days === null) return null;
  return working ? addWorkingDays(meeting, days, calendar) : endOfPeriod(meeting, days, calendar);
}

function byWeeks(
  count: string | undefined,
  unit: string | undefined,
  { meeting, calendar }: Reckoning,
): Day | null {
  const number = countOf(count ?? "");
  if (meeting === null || number === null) return null;
  return endOfPeriod(meeting, number * (/tuần/iu.test(unit ?? "") ? 7 : 30), calendar);
}

function countOf(word: string): number | null {
  const number = Number(word);
  if (Number.isInteger(number)) return number;
  const index = SPELLED.indexOf(word.toLowerCase());
  return index > 0 ? index : null;
}
