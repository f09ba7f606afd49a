import { describe, expect, it } from "vitest";
import { CERTAIN_YEARS, holidaysOf } from "../calendar/holidays";
import { calendarOf } from "../calendar/working-days";
import { nextCeremonyDay } from "./next-day";

const calendar = calendarOf(CERTAIN_YEARS.flatMap(holidaysOf));

describe("the day of the next ceremony", () => {
  it.each([
    ["2024-07-01", "2024-07-01", "a first Monday is itself"],
    ["2024-07-02", "2024-08-05", "the day after it, the next month's"],
    ["2024-09-01", "2024-09-09", "the National Day moves it a week"],
    ["2024-01-01", "2024-01-08", "New Year moves it a week"],
    ["2026-02-01", "2026-02-02", "before Tết"],
    ["2026-12-08", "2027-01-04", "over the year's end"],
  ])("from %s it is %s: %s", (from, day) => {
    expect(nextCeremonyDay(from, calendar)).toBe(day);
  });
});
