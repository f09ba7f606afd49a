import { addDays, type Day, formatDay } from "@/domain/calendar/day";
import type { NumberFormat } from "./number-formats";

/** Excel's first calendar wrongly has a 29 February 1900: later days are one ahead. */
const EPOCH_1900 = "1899-12-30";
const EPOCH_1904 = "1904-01-01";

/** The displayed text of a number: a day as dd/mm/yyyy, a month as mm/yyyy, a share with its sign. */
export function shownNumber(value: string, format: NumberFormat, from1904: boolean): string {
  const number = Number(value);
  if (value.trim() === "" || !Number.isFinite(number)) return value;
  if (typeof format === "object") return plain(number).padStart(format.padded, "0");
  switch (format) {
    case "percent":
      return `${plain(Number((number * 100).toFixed(2)))}%`;
    case "time":
      return time(number);
    case "day":
    case "month": {
      const day = dayOfSerial(number, from1904);
      if (day === null) return plain(number);
      // A typed month is stored as its first day; any other day was typed in full.
      return format === "month" && day.endsWith("-01") ? formatDay(day).slice(3) : formatDay(day);
    }
    default:
      return plain(number);
  }
}

function dayOfSerial(serial: number, from1904: boolean): Day | null {
  const days = Math.floor(serial);
  if (days < 0 || days > 200_000) return null;
  if (from1904) return addDays(EPOCH_1904, days);
  return days === 0 ? null : addDays(EPOCH_1900, days < 60 ? days + 1 : days);
}

/** There may be more hours than in a day. */
function time(days: number): string {
  const minutes = Math.round(Math.abs(days) * 24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Without the extra digits of binary fractions. */
const plain = (number: number): string => String(Number(number.toPrecision(15)));
