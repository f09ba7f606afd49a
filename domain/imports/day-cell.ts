import { addDays, type Day, dayOf, formatDay, lastDayOfMonth, parseDay } from "../calendar/day";
import type { ImportField } from "./import-kinds";

/**
 * A day in a cell: typed ("1/7/2024", "01.07.24", "2024-07-01", "2024/07/01", with or without a time), written ("01 tháng
 * 7 năm 2024"), or the bare number of
 * Excel's calendar, which begins in 1900 and wrongly has a 29 February 1900.
 * @returns null if it is not a day
 */
export function dayOfCell(cell: string): Day | null {
  const text = closedUp(cell);
  if (SERIAL.test(text)) return dayOfSerial(Math.floor(Number(text)));
  const date = text.replace(/[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, "");
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/.exec(date);
  if (short) return dayOf(2000 + Number(short[3]), Number(short[2]), Number(short[1]));
  const words = /^(\d{1,2})\s*(?:tháng|thang)\s*(\d{1,2})\s*(?:năm|nam)\s*(\d{4})$/iu.exec(date);
  if (words) return dayOf(Number(words[3]), Number(words[2]), Number(words[1]));
  const yearFirst = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(date);
  if (yearFirst) return dayOf(Number(yearFirst[1]), Number(yearFirst[2]), Number(yearFirst[3]));
  return parseDay(date);
}

/**
 * The day that a cell names: a day, or the only whole date in words: "Số 03/TB-STC ngày 08/01/2024", "Chào cờ tháng 8
 * (ngày 04 tháng 8 năm 2025)".
 * @returns null without a date, and with two
 */
export function dayInWords(cell: string): Day | null {
  const whole = dayOfCell(cell);
  if (whole !== null) return whole;
  const dates = [...cell.matchAll(DATE_IN_WORDS)].map(([date]) => date);
  return dates.length === 1 ? dayOfCell(dates[0] ?? "") : null;
}

const DATE_IN_WORDS =
  /(?<![\d/.-])\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}(?![\d/])|(?<!\d)\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}(?!\d)/giu;

/** The minimum age of staff, years. */
const YOUNGEST = 15;

/** A day of birth. A two-digit year is put in the century in which a working person was born. */
export function birthdayOfCell(cell: string, today: Day): Day | null {
  const day = dayOfCell(cell);
  const isShort = /[/.-]\d{2}$/.test(closedUp(cell));
  const tooYoung = day !== null && Number(day.slice(0, 4)) > Number(today.slice(0, 4)) - YOUNGEST;
  if (day === null || !isShort || !tooYoung) return day;
  return dayOf(Number(day.slice(0, 4)) - 100, Number(day.slice(5, 7)), Number(day.slice(8)));
}

/**
 * "30 / 4 / 2023" without its spaces, a weekday on either side, "ngày", or the apostrophe with which people keep a
 * spreadsheet from reading a date.
 */
const closedUp = (cell: string): string =>
  cell
    .trim()
    .replace(/^'/, "")
    .replace(WEEKDAY, "")
    .replace(WEEKDAY_BEHIND, "")
    .replace(/^(ngày|ngay)\s+/i, "")
    .replace(/\s*([/.-])\s*(?=\d)/g, "$1");

const DAYS_OF_WEEK =
  "(?:(?:thứ|thu)\\s*(?:hai|ba|tư|tu|năm|nam|sáu|sau|bảy|bay|[2-7])|t[2-7]|chủ nhật|chu nhat|cn)";
const WEEKDAY = new RegExp(`^${DAYS_OF_WEEK}[\\s,;.-]+`, "iu");
const WEEKDAY_BEHIND = new RegExp(`(?<=\\d)\\s*[,;(]\\s*${DAYS_OF_WEEK}\\)?$`, "iu");

/** Whether the cell is a bare number, which is a day only by a workbook's calendar. */
export const isBareDay = (cell: string): boolean => SERIAL.test(cell.trim());

/**
 * A typed date that does not exist in its month, with the number of days of that month; null for everything else.
 */
export function wrongDay(cell: string): { date: number; month: number; days: number } | null {
  const typed = /^(\d{1,2})[/.-](\d{1,2})(?:[/.-](\d{4}|\d{2}))?$/.exec(closedUp(cell));
  if (!typed) return null;
  const [date, month] = [Number(typed[1]), Number(typed[2])];
  // Without a year, 29 February is possible.
  const year = typed[3] === undefined ? 2024 : Number(typed[3].length === 2 ? `20${typed[3]}` : typed[3]);
  if (month < 1 || month > 12 || date < 1 || date > 31) return null;
  const days = Number(lastDayOfMonth(year, month).slice(8));
  return date > days ? { date, month, days } : null;
}

/** How a cell is shown to a person: a day instead of the number that a spreadsheet stores for it. */
export function shownCell(field: ImportField, cell: string): string {
  if (!DAYS.includes(field) || !SERIAL.test(cell.trim())) return cell;
  const day = dayOfCell(cell);
  return day === null ? cell : formatDay(day);
}

const DAYS: readonly ImportField[] = ["birthday", "fromDay", "heldOn", "deadline", "reportedOn"];
const SERIAL = /^\d{5}(\.\d+)?$/;

const dayOfSerial = (serial: number): Day | null => {
  const day = addDays("1899-12-30", serial);
  return day >= "1927-05-18" && day <= "2200-12-31" ? day : null;
};
