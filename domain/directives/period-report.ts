import { type Day, daysBetween } from "../calendar/day";
import { type BucketCounts, bucketOf, type Countable, countBuckets, daysLate, markOf } from "./buckets";

/** An assignment as of the day of the report. */
export type ReportRow = Countable & {
  directiveId: number;
  departmentId: number;
  role: "lead" | "coordinating";
  issuedOn: Day;
  giver: { id: number | null; name: string };
  /** How many extensions, and urgings, up to that day. */
  extensions: number;
  urges: number;
};

export type ReportFigures = {
  counts: BucketCounts;
  /** Median days from the issue to the confirmed report; null if nothing is done. */
  medianDays: number | null;
  extensions: number;
  urges: number;
};

/** How long work has been overdue, days, both limits included. */
export const AGES = [
  { key: "week", from: 1, to: 7 },
  { key: "month", from: 8, to: 30 },
  { key: "quarter", from: 31, to: 90 },
  { key: "longer", from: 91, to: Number.POSITIVE_INFINITY },
] as const;
export type Age = (typeof AGES)[number]["key"];

export type PeriodReport = {
  /** Directives, counted by the lead's assignment. */
  agency: ReportFigures;
  /** Assignments of coordinating departments, of all together. */
  coordinating: ReportFigures;
  departments: { id: number; lead: ReportFigures; coordinating: ReportFigures }[];
  givers: { id: number | null; name: string; figures: ReportFigures }[];
  /** Months of issue, `YYYY-MM`, oldest first. */
  months: { month: string; figures: ReportFigures }[];
  /** Of the overdue ones; the sum is the agency's `overdue`. */
  ages: Record<Age, number>;
};

/**
 * The results of the directives issued in a period, as of a day, by the rules of counting: the agency, its leaders
 * and months count directives by the lead's assignment, departments count assignments. Assignments that are not
 * counted are not in the sums of extensions and urgings either, so that every table sums to the agency's line.
 */
export function reportOn(all: readonly ReportRow[], asOf: Day): PeriodReport {
  const rows = all.filter((row) => bucketOf(row, asOf) !== null);
  const leading = rows.filter(({ role }) => role === "lead");
  return {
    agency: figuresOf(leading, asOf),
    coordinating: figuresOf(
      rows.filter(({ role }) => role === "coordinating"),
      asOf,
    ),
    departments: [...grouped(rows, (row) => String(row.departmentId))].map(([id, own]) => ({
      id: Number(id),
      lead: figuresOf(
        own.filter(({ role }) => role === "lead"),
        asOf,
      ),
      coordinating: figuresOf(
        own.filter(({ role }) => role === "coordinating"),
        asOf,
      ),
    })),
    givers: [...grouped(leading, ({ giver }) => `${giver.id ?? ""} ${giver.name}`).values()].map((own) => ({
      id: own[0]?.giver.id ?? null,
      name: own[0]?.giver.name ?? "",
      figures: figuresOf(own, asOf),
    })),
    months: [...grouped(leading, ({ issuedOn }) => issuedOn.slice(0, 7))]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([month, own]) => ({ month, figures: figuresOf(own, asOf) })),
    ages: agesOf(leading, asOf),
  };
}

function figuresOf(rows: readonly ReportRow[], asOf: Day): ReportFigures {
  const done = rows.filter((row) => row.state === "done" && row.reportedOn !== null);
  return {
    counts: countBuckets(rows, asOf),
    medianDays: medianOf(done.map((row) => daysBetween(row.issuedOn, row.reportedOn ?? row.issuedOn))),
    extensions: rows.reduce((sum, row) => sum + row.extensions, 0),
    urges: rows.reduce((sum, row) => sum + row.urges, 0),
  };
}

/** The median of a list; null if it is empty. */
export function medianOf(numbers: readonly number[]): number | null {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const [low, high] = [sorted[middle - 1], sorted[middle]];
  if (high === undefined) return null;
  return sorted.length % 2 === 1 || low === undefined ? high : (low + high) / 2;
}

function agesOf(rows: readonly ReportRow[], asOf: Day): Record<Age, number> {
  const ages: Record<Age, number> = { week: 0, month: 0, quarter: 0, longer: 0 };
  for (const row of rows) {
    if (markOf(row, asOf) !== "overdue") continue;
    const days = daysLate(row, asOf);
    const age = AGES.find(({ from, to }) => days >= from && days <= to);
    if (age) ages[age.key] += 1;
  }
  return ages;
}

function grouped<T>(list: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of list) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
