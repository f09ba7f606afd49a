import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "./day";
import { CERTAIN_YEARS, holidaysOf } from "./holidays";
import {
  addWorkingDays,
  calendarOf,
  endOfPeriod,
  isWorkingDay,
  nextWorkingDay,
  restsOnProjected,
  subtractWorkingDays,
  workingDaysBetween,
} from "./working-days";

const certain = calendarOf(CERTAIN_YEARS.flatMap(holidaysOf));
const anyDay: fc.Arbitrary<Day> = fc
  .integer({ min: 0, max: 1400 })
  .map((days) => addDays("2023-01-01", days));

describe("working days", () => {
  it.each([
    ["2024-02-08", false, "Tết: 29 tháng Chạp"],
    ["2024-02-15", true, "sau Tết"],
    ["2024-04-18", false, "Giỗ Tổ"],
    ["2024-04-29", false, "nghỉ hoán đổi"],
    ["2024-05-04", true, "thứ Bảy làm bù"],
    ["2025-04-26", true, "thứ Bảy làm bù"],
    ["2024-07-06", false, "thứ Bảy"],
    ["2024-07-01", true, "thứ Hai"],
  ])("%s: %s (%s)", (day, worked) => {
    expect(isWorkingDay(day, certain)).toBe(worked);
  });

  it("count without the first day and across weekends", () => {
    expect(addWorkingDays("2024-07-01", 5, certain)).toBe("2024-07-08");
    expect(addWorkingDays("2024-02-07", 1, certain)).toBe("2024-02-15");
  });

  it("move the end of a period that falls on a day off, and keep an end that is a working day", () => {
    expect(endOfPeriod("2024-07-01", 15, certain)).toBe("2024-07-16");
    expect(endOfPeriod("2024-07-01", 5, certain)).toBe("2024-07-08");
  });

  it("are the same after adding and counting back", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, count) => {
        expect(workingDaysBetween(day, addWorkingDays(day, count, certain), certain)).toBe(count);
      }),
    );
  });

  it("include the next one: it is worked, not before the day, and none is skipped", () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = nextWorkingDay(day, certain);
        expect(next >= day && isWorkingDay(next, certain)).toBe(true);
        expect(workingDaysBetween(addDays(day, -1), next, certain)).toBe(1);
      }),
    );
  });

  it("have every day off that the law gives in each announced year, each once", () => {
    for (const year of CERTAIN_YEARS) {
      const days = holidaysOf(year).map(({ day }) => day);
      expect(new Set(days).size).toBe(days.length);
      for (const fixed of ["01-01", "04-30", "05-01", "09-02"]) expect(days).toContain(`${year}-${fixed}`);
      expect(days.filter((day) => day >= `${year}-01-10` && day <= `${year}-02-28`).length).toBeGreaterThan(
        4,
      );
    }
  });
});

/** Monday 1 to Sunday 14 July 2024: Wednesday 3 is off, Saturday 6 is worked, Tuesday 9 is off by projection. */
const july = calendarOf([
  { day: "2024-07-03", kind: "off" },
  { day: "2024-07-06", kind: "make-up", projected: false },
  { day: "2024-07-09", kind: "off", projected: true },
  { day: "2024-07-13", kind: "off", projected: true },
]);
const plain = calendarOf([]);

describe("a work calendar", () => {
  it("sorts its days by kind, and knows which are projected", () => {
    expect([...july.off]).toEqual(["2024-07-03", "2024-07-09", "2024-07-13"]);
    expect([...july.makeUp]).toEqual(["2024-07-06"]);
    expect([...july.projected]).toEqual(["2024-07-09", "2024-07-13"]);
  });

  it.each<[day: Day, isWorked: boolean]>([
    ["2024-07-01", true],
    ["2024-07-02", true],
    ["2024-07-03", false],
    ["2024-07-04", true],
    ["2024-07-05", true],
    ["2024-07-06", true],
    ["2024-07-07", false],
    ["2024-07-08", true],
    ["2024-07-09", false],
    ["2024-07-12", true],
    ["2024-07-13", false],
    ["2024-07-14", false],
  ])("has %s as worked: %s", (day, isWorked) => {
    expect(isWorkingDay(day, july)).toBe(isWorked);
  });

  it.each<[day: Day, next: Day]>([
    ["2024-07-02", "2024-07-02"],
    ["2024-07-03", "2024-07-04"],
    ["2024-07-06", "2024-07-06"],
    ["2024-07-07", "2024-07-08"],
    ["2024-07-13", "2024-07-15"],
  ])("from %s on, the next working day is %s", (day, next) => {
    expect(nextWorkingDay(day, july)).toBe(next);
  });

  it.each<[from: Day, count: number, to: Day]>([
    ["2024-07-02", 0, "2024-07-02"],
    ["2024-07-07", 0, "2024-07-07"],
    ["2024-07-02", 1, "2024-07-04"],
    ["2024-07-03", 1, "2024-07-04"],
    ["2024-07-04", 2, "2024-07-06"],
    ["2024-07-04", 3, "2024-07-08"],
    ["2024-07-04", 4, "2024-07-10"],
    ["2024-07-12", 1, "2024-07-15"],
  ])("has the day %s plus %i working days on %s", (from, count, to) => {
    expect(addWorkingDays(from, count, july)).toBe(to);
  });

  it.each<[from: Day, count: number, to: Day]>([
    ["2024-07-02", 0, "2024-07-02"],
    ["2024-07-07", 0, "2024-07-07"],
    ["2024-07-04", 1, "2024-07-02"],
    ["2024-07-08", 1, "2024-07-06"],
    ["2024-07-08", 2, "2024-07-05"],
    ["2024-07-10", 1, "2024-07-08"],
    ["2024-07-10", 5, "2024-07-02"],
    ["2024-07-01", 1, "2024-06-28"],
    ["2024-07-15", 1, "2024-07-12"],
  ])("has the day %s minus %i working days on %s", (from, count, to) => {
    expect(subtractWorkingDays(from, count, july)).toBe(to);
  });

  it.each<[from: Day, to: Day, count: number]>([
    ["2024-07-02", "2024-07-02", 0],
    ["2024-07-02", "2024-07-03", 0],
    ["2024-07-02", "2024-07-04", 1],
    ["2024-07-03", "2024-07-04", 1],
    ["2024-07-04", "2024-07-08", 3],
    ["2024-07-08", "2024-07-04", -3],
    ["2024-07-04", "2024-07-02", -1],
    ["2024-07-01", "2024-07-15", 9],
  ])("counts from %s to %s: %i", (from, to, count) => {
    expect(workingDaysBetween(from, to, july)).toBe(count);
  });

  it.each<[days: number, end: Day]>([
    [1, "2024-07-02"],
    [2, "2024-07-04"],
    [5, "2024-07-06"],
    [6, "2024-07-08"],
    [8, "2024-07-10"],
  ])("lets a period of %i days from 1 July end on %s", (days, end) => {
    expect(endOfPeriod("2024-07-01", days, july)).toBe(end);
  });
});

describe("a count that passes a projected day off", () => {
  it.each<[from: Day, to: Day, rests: boolean]>([
    ["2024-07-01", "2024-07-15", true],
    ["2024-07-15", "2024-07-01", true],
    ["2024-07-09", "2024-07-10", true],
    ["2024-07-08", "2024-07-09", true],
    ["2024-07-09", "2024-07-09", true],
    ["2024-07-10", "2024-07-12", false],
    ["2024-07-01", "2024-07-08", false],
    ["2024-07-10", "2024-07-14", false],
  ])("from %s to %s: %s", (from, to, rests) => {
    expect(restsOnProjected(from, to, july)).toBe(rests);
  });

  it("is found on a Friday and on a Monday, and not on a weekend or on a day that is certain", () => {
    const only = (day: Day, projected: boolean) => calendarOf([{ day, kind: "off", projected }]);
    const isFound = (day: Day, projected = true) =>
      restsOnProjected("2024-07-01", "2024-07-31", only(day, projected));
    expect(isFound("2024-07-05")).toBe(true);
    expect(isFound("2024-07-08")).toBe(true);
    expect(isFound("2024-07-06")).toBe(false);
    expect(isFound("2024-07-07")).toBe(false);
    expect(isFound("2024-07-05", false)).toBe(false);
    expect(restsOnProjected("2024-07-01", "2024-07-31", plain)).toBe(false);
  });
});

describe("a calendar without any working day", () => {
  const closed = calendarOf(
    Array.from({ length: 1200 }, (_, count) => ({
      day: addDays("2023-01-01", count),
      kind: "off" as const,
    })),
  );

  it("ends the search for the next one after 366 days", () => {
    expect(nextWorkingDay("2024-01-01", closed)).toBe("2025-01-01");
  });

  it("ends counting back after 366 days and a week for each day", () => {
    expect(subtractWorkingDays("2025-01-01", 1, closed)).toBe("2023-12-25");
    expect(subtractWorkingDays("2025-01-01", 2, closed)).toBe("2023-12-18");
  });
});
