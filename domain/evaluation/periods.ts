import { type Day, lastDayOfMonth } from "../calendar/day";

export const EVALUATION_PERIODS = ["month", "quarter", "half-year", "year"] as const;
export type EvaluationPeriodKind = (typeof EVALUATION_PERIODS)[number];

/** A period of evaluation: "2026-10", "2026-Q4", "2026-H2" or "2026". */
export type EvaluationPeriod = {
  key: string;
  kind: EvaluationPeriodKind;
  year: number;
  /** The month, quarter or half in its year; 1 for a year. */
  number: number;
  from: Day;
  to: Day;
};

const MONTHS: Record<EvaluationPeriodKind, number> = { month: 1, quarter: 3, "half-year": 6, year: 12 };
const FORMS: readonly [EvaluationPeriodKind, RegExp][] = [
  ["month", /^(\d{4})-(0[1-9]|1[0-2])$/],
  ["quarter", /^(\d{4})-Q([1-4])$/],
  ["half-year", /^(\d{4})-H([12])$/],
  ["year", /^(\d{4})$/],
];

/** The form of every key, for the API's document: a year of this century, alone or with its part. */
export const PERIOD_KEY = /^20\d{2}(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]))?$/;

/** The period of a key; null for anything else. */
export function readPeriod(key: string): EvaluationPeriod | null {
  for (const [kind, form] of FORMS) {
    const [found, year, number = "1"] = form.exec(key) ?? [];
    if (found) return periodAt(kind, Number(year), Number(number));
  }
  return null;
}

/** The period of a kind that a day is in. */
export function periodOn(kind: EvaluationPeriodKind, day: Day): EvaluationPeriod {
  const month = Number(day.slice(5, 7));
  return periodAt(kind, Number(day.slice(0, 4)), Math.ceil(month / MONTHS[kind]));
}

function periodAt(kind: EvaluationPeriodKind, year: number, number: number): EvaluationPeriod {
  const last = number * MONTHS[kind];
  const from = `${year}-${String(last - MONTHS[kind] + 1).padStart(2, "0")}-01`;
  return { key: keyOf(kind, year, number), kind, year, number, from, to: lastDayOfMonth(year, last) };
}

function keyOf(kind: EvaluationPeriodKind, year: number, number: number): string {
  switch (kind) {
    case "month":
      return `${year}-${String(number).padStart(2, "0")}`;
    case "quarter":
      return `${year}-Q${number}`;
    case "half-year":
      return `${year}-H${number}`;
    case "year":
      return String(year);
  }
}

/** The months of a period: its figures are their mean (Điều 17.3). */
export const monthsOf = ({ year, kind, number }: EvaluationPeriod): EvaluationPeriod[] =>
  Array.from({ length: MONTHS[kind] }, (_, index) =>
    periodAt("month", year, (number - 1) * MONTHS[kind] + index + 1),
  );

/** The neighbours of a period, to step through them. */
export function neighbours({ kind, year, number }: EvaluationPeriod) {
  const inYear = 12 / MONTHS[kind];
  const before = number === 1 ? periodAt(kind, year - 1, inYear) : periodAt(kind, year, number - 1);
  const after = number === inYear ? periodAt(kind, year + 1, 1) : periodAt(kind, year, number + 1);
  return { before, after };
}
