import {
  addDays,
  addMonths,
  type Day,
  dayOf,
  daysBetween,
  lastDayOfMonth,
  monthNumber,
  quarterEnd,
  weekday,
  yearOf,
} from "../calendar/day";
import { addWorkingDays, endOfPeriod, type WorkCalendar } from "../calendar/working-days";

/**
 * What deadlines in words are computed from: the meeting's day, its year if only that is known, and the calendar.
 */
export type DeadlineBasis = {
  meeting: Day | null;
  year: number | null;
  calendar: WorkCalendar;
  /** The document's own day, where deadlines may be counted from it. */
  issued?: Day | null;
};

/** Names of the months, from January. */
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

/** A day of a month; without a year the next one from the meeting on. */
export function byDate(
  date: string | undefined,
  month: string | undefined,
  year: string | undefined,
  on: DeadlineBasis,
): Day | null {
  const [d, m] = [Number(date), Number(month)];
  if (year !== undefined) return dayOf(Number(year.length === 2 ? `20${year}` : year), m, d);
  if (on.meeting === null) return on.year === null ? null : dayOf(on.year, m, d);
  const here = dayOf(yearOf(on.meeting), m, d);
  return here !== null && here < on.meeting ? dayOf(yearOf(on.meeting) + 1, m, d) : here;
}

/**
 * "trong tháng 6", "trước tháng 7": the end of the named month, or of the month before; null if the year is
 * unknown.
 */
export function byMonth(
  words: string,
  name: string | undefined,
  year: string | undefined,
  on: DeadlineBasis,
): Day | null {
  const month = monthOf(name ?? "");
  if (month === null) return null;
  if (year !== undefined && year !== "nay") return edge(words, Number(year), month);
  const from = on.meeting;
  if (from === null) return on.year === null ? null : edge(words, on.year, month);
  return edge(words, yearOf(from) + (year === undefined && month < monthNumber(from) ? 1 : 0), month);
}

/** "trong tuần đầu tháng 10", "tuần thứ ba của tháng 3", "tuần cuối tháng 5": the first, third or last Friday of the month. */
export function byWeekOfMonth(
  week: string,
  name: string | undefined,
  year: string | undefined,
  on: DeadlineBasis,
): Day | null {
  const end = byMonth("trong", name, year, on);
  if (end === null) return null;
  if (/^cuối/iu.test(week)) return addDays(end, -((weekday(end) + 2) % 7));
  const first = addDays(end, 1 - Number(end.slice(-2)));
  const weeks = Math.max(0, WEEKS.indexOf(week.replace(/^thứ\s+/iu, "").toLowerCase()));
  return addDays(first, ((12 - weekday(first)) % 7) + 7 * weeks);
}
const WEEKS = ["đầu", "hai", "ba", "tư"];

/** "trước tháng 7" ends with June, everything else with the named month. */
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

/**
 * "trong quý III", "hết quý III": the last day of the quarter, the next one if it is before the meeting; null
 * if the year is unknown.
 */
export function byQuarter(name: string | undefined, year: string | undefined, on: DeadlineBasis): Day | null {
  const quarter = ROMAN[(name ?? "").toLowerCase()];
  if (quarter === undefined) return null;
  if (year !== undefined && year !== "nay") return quarterEnd(Number(year), quarter);
  if (on.meeting === null) return on.year === null ? null : quarterEnd(on.year, quarter);
  const here = quarterEnd(yearOf(on.meeting), quarter);
  return year === undefined && here < on.meeting ? quarterEnd(yearOf(on.meeting) + 1, quarter) : here;
}

/** 31 December of the named year, or of the meeting's; null if the year is unknown. */
export function endOfYear(year: string | undefined, on: DeadlineBasis): Day | null {
  const known =
    year !== undefined && year !== "nay" ? Number(year) : on.meeting !== null ? yearOf(on.meeting) : on.year;
  return known === null ? null : dayOf(known, 12, 31);
}

/** 1 January after the meeting. */
export function newYear(on: DeadlineBasis): Day | null {
  const end = endOfYear(undefined, on);
  return end === null ? null : dayOf(yearOf(end) + 1, 1, 1);
}

/** 30 June of the named year, or of the meeting's; null if the year is unknown. */
export function midYear(year: string | undefined, on: DeadlineBasis): Day | null {
  const end = endOfYear(year, on);
  return end === null ? null : quarterEnd(yearOf(end), 2);
}

/** The Friday of the meeting's week, or of the next. */
export function byWeek(words: string, { meeting }: DeadlineBasis): Day | null {
  if (meeting === null) return null;
  return addDays(meeting, 5 - weekday(meeting) + (isNext(words) ? 7 : 0));
}

const isNext = (words: string): boolean => /(?:sau|tới|toi|kế|next)(?!\p{L})/iu.test(words);

/** The next such weekday after the meeting, or that weekday of the named week. */
export function byWeekday(name: string, week: string | undefined, { meeting }: DeadlineBasis): Day | null {
  const day = weekdayOf(name);
  if (meeting === null || day === null) return null;
  const here = addDays(meeting, day - weekday(meeting));
  if (week !== undefined && isNext(week)) return addDays(here, 7);
  return week !== undefined || here > meeting ? here : addDays(here, 7);
}

const WEEKDAYS: readonly (readonly [number, RegExp])[] = [
  [1, /hai|2|mon/iu],
  [2, /ba|3|tue/iu],
  [3, /tư|tu$|4|wed/iu],
  [4, /năm|nam|5|thur/iu],
  [5, /sáu|sau|6|fri/iu],
  [6, /bảy|bẩy|bay|7|satur/iu],
  [7, /chủ|chu|cn|sun/iu],
];

/** Monday is 1. */
const weekdayOf = (name: string): number | null =>
  WEEKDAYS.find(([, pattern]) => pattern.test(name))?.[0] ?? null;

/** A number of days after the meeting. */
export const daysOn = (count: number, { meeting }: DeadlineBasis): Day | null =>
  meeting === null ? null : addDays(meeting, count);

/** "trước ngày 17": that day of the meeting's month, or of the next month if it is past. */
export function byDayOfMonth(date: string | undefined, { meeting }: DeadlineBasis): Day | null {
  if (meeting === null) return null;
  const here = dayOf(yearOf(meeting), monthNumber(meeting), Number(date));
  if (here !== null && here >= meeting) return here;
  const next = addDays(lastDayOfMonth(yearOf(meeting), monthNumber(meeting)), 1);
  return dayOf(yearOf(next), monthNumber(next), Number(date));
}

/** The last day of the meeting's month, or of the next one. */
export function monthEnd(words: string, { meeting }: DeadlineBasis): Day | null {
  if (meeting === null) return null;
  const end = lastDayOfMonth(yearOf(meeting), monthNumber(meeting));
  if (!isNext(words)) return end;
  const next = addDays(end, 1);
  return lastDayOfMonth(yearOf(next), monthNumber(next));
}

/** The last day of the meeting's quarter, or of the next one. */
export function thisQuarterEnd(words: string, { meeting }: DeadlineBasis): Day | null {
  if (meeting === null) return null;
  const quarter = Math.ceil(monthNumber(meeting) / 3);
  if (!isNext(words)) return quarterEnd(yearOf(meeting), quarter);
  return quarter === 4 ? quarterEnd(yearOf(meeting) + 1, 1) : quarterEnd(yearOf(meeting), quarter + 1);
}

/** "trong vòng 15 ngày", "5 ngày làm việc": counted from the meeting; null without a meeting or a number. */
export function byDays(
  count: string | undefined,
  working: string | undefined,
  { meeting, calendar }: DeadlineBasis,
): Day | null {
  const days = countOf(count ?? "");
  if (meeting === null || days === null) return null;
  return working ? addWorkingDays(meeting, days, calendar) : endOfPeriod(meeting, days, calendar);
}

/**
 * "trong vòng 2 tuần", "3 tháng": counted from the meeting; null without a meeting or a number. A month ends on the same
 * date of the next one (Bộ luật Dân sự, điều 148.4).
 */
export function byWeeks(
  count: string | undefined,
  unit: string | undefined,
  { meeting, calendar }: DeadlineBasis,
): Day | null {
  const number = countOf(count ?? "");
  if (meeting === null || number === null) return null;
  const end = /tuần/iu.test(unit ?? "") ? addDays(meeting, number * 7) : addMonths(meeting, number);
  return endOfPeriod(meeting, daysBetween(meeting, end), calendar);
}

/** "một tuần trước ngày 28/5" */
export function daysBefore(day: Day | null, count: string | undefined, unit: string | undefined): Day | null {
  const number = countOf(count ?? "");
  return day === null || number === null ? null : addDays(day, -number * (/tuần/iu.test(unit ?? "") ? 7 : 1));
}

function countOf(word: string): number | null {
  const number = Number(word);
  if (Number.isInteger(number)) return number;
  const index = SPELLED.indexOf(word.toLowerCase());
  return index > 0 ? index : null;
}
