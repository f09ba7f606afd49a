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
