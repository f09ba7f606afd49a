import {
  addMonths,
  type Day,
  lastDayOfMonth,
  monthNumber,
  parseDay,
  quarterEnd,
  yearOf,
} from "../calendar/day";
import { type AddressQuery, addressOf, firstOf } from "../forms/address";
import { DIRECTIVE_ORIGINS, type DirectiveOrigin } from "../work-orders/origins";
import type { ReportOrder } from "./report-order";

/**
 * The period of issue, both days included, the day as of which the report counts, and whether it counts directives of
 * minutes, work orders, or both together (null).
 */
export type ReportView = { from: Day; to: Day; asOf: Day; origin: DirectiveOrigin | null };

/**
 * The period that an address asks for; by default this year up to today. An end before the start is moved to the
 * start.
 */
export function readReportView(asked: AddressQuery, today: Day): ReportView {
  const from = parseDay(firstOf(asked.from)) ?? `${yearOf(today)}-01-01`;
  const to = parseDay(firstOf(asked.to)) ?? today;
  const asOf = parseDay(firstOf(asked.asof)) ?? today;
  const origin = DIRECTIVE_ORIGINS.find((one) => one === firstOf(asked.origin)) ?? null;
  return { from, to: to < from ? from : to, asOf: asOf > today ? today : asOf, origin };
}

/** The page's address of a report view, its tables in an order. */
export const reportHref = (
  { from, to, asOf, origin }: ReportView,
  { sort, descending }: ReportOrder = { sort: null, descending: true },
): string =>
  addressOf("/reports", {
    from,
    to,
    asof: asOf,
    origin,
    sort,
    dir: sort !== null && !descending ? "asc" : null,
  });

/** The address of a report view as a spreadsheet. */
export const reportExportHref = ({ from, to, asOf, origin }: ReportView): string =>
  addressOf("/reports/export", { from, to, asof: asOf, origin });

/** The usual periods of an office's reports, each counted as of today. */
export function usualPeriods(
  today: Day,
): { key: "month" | "quarter" | "year" | "twelve" | "last_year"; view: ReportView }[] {
  const [year, month] = [yearOf(today), monthNumber(today)];
  const quarter = Math.ceil(month / 3);
  const quarterBegin = `${year}-${String(quarter * 3 - 2).padStart(2, "0")}-01`;
  const view = (from: Day, to: Day) => ({ from, to, asOf: today, origin: null });
  return [
    { key: "month", view: view(`${today.slice(0, 7)}-01`, lastDayOfMonth(year, month)) },
    { key: "quarter", view: view(quarterBegin, quarterEnd(year, quarter)) },
    { key: "year", view: view(`${year}-01-01`, today) },
    { key: "twelve", view: view(`${addMonths(today, -11).slice(0, 7)}-01`, today) },
    { key: "last_year", view: view(`${year - 1}-01-01`, `${year - 1}-12-31`) },
  ];
}
