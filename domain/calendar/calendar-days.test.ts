import { expect, it } from "vitest";
import { allCalendarDays, daysOfYear } from "./calendar-days";
import type { KnownDay } from "./holidays";

const off = (day: string): KnownDay =>
  ({
    day,
    kind: "off",
    name: "Nghỉ",
    documentNumber: "",
    documentDate: null,
    documentLink: "",
  }) as unknown as KnownDay;

it("all days are in order, entered ones of any year and projected ones of years without announcement", () => {
  const all = allCalendarDays({
    days: [off("2024-05-02"), off("1999-03-04"), off("2024-05-01")],
    announcedYears: [2024],
  });
  const days = all.map(({ day }) => day);
  expect(days).toEqual([...days].sort());
  expect(days[0]).toBe("1999-03-04");
  expect(days.filter((day) => day.startsWith("2024"))).toEqual(["2024-05-01", "2024-05-02"]);
  expect(days).toContain("2028-09-02");
});

it("an entered day replaces the projected one of the same day", () => {
  const days = daysOfYear(2028, { days: [off("2028-09-02")], announcedYears: [] });
  const national = days.filter(({ day }) => day === "2028-09-02");
  expect(national.map(({ name, projected }) => [name, projected])).toEqual([["Nghỉ", false]]);
  expect(days.some(({ projected }) => projected)).toBe(true);
});
