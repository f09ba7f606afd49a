import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, monthNumber, weekday } from "../calendar/day";
import { CERTAIN_YEARS, holidaysOf } from "../calendar/holidays";
import { calendarOf, isWorkingDay } from "../calendar/working-days";
import { CEREMONY_RHYTHM, nextMeetingDay, rhythmOf } from "./next-day";

const calendar = calendarOf(CERTAIN_YEARS.flatMap(holidaysOf));

describe("the day of the next meeting", () => {
  it.each([
    ["2024-07-01", null, "2024-07-01", "a first Monday is itself"],
    ["2024-07-02", null, "2024-08-05", "the day after it, the next month's"],
    ["2024-09-01", null, "2024-09-09", "the National Day moves it a week"],
    ["2024-01-01", null, "2024-01-08", "New Year moves it a week"],
    ["2026-02-01", null, "2026-02-02", "before Tết"],
    ["2026-12-08", null, "2027-01-04", "over the year's end"],
    ["2024-06-20", "2024-06-03", "2024-07-01", "the month after the last one"],
    [
      "2024-09-06",
      "2024-09-05",
      "2024-10-07",
      "a ceremony moved to another day of its month was that month's",
    ],
    ["2024-07-01", "2024-08-05", "2024-09-09", "one that is planned already is followed by the next"],
  ])("of the ceremony from %s after %s is %s: %s", (from, last, day, _why) => {
    expect(nextMeetingDay(CEREMONY_RHYTHM, from, last, calendar)).toBe(day);
  });

  it.each([
    [2, 5, "2024-07-01", "2024-07-12", "the second Friday"],
    [5, 5, "2024-07-01", "2024-07-26", "the last Friday"],
    [5, 3, "2024-07-01", "2024-07-31", "the last Wednesday is the fifth"],
    [3, 1, "2025-04-01", "2025-04-21", "the third Monday"],
    [1, 4, "2025-05-01", "2025-05-08", "Labour Day moves the first Thursday a week"],
    [5, 3, "2025-04-01", "2025-04-23", "the last Wednesday is 30 April: a week earlier"],
  ])("nth %i of weekday %i from %s is %s: %s", (nth, day, from, expected, _why) => {
    expect(nextMeetingDay({ nth, weekday: day }, from, null, calendar)).toBe(expected);
  });

  /** The Mondays of May 2025 are 5, 12, 19 and 26; those of June are 2, 9, 16, 23 and 30. */
  it.each([
    [3, [], "2025-05-19", "itself"],
    [3, ["19"], "2025-05-26", "a week later"],
    [3, ["19", "26"], "2025-05-12", "a week earlier at the end of the month"],
    [3, ["12", "19", "26"], "2025-05-05", "the first one if all others are off"],
    [3, ["05", "12", "19", "26"], "2025-06-16", "in the next month if all are off"],
    [1, ["05"], "2025-05-12", "a week later than the first"],
    [1, ["05", "12", "19"], "2025-05-26", "three weeks later than the first"],
    [4, ["26"], "2025-05-19", "a week earlier than the fourth"],
    [5, ["26"], "2025-05-19", "a week earlier than the last"],
    [5, ["12", "19", "26"], "2025-05-05", "three weeks earlier than the last"],
    [5, ["05", "12", "19", "26"], "2025-06-30", "the fifth Monday of the next month"],
  ])("nth %i of the Mondays in May 2025 without %j is %s: %s", (nth, off, expected, _why) => {
    const days = calendarOf(off.map((date) => ({ day: `2025-05-${date}`, kind: "off" as const })));
    expect(nextMeetingDay({ nth, weekday: 1 }, "2025-05-01", null, days)).toBe(expected);
  });

  it.each([
    ["2025-05-12", null, "2025-05-12", "that day is itself"],
    ["2025-05-13", null, "2025-06-09", "the day after it is next month's"],
    ["2025-12-09", null, "2026-01-12", "the year ends"],
    ["2025-05-01", "2025-04-30", "2025-05-12", "the last one was the month before"],
    ["2025-05-01", "2025-05-01", "2025-06-09", "the last one was that month"],
    ["2025-05-01", "2025-12-31", "2026-01-12", "the last one is on the last day of the year"],
    ["2025-05-13", "2025-03-10", "2025-06-09", "the last one is long ago"],
  ])("the second Monday from %s after %s is %s: %s", (from, last, expected, _why) => {
    expect(nextMeetingDay({ nth: 2, weekday: 1 }, from, last, calendarOf([]))).toBe(expected);
  });

  it.each([
    ["2033-12-03", "2033-12-03"],
    ["2034-01-07", "2024-01-10"],
  ])("is sought for ten years: with a make-up Saturday on %s it is %s", (madeUp, expected) => {
    const days = calendarOf([{ day: madeUp, kind: "make-up" }]);
    expect(nextMeetingDay({ nth: 1, weekday: 6 }, "2024-01-10", null, days)).toBe(expected);
  });

  it("a Saturday is offered only if it is a make-up day", () => {
    const madeUp = calendarOf([{ day: "2024-07-20", kind: "make-up" }]);
    expect(nextMeetingDay({ nth: 1, weekday: 6 }, "2024-07-01", null, madeUp)).toBe("2024-07-20");
  });

  it("is a working day of its weekday, not before the requested day, and one in each month", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 900 }),
        fc.option(fc.integer({ min: 0, max: 900 }), { nil: null }),
        (nth, day, offset, lastOffset) => {
          const from = addDays("2024-01-01", offset);
          const last = lastOffset === null ? null : addDays("2024-01-01", lastOffset);
          const next = nextMeetingDay({ nth, weekday: day }, from, last, calendar);
          expect(isWorkingDay(next, calendar)).toBe(true);
          expect(weekday(next)).toBe(day);
          expect(next >= from).toBe(true);
          if (last !== null) expect(next.slice(0, 7) > last.slice(0, 7)).toBe(true);
          const again = nextMeetingDay({ nth, weekday: day }, from, next, calendar);
          expect(monthNumber(again)).not.toBe(monthNumber(next));
        },
      ),
    );
  });
});

describe("the rule of a series", () => {
  it.each([
    ["flag-ceremony", null, null, { nth: 1, weekday: 1 }],
    ["flag-ceremony", 2, 3, { nth: 2, weekday: 3 }],
    ["flag-ceremony", 2, null, { nth: 1, weekday: 1 }],
    ["flag-ceremony", null, 3, { nth: 1, weekday: 1 }],
    ["briefing", null, null, null],
    ["briefing", 2, null, null],
    ["briefing", null, 3, null],
    ["other", null, null, null],
    ["other", 1, 1, { nth: 1, weekday: 1 }],
    ["briefing", 5, 5, { nth: 5, weekday: 5 }],
  ] as const)("of a %s with %s and %s", (kind, rhythmNth, rhythmWeekday, rule) => {
    expect(rhythmOf({ kind, rhythmNth, rhythmWeekday })).toEqual(rule);
  });
});
