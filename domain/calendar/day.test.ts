import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  beginningOf,
  type Day,
  dayInAgency,
  dayOf,
  daysBetween,
  formatDay,
  isDay,
  lastDayOfMonth,
  monthNumber,
  parseDay,
  quarterEnd,
  runningDate,
  weekday,
  yearOf,
} from "./day";

describe("a day from its numbers", () => {
  it.each<[year: number, month: number, date: number, day: Day | null]>([
    [2024, 7, 1, "2024-07-01"],
    [2024, 1, 1, "2024-01-01"],
    [2024, 12, 31, "2024-12-31"],
    [2024, 2, 29, "2024-02-29"],
    [2000, 2, 29, "2000-02-29"],
    [1900, 1, 1, "1900-01-01"],
    [2200, 12, 31, "2200-12-31"],
    [1899, 12, 31, null],
    [2201, 1, 1, null],
    [1900, 2, 29, null],
    [2023, 2, 29, null],
    [2024, 2, 30, null],
    [2024, 4, 31, null],
    [2024, 1, 32, null],
    [2024, 3, 0, null],
    [2024, 0, 15, null],
    [2024, 13, 15, null],
  ])("of %i, %i and %i is %s", (year, month, date, day) => {
    expect(dayOf(year, month, date)).toBe(day);
  });
});

describe("a day as text", () => {
  it.each<[text: string, isStored: boolean]>([
    ["2024-02-29", true],
    ["1900-01-01", true],
    ["2023-02-29", false],
    ["1899-12-31", false],
    ["2024-7-01", false],
    ["2024-07-1", false],
    ["01/07/2024", false],
    [" 2024-07-01", false],
    ["2024-07-01T00:00", false],
    ["", false],
  ])("“%s” is in stored form: %s", (text, isStored) => {
    expect(isDay(text)).toBe(isStored);
  });

  it.each<[typed: string, day: Day | null]>([
    ["01/07/2024", "2024-07-01"],
    ["1/7/2024", "2024-07-01"],
    ["1.7.2024", "2024-07-01"],
    ["1-7-2024", "2024-07-01"],
    ["  31/12/2024 ", "2024-12-31"],
    [" 2024-07-01 ", "2024-07-01"],
    ["29/02/2024", "2024-02-29"],
    ["29/02/2023", null],
    ["2023-02-29", null],
    ["12/31/2024", null],
    ["1/7/24", null],
    ["001/7/2024", null],
    ["1/7", null],
    ["2024-7-1", null],
    ["ngày 1/7/2024", null],
    ["", null],
  ])("“%s” typed is read as %s", (typed, day) => {
    expect(parseDay(typed)).toBe(day);
  });

  it("is shown as dd/MM/yyyy", () => {
    expect(formatDay("2024-07-01")).toBe("01/07/2024");
    expect(formatDay("2023-12-31")).toBe("31/12/2023");
  });

  it.each<[day: Day, words: string]>([
    ["2024-02-05", "ngày 05 tháng 02 năm 2024"],
    ["2024-01-31", "ngày 31 tháng 01 năm 2024"],
    ["2024-03-05", "ngày 05 tháng 3 năm 2024"],
    ["2024-09-10", "ngày 10 tháng 9 năm 2024"],
    ["2025-10-09", "ngày 09 tháng 10 năm 2025"],
  ])("%s is written in a paper as “%s”", (day, words) => {
    expect(runningDate(day)).toBe(words);
  });

  it("has a year and a month", () => {
    expect([yearOf("2024-07-31"), monthNumber("2024-07-31")]).toEqual([2024, 7]);
    expect([yearOf("1999-12-01"), monthNumber("1999-12-01")]).toEqual([1999, 12]);
    expect(monthNumber("2024-01-31")).toBe(1);
  });
});

describe("counting calendar days", () => {
  it.each<[from: Day, count: number, to: Day]>([
    ["2024-07-01", 0, "2024-07-01"],
    ["2024-07-01", 1, "2024-07-02"],
    ["2024-07-01", -1, "2024-06-30"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2023-02-28", 1, "2023-03-01"],
    ["2023-12-31", 1, "2024-01-01"],
    ["2024-01-01", -1, "2023-12-31"],
    ["2024-01-01", 366, "2025-01-01"],
    ["2023-01-01", 365, "2024-01-01"],
  ])("from %s, %i days later is %s", (from, count, to) => {
    expect(addDays(from, count)).toBe(to);
    expect(daysBetween(from, to)).toBe(count);
  });

  it.each<[from: Day, count: number, to: Day]>([
    ["2024-07-15", 0, "2024-07-15"],
    ["2024-07-15", 1, "2024-08-15"],
    ["2024-07-15", -1, "2024-06-15"],
    ["2024-11-15", 1, "2024-12-15"],
    ["2024-12-15", 1, "2025-01-15"],
    ["2024-01-15", -1, "2023-12-15"],
    ["2024-01-15", 11, "2024-12-15"],
    ["2024-01-15", 12, "2025-01-15"],
    ["2024-01-15", 25, "2026-02-15"],
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-05-31", 1, "2024-06-30"],
    ["2024-06-30", 1, "2024-07-30"],
    ["2024-11-30", 1, "2024-12-30"],
    ["2024-11-30", 3, "2025-02-28"],
    ["2024-10-31", 2, "2024-12-31"],
  ])("from %s, %i months later is %s", (from, count, to) => {
    expect(addMonths(from, count)).toBe(to);
  });

  it.each<[day: Day, number: number]>([
    ["2024-07-01", 1],
    ["2024-07-02", 2],
    ["2024-07-03", 3],
    ["2024-07-04", 4],
    ["2024-07-05", 5],
    ["2024-07-06", 6],
    ["2024-07-07", 7],
  ])("%s is day %i of its week", (day, number) => {
    expect(weekday(day)).toBe(number);
  });
});

describe("the end of a month", () => {
  it.each<[year: number, month: number, day: Day]>([
    [2024, 1, "2024-01-31"],
    [2024, 2, "2024-02-29"],
    [2023, 2, "2023-02-28"],
    [2024, 4, "2024-04-30"],
    [2024, 11, "2024-11-30"],
    [2024, 12, "2024-12-31"],
  ])("of %i-%i is %s", (year, month, day) => {
    expect(lastDayOfMonth(year, month)).toBe(day);
  });

  it.each<[quarter: number, day: Day]>([
    [1, "2024-03-31"],
    [2, "2024-06-30"],
    [3, "2024-09-30"],
    [4, "2024-12-31"],
  ])("of quarter %i of 2024 is %s", (quarter, day) => {
    expect(quarterEnd(2024, quarter)).toBe(day);
  });
});

describe("the agency's clock, seven hours ahead of Greenwich", () => {
  it.each<[instant: string, day: Day]>([
    ["2024-06-30T16:59:59.999Z", "2024-06-30"],
    ["2024-06-30T17:00:00.000Z", "2024-07-01"],
    ["2024-07-01T00:00:00Z", "2024-07-01"],
    ["2024-07-01T16:59:59Z", "2024-07-01"],
    ["2024-12-31T17:00:00Z", "2025-01-01"],
  ])("%s is on %s", (instant, day) => {
    expect(dayInAgency(instant)).toBe(day);
  });

  it.each<[day: Day, instant: string]>([
    ["2024-07-01", "2024-06-30T17:00:00.000Z"],
    ["2025-01-01", "2024-12-31T17:00:00.000Z"],
  ])("%s begins at %s", (day, instant) => {
    expect(beginningOf(day)).toBe(instant);
  });
});
