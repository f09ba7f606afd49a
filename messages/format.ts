import { dayInAgency, formatDay } from "@/domain/calendar/day";

const AGENCY_OFFSET_MS = 7 * 3_600_000;

/** An instant in the agency's usual form: 14:05, 01/07/2024. */
export function formatInstant(instant: string): string {
  const clock = new Date(Date.parse(instant) + AGENCY_OFFSET_MS).toISOString().slice(11, 16);
  return `${clock}, ${formatDay(dayInAgency(instant))}`;
}

/** A measured value with at most three decimals and thousands separators. */
export const formatNumber = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);

const MEGABYTE = 1024 ** 2;
const GIGABYTE = 1024 * MEGABYTE;

/** A size in gigabytes, or megabytes below one, with at most one decimal. */
export function formatBytes(bytes: number, locale: string): string {
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return bytes < GIGABYTE ? `${number.format(bytes / MEGABYTE)} MB` : `${number.format(bytes / GIGABYTE)} GB`;
}

/**
 * A share from 0 as a percentage with at most one decimal; a dash if there is none. A value that is not quite
 * nothing or all is never shown as 0 or 100 %.
 */
export function formatShare(share: number | null, locale: string): string {
  if (share === null) return "–";
  const percent = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });
  if (share > 0 && share < SMALLEST) return `< ${percent.format(SMALLEST)}`;
  if (share < 1 && share > 1 - SMALLEST) return `> ${percent.format(1 - SMALLEST)}`;
  return percent.format(share);
}
const SMALLEST = 0.001;
