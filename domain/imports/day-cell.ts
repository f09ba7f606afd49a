import { addDays, type Day, dayOf, formatDay, parseDay } from "../calendar/day";
import type { ImportField } from "./import-kinds";

/**
 * A day as a cell holds it: typed ("1/7/2024", "01.07.24", "2024-07-01", with or without a time), or as the bare
 * number of Excel's calendar, which begins with 1900 and has a 29 February there that never was.
 * @returns null where it is none
 */
export function dayOfCell(cell: string): Day | null {
  const text = cell.trim().replace(/^(ngày|ngay)\s+/i, "");
  if (SERIAL.test(text)) return dayOfSerial(Math.floor(Number(text)));
  const date = text.replace(/[T ]\d{1,2}:\d{2}(:\d{2})?(\.\d+)?Z?$/, "");
  const short = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{2})$/.exec(date);
  if (short) return dayOf(2000 + Number(short[3]), Number(short[2]), Number(short[1]));
  return parseDay(date);
}

/** What a person is shown of a cell: a day instead of the number that a spreadsheet keeps for it. */
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
