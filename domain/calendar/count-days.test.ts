import { describe, expect, it } from "vitest";
import { findDeadlines } from "../text/dates-in-words";
import { allCalendarDays } from "./calendar-days";
import { countDays, MOST_WORKING_DAYS } from "./count-days";
import { CERTAIN_YEARS, holidaysOf } from "./holidays";
import { calendarOf } from "./working-days";

const days = allCalendarDays({ days: CERTAIN_YEARS.flatMap(holidaysOf), announcedYears: CERTAIN_YEARS });
const calendar = calendarOf(days);
const entries = new Map(days.map((day) => [day.day, day]));
const count = (question: Parameters<typeof countDays>[0]) => countDays(question, calendar, entries);

describe("counting working days", () => {
  it("skips National Day and the swapped Monday, and counts the Saturday made up for it", () => {
    // Thu 20/08/2026: Fri 21, Sat 22 (made up), Mon 24 to Fri 28, Thu 3/9, Fri 4, Mon 7.
    const { day, passed } = count({ way: "after", from: "2026-08-20", count: 10 });
    expect(day).toBe("2026-09-07");
    expect(
      passed.map((one) => `${one.day} ${one.counted ? "counted" : (one.entry?.name ?? "weekend")}`),
    ).toEqual([
      "2026-08-22 counted",
      "2026-08-23 weekend",
      "2026-08-29 weekend",
      "2026-08-30 weekend",
      "2026-08-31 Nghỉ hoán đổi",
      "2026-09-01 Quốc khánh",
      "2026-09-02 Quốc khánh",
      "2026-09-05 weekend",
      "2026-09-06 weekend",
    ]);
    expect(passed[4]?.entry?.documentNumber).toBe("9441/TB-BNV");
  });

  it("passes a weekend on the way back, without the day that it counts from", () => {
    const { day, passed } = count({ way: "before", from: "2026-07-06", count: 1 });
    expect(day).toBe("2026-07-03");
    expect(passed.map((one) => one.day)).toEqual(["2026-07-04", "2026-07-05"]);
    expect(count({ way: "after", from: "2026-07-03", count: 1 })).toMatchObject({
      day: "2026-07-06",
      count: 1,
    });
  });

  it("counts back over Tết to the same day", () => {
    expect(count({ way: "before", from: "2027-02-12", count: 3 })).toMatchObject({
      day: "2027-02-02",
      isWorked: true,
    });
    expect(count({ way: "after", from: "2027-02-02", count: 3 }).day).toBe("2027-02-12");
  });

  it("counts back further than a year", () => {
    const { day } = count({ way: "before", from: "2026-07-01", count: 500 });
    expect(count({ way: "after", from: day, count: 500 }).day).toBe("2026-07-01");
  });

  it("counts between two days in either order, without the first", () => {
    expect(count({ way: "between", from: "2026-11-20", to: "2026-11-25" }).count).toBe(2);
    expect(count({ way: "between", from: "2026-11-25", to: "2026-11-20" }).count).toBe(2);
  });

  it("gives the same day as the same words of a deadline", () => {
    const [deadline] = findDeadlines("trong 10 ngày làm việc", {
      meeting: "2026-08-20",
      year: 2026,
      calendar,
    });
    expect(deadline?.day).toBe("2026-09-07");
  });

  it("counts nothing between a day and itself", () => {
    expect(count({ way: "between", from: "2026-11-20", to: "2026-11-20" })).toEqual({
      day: "2026-11-20",
      count: 0,
      passed: [],
      isWorked: true,
    });
    expect(count({ way: "between", from: "2026-11-22", to: "2026-11-22" })).toMatchObject({
      count: 0,
      isWorked: false,
    });
  });

  it.each<[from: string, to: string, days: number, passed: string[], isWorked: boolean]>([
    ["2026-11-19", "2026-11-20", 1, [], true],
    ["2026-11-20", "2026-11-21", 0, ["2026-11-21"], false],
    ["2026-11-21", "2026-11-22", 0, ["2026-11-22"], false],
    ["2026-11-21", "2026-11-23", 1, ["2026-11-22"], true],
    ["2026-11-23", "2026-11-25", 1, ["2026-11-24"], true],
    ["2026-11-23", "2026-11-20", 1, ["2026-11-21", "2026-11-22"], true],
    ["2026-08-21", "2026-08-24", 2, ["2026-08-22", "2026-08-23"], true],
    ["2026-08-22", "2026-08-21", 1, ["2026-08-22"], true],
    ["2026-11-23", "2026-11-21", 1, ["2026-11-22"], false],
    ["2026-08-24", "2026-08-22", 1, ["2026-08-23"], true],
  ])("from %s to %s passes %i working days", (from, to, days, passed, isWorked) => {
    const counted = count({ way: "between", from, to });
    expect(counted).toMatchObject({ day: to, count: days, isWorked });
    expect(counted.passed.map(({ day }) => day)).toEqual(passed);
  });

  it("says why a day was passed: its entry, or none on a plain weekend", () => {
    const { passed } = count({ way: "between", from: "2026-08-21", to: "2026-09-01" });
    expect(passed.map(({ day, counted, entry }) => [day, counted, entry?.name ?? null])).toEqual([
      ["2026-08-22", true, "Làm bù ngày 31/8"],
      ["2026-08-23", false, null],
      ["2026-08-29", false, null],
      ["2026-08-30", false, null],
      ["2026-08-31", false, "Nghỉ hoán đổi"],
      ["2026-09-01", false, "Quốc khánh"],
    ]);
  });

  it("takes at most 750 working days", () => {
    expect(MOST_WORKING_DAYS).toBe(750);
  });
});
