import { describe, expect, it } from "vitest";
import { allCalendarDays, daysOfYear } from "./calendar-days";
import type { KnownDay } from "./holidays";

const off = (day: string): KnownDay => ({
  day,
  kind: "off",
  name: "Nghỉ",
  documentNumber: "",
  documentDate: null,
  documentLink: "",
});

describe("the days of one year", () => {
  it("are the entered ones of that year alone, in order, once it is announced", () => {
    const days = ["2028-12-31", "2029-01-01", "2028-01-01", "2027-12-31", "2028-05-05"].map(off);
    const found = daysOfYear(2028, { days, announcedYears: [2027, 2028] });
    expect(found.map(({ day, projected }) => [day, projected])).toEqual([
      ["2028-01-01", false],
      ["2028-05-05", false],
      ["2028-12-31", false],
    ]);
  });

  it("are projected while other years are announced, in order with the entered ones", () => {
    const found = daysOfYear(2028, {
      days: [off("2028-06-15"), off("2028-01-10")],
      announcedYears: [2027, 2029],
    });
    expect(found.map(({ day, projected }) => `${day}${projected ? "" : " entered"}`)).toEqual([
      "2028-01-01",
      "2028-01-03",
      "2028-01-10 entered",
      "2028-01-24",
      "2028-01-25",
      "2028-01-26",
      "2028-01-27",
      "2028-01-28",
      "2028-04-04",
      "2028-04-30",
      "2028-05-01",
      "2028-05-02",
      "2028-06-15 entered",
      "2028-09-01",
      "2028-09-02",
      "2028-09-04",
      "2028-11-24",
    ]);
  });

  it("have an entered day in place of the projected one", () => {
    const days = daysOfYear(2028, { days: [off("2028-09-02")], announcedYears: [] });
    const national = days.filter(({ day }) => day === "2028-09-02");
    expect(national).toEqual([{ ...off("2028-09-02"), projected: false }]);
    expect(days.filter(({ projected }) => projected)).toHaveLength(14);
  });

  it.each([2020, 2061])("are only the entered ones of %i, which is not projected", (year) => {
    expect(daysOfYear(year, { days: [], announcedYears: [] })).toEqual([]);
    expect(daysOfYear(year, { days: [off(`${year}-03-04`)], announcedYears: [] })).toEqual([
      { ...off(`${year}-03-04`), projected: false },
    ]);
  });
});

describe("all days", () => {
  const all = allCalendarDays({
    days: [off("2024-05-02"), off("2062-03-04"), off("1999-03-04"), off("2024-05-01"), off("2029-03-05")],
    announcedYears: [2024],
  });
  const daysIn = (year: string) => all.filter(({ day }) => day.startsWith(year));

  it("are in order", () => {
    const days = all.map(({ day }) => day);
    expect(days).toEqual([...days].sort());
    expect(days[0]).toBe("1999-03-04");
    expect(days[1]).toBe("2021-01-01");
    expect(days.at(-1)).toBe("2062-03-04");
    expect(days.at(-2)).toBe("2060-11-24");
  });

  it("are the entered ones of an announced year, and those with the projected ones of another", () => {
    expect(daysIn("2024").map(({ day, projected }) => [day, projected])).toEqual([
      ["2024-05-01", false],
      ["2024-05-02", false],
    ]);
    expect(daysIn("2029").filter(({ projected }) => !projected)).toEqual([
      { ...off("2029-03-05"), projected: false },
    ]);
    expect(daysIn("2029").map(({ day }) => day)).toContain("2029-09-04");
    expect(daysIn("2030").every(({ projected }) => projected)).toBe(true);
    expect(daysIn("2030").map(({ day }) => day)).toContain("2030-09-02");
  });
});
