import { dayInAgency, formatDay } from "@/domain/calendar/day";

const AGENCY_OFFSET_MS = 7 * 3_600_000;

/** An instant as people in the agency write it: 14:05, 01/07/2024. */
export function formatInstant(instant: string): string {
  const clock = new Date(Date.parse(instant) + AGENCY_OFFSET_MS).toISOString().slice(11, 16);
  return `${clock}, ${formatDay(dayInAgency(instant))}`;
}

/** A measured value with at most three decimals, thousands apart. */
export const formatNumber = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 3 }).format(value);

/** A share from 0 to 1 as a percentage with at most one decimal; a dash where there is none. */
export const formatShare = (share: number | null, locale: string): string =>
  share === null
    ? "—"
    : new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(share);
