/** A calendar day in the agency, `YYYY-MM-DD`; days compare as text. */
export type Day = string;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const TYPED_DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const AGENCY_OFFSET_MINUTES = 7 * 60;
const DAY_MS = 86_400_000;

/** A day from its numbers; null if the calendar has no such day (31/02). */
export function dayOf(year: number, month: number, date: number): Day | null {
  if (year < 1900 || year > 2200) return null;
  const time = new Date(Date.UTC(year, month - 1, date));
  const exists = time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
  return exists ? time.toISOString().slice(0, 10) : null;
}

/** Whether a text is an existing day in stored form, `YYYY-MM-DD`. */
export const isDay = (text: string): boolean => {
  const match = ISO_DAY.exec(text);
  return match !== null && dayOf(Number(match[1]), Number(match[2]), Number(match[3])) === text;
};

/** A day typed as dd/MM/yyyy, or in stored form; null if it is invalid. */
export function parseDay(typed: string): Day | null {
  const text = typed.trim();
  if (ISO_DAY.test(text)) return isDay(text) ? text : null;
  const match = TYPED_DAY.exec(text);
  return match ? dayOf(Number(match[3]), Number(match[2]), Number(match[1])) : null;
}

/** dd/MM/yyyy, in every language. */
export const formatDay = (day: Day): string => `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;

/** The day `count` calendar days later; earlier if negative. */
export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The same date in a later month, or the last day of that month if it is shorter. */
export function addMonths(day: Day, count: number): Day {
  const months = yearOf(day) * 12 + monthNumber(day) - 1 + count;
  const year = Math.floor(months / 12);
  const month = (months % 12) + 1;
  const date = Math.min(Number(day.slice(8, 10)), daysInMonth(year, month));
  return new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative if the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** 1 for Monday to 7 for Sunday. */
export const weekday = (day: Day): number => new Date(`${day}T00:00:00Z`).getUTCDay() || 7;

/** The day in Asia/Ho_Chi_Minh of an instant (ISO, UTC). The zone is UTC+7 without summer time since 1975. */
export const dayInAgency = (instant: string): Day =>
  new Date(Date.parse(instant) + AGENCY_OFFSET_MINUTES * 60_000).toISOString().slice(0, 10);

/** The instant (ISO, UTC) at which a day begins in Asia/Ho_Chi_Minh. */
export const beginningOf = (day: Day): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - AGENCY_OFFSET_MINUTES * 60_000).toISOString();

/** The year of a day: 2024. */
export const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The month of a day, 1 to 12. */
export const monthNumber = (day: Day): number => Number(day.slice(5, 7));

/** The last day of a month, 1 to 12. */
export const lastDayOfMonth = (year: number, month: number): Day =>
  new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);

/** The last day of a quarter, 1 to 4. */
export const quarterEnd = (year: number, quarter: number): Day => lastDayOfMonth(year, quarter * 3);

/**
 * "ngày 05 tháng 02 năm 2024": days below 10 and months 1 and 2 take a leading 0.
 * Source: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4.
 */
export function runningDate(day: Day): string {
  const month = monthNumber(day);
  return `ngày ${day.slice(8, 10)} tháng ${month <= 2 ? `0${month}` : month} năm ${yearOf(day)}`;
}

const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
