import { describe, expect, it } from "vitest";
import type { Day } from "../calendar/day";
import {
  EVALUATION_PERIODS,
  type EvaluationPeriodKind,
  monthsOf,
  neighbours,
  PERIOD_KEY,
  periodOn,
  readPeriod,
} from "./periods";

const shown = (key: string) => {
  const found = readPeriod(key);
  return found && `${found.key} ${found.kind} ${found.number} of ${found.year}: ${found.from} to ${found.to}`;
};

describe("a period of evaluation", () => {
  it.each([
    ["2026-01", "2026-01 month 1 of 2026: 2026-01-01 to 2026-01-31"],
    ["2026-02", "2026-02 month 2 of 2026: 2026-02-01 to 2026-02-28"],
    ["2028-02", "2028-02 month 2 of 2028: 2028-02-01 to 2028-02-29"],
    ["2026-09", "2026-09 month 9 of 2026: 2026-09-01 to 2026-09-30"],
    ["2026-10", "2026-10 month 10 of 2026: 2026-10-01 to 2026-10-31"],
    ["2026-12", "2026-12 month 12 of 2026: 2026-12-01 to 2026-12-31"],
    ["2026-Q1", "2026-Q1 quarter 1 of 2026: 2026-01-01 to 2026-03-31"],
    ["2026-Q2", "2026-Q2 quarter 2 of 2026: 2026-04-01 to 2026-06-30"],
    ["2026-Q3", "2026-Q3 quarter 3 of 2026: 2026-07-01 to 2026-09-30"],
    ["2026-Q4", "2026-Q4 quarter 4 of 2026: 2026-10-01 to 2026-12-31"],
    ["2026-H1", "2026-H1 half-year 1 of 2026: 2026-01-01 to 2026-06-30"],
    ["2026-H2", "2026-H2 half-year 2 of 2026: 2026-07-01 to 2026-12-31"],
    ["2026", "2026 year 1 of 2026: 2026-01-01 to 2026-12-31"],
  ])("%s is read as %s", (key, expected) => {
    expect(shown(key)).toBe(expected);
  });

  it.each([
    "",
    "2026-00",
    "2026-13",
    "2026-Q0",
    "2026-Q5",
    "2026-H0",
    "2026-H3",
    "2026-1",
    "2026-q1",
    "26",
    "20260",
    "2026-10-01",
    " 2026",
    "2026-10 ",
  ])("is not %j", (key) => {
    expect(readPeriod(key)).toBeNull();
  });

  it.each<[EvaluationPeriodKind, Day, string]>([
    ["month", "2026-01-31", "2026-01"],
    ["month", "2026-12-01", "2026-12"],
    ["quarter", "2026-03-31", "2026-Q1"],
    ["quarter", "2026-04-01", "2026-Q2"],
    ["quarter", "2026-09-30", "2026-Q3"],
    ["quarter", "2026-10-01", "2026-Q4"],
    ["quarter", "2026-12-31", "2026-Q4"],
    ["half-year", "2026-06-30", "2026-H1"],
    ["half-year", "2026-07-01", "2026-H2"],
    ["year", "2026-01-01", "2026"],
    ["year", "2026-12-31", "2026"],
  ])("of the kind %s on %s is %s", (kind, day, expected) => {
    const found = periodOn(kind, day);
    expect(found.key).toBe(expected);
    expect([found.kind, found.year]).toEqual([kind, 2026]);
    expect([found.from <= day, day <= found.to]).toEqual([true, true]);
  });

  it.each([
    ["2026-10", "2026-10"],
    ["2026-Q1", "2026-01 2026-02 2026-03"],
    ["2026-Q3", "2026-07 2026-08 2026-09"],
    ["2026-H2", "2026-07 2026-08 2026-09 2026-10 2026-11 2026-12"],
    [
      "2026",
      "2026-01 2026-02 2026-03 2026-04 2026-05 2026-06 2026-07 2026-08 2026-09 2026-10 2026-11 2026-12",
    ],
  ])("%s has the months %s", (key, expected) => {
    const found = readPeriod(key);
    expect((found ? monthsOf(found) : []).map((month) => month.key).join(" ")).toBe(expected);
  });

  it("has months with their own first and last day", () => {
    const found = readPeriod("2026-Q1");
    const months = found ? monthsOf(found) : [];
    expect(months.map(({ kind, from, to }) => [kind, from, to])).toEqual([
      ["month", "2026-01-01", "2026-01-31"],
      ["month", "2026-02-01", "2026-02-28"],
      ["month", "2026-03-01", "2026-03-31"],
    ]);
  });

  it.each([
    ["2026-01", "2025-12", "2026-02"],
    ["2026-02", "2026-01", "2026-03"],
    ["2026-12", "2026-11", "2027-01"],
    ["2026-Q1", "2025-Q4", "2026-Q2"],
    ["2026-Q2", "2026-Q1", "2026-Q3"],
    ["2026-Q4", "2026-Q3", "2027-Q1"],
    ["2026-H1", "2025-H2", "2026-H2"],
    ["2026-H2", "2026-H1", "2027-H1"],
    ["2026", "2025", "2027"],
  ])("%s comes after %s and before %s", (key, before, after) => {
    const found = readPeriod(key);
    const around = found && neighbours(found);
    expect([around?.before.key, around?.after.key]).toEqual([before, after]);
  });

  it("is a month, a quarter, half a year or a year", () => {
    expect(EVALUATION_PERIODS.join(" ")).toBe("month quarter half-year year");
  });

  it.each([
    ["2026", true],
    ["2026-01", true],
    ["2026-12", true],
    ["2026-Q4", true],
    ["2026-H2", true],
    ["1999", false],
    ["2126", false],
    ["2026-00", false],
    ["2026-13", false],
    ["2026-Q5", false],
    ["2026-H3", false],
    ["2026-", false],
  ])("has a key for the API's document, %s: %s", (key, fits) => {
    expect(PERIOD_KEY.test(key)).toBe(fits);
  });
});
