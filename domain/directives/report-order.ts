import { type AddressQuery, firstOf } from "../forms/address";
import { BUCKETS, type Bucket, totalOf } from "./buckets";
import type { ReportFigures } from "./period-report";
import { ratesOf, shareOf } from "./rates";

/** The columns by which the tables of a report are sorted; without one they keep the agency's order. */
const REPORT_SORTS = [
  "total",
  ...BUCKETS,
  "on-time",
  "on-time-all",
  "median",
  "extensions",
  "urges",
] as const;
export type ReportSort = (typeof REPORT_SORTS)[number];
export type ReportOrder = { sort: ReportSort | null; descending: boolean };

/** The order that an address asks for; the greatest first unless it says otherwise. */
export function readReportOrder(asked: AddressQuery): ReportOrder {
  const sort = REPORT_SORTS.find((key) => key === firstOf(asked.sort)) ?? null;
  return { sort, descending: firstOf(asked.dir) !== "asc" };
}

/** Rows in an order; those without a value are last in both directions. */
export function inReportOrder<T>(
  rows: readonly T[],
  { sort, descending }: ReportOrder,
  figuresOf: (row: T) => ReportFigures,
): T[] {
  if (sort === null) return [...rows];
  const value = (row: T) => figureOf(sort, figuresOf(row));
  return [...rows].sort((a, b) => {
    const [one, other] = [value(a), value(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return descending ? other - one : one - other;
  });
}

function figureOf(sort: ReportSort, { counts, medianDays, extensions, urges }: ReportFigures): number | null {
  switch (sort) {
    case "total":
      return totalOf(counts);
    case "on-time":
      return shareOf(ratesOf(counts).onTime.ofDated);
    case "on-time-all":
      return shareOf(ratesOf(counts).onTime.ofAll);
    case "median":
      return medianDays;
    case "extensions":
      return extensions;
    case "urges":
      return urges;
    default:
      return counts[sort satisfies Bucket];
  }
}

/** The most overdue work of one department, and which departments have that much; null if none is overdue. */
export function mostOverdue<T extends { lead: ReportFigures }>(
  departments: readonly T[],
): { count: number; departments: T[] } | null {
  const count = Math.max(0, ...departments.map(({ lead }) => lead.counts.overdue));
  if (count === 0) return null;
  return { count, departments: departments.filter(({ lead }) => lead.counts.overdue === count) };
}
