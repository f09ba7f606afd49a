import { type Day, dayOf } from "../calendar/day";

const WHOLE_DAY = /(\d{1,2})(?:\s*[/.-]\s*|\s+tháng\s+)(\d{1,2})(?:\s*[/.-]\s*|\s+năm\s+)(\d{4})/u;

/** Whether the words of a deadline say more than its day: "quý III" does, "trước ngày 18/12/2026" does not. */
export function sayMoreThan(day: Day, words: string): boolean {
  const [, date, month, year] = WHOLE_DAY.exec(words) ?? [];
  return words !== "" && dayOf(Number(year), Number(month), Number(date)) !== day;
}
