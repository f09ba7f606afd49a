import { addDays, type Day, lastDayOfMonth, monthNumber, yearOf } from "../calendar/day";
import { nextWorkingDay, type WorkCalendar } from "../calendar/working-days";

/** How often a periodic directive asks for a report: "định kỳ hằng tháng, hằng quý, 6 tháng, hằng năm". */
export const PERIODS = ["month", "quarter", "half-year", "year"] as const;
export type Period = (typeof PERIODS)[number];

const MONTHS: Record<Period, number> = { month: 1, quarter: 3, "half-year": 6, year: 12 };

/** One reporting period: its last calendar day, which identifies it, and the day by which the report is due. */
export type ReportingPeriod = { periodEnd: Day; deadline: Day };

/**
 * The first period of a directive: counted without its first day, so that a directive issued on the last day of a
 * quarter begins with the next one. Source: Bộ luật Dân sự 2015, điều 147.
 */
export const firstPeriod = (period: Period, issuedOn: Day, calendar: WorkCalendar): ReportingPeriod =>
  periodAfter(period, issuedOn, calendar);

/** The period after one that ends on the given day. */
export const nextPeriod = (period: Period, periodEnd: Day, calendar: WorkCalendar): ReportingPeriod =>
  periodAfter(period, periodEnd, calendar);

/** A period that ends on a day off is due on the next working day. Source: Bộ luật Dân sự 2015, điều 148. */
function periodAfter(period: Period, day: Day, calendar: WorkCalendar): ReportingPeriod {
  const first = addDays(day, 1);
  const length = MONTHS[period];
  const lastMonth = Math.ceil(monthNumber(first) / length) * length;
  const periodEnd = lastDayOfMonth(yearOf(first), lastMonth);
  return { periodEnd, deadline: nextWorkingDay(periodEnd, calendar) };
}

const ROMAN = ["I", "II", "III", "IV"];

/** The parts of a period's name: its number in the year (Roman numerals for a quarter) and the year. */
export function periodName(period: Period, periodEnd: Day): { number: string; year: string } {
  const place = monthNumber(periodEnd) / MONTHS[period];
  return {
    number: period === "quarter" ? (ROMAN[place - 1] ?? "") : String(place),
    year: String(yearOf(periodEnd)),
  };
}
