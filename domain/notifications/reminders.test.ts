import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day } from "../calendar/day";
import { CERTAIN_YEARS, holidaysOf } from "../calendar/holidays";
import { calendarOf, isWorkingDay, subtractWorkingDays } from "../calendar/working-days";
import {
  latestReminder,
  OVERDUE_EVERY_DAYS,
  REMINDER_WORKING_DAYS,
  remindersRestOnProjected,
  workingDaysLeft,
} from "./reminders";

const calendar = calendarOf(CERTAIN_YEARS.flatMap(holidaysOf));

/** Every reminder of a deadline over some weeks, with its day, if reminders are made every morning. */
function remindersOf(deadline: Day, from: Day, until: Day): string[] {
  const sent: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) {
    const reminder = latestReminder(deadline, addDays(day, -1), day, calendar);
    if (reminder) sent.push(`${day} ${reminder.offset}`);
  }
  return sent;
}

describe("reminders of a deadline", () => {
  it.each([
    ["an ordinary Wednesday", "2024-07-31", ["2024-07-22", "2024-07-26", "2024-07-30"]],
    ["a Saturday off", "2024-07-27", ["2024-07-18", "2024-07-24", "2024-07-26"]],
    ["the first working day after Tết", "2024-02-15", ["2024-01-30", "2024-02-05", "2024-02-07"]],
    ["a day within Tết", "2024-02-11", ["2024-01-30", "2024-02-05", "2024-02-07"]],
    ["the year's last day", "2024-12-31", ["2024-12-20", "2024-12-26", "2024-12-30"]],
    ["the year's first working day", "2024-01-02", ["2023-12-21", "2023-12-27", "2023-12-29"]],
    ["a make-up Saturday", "2024-05-04", ["2024-04-22", "2024-04-26", "2024-05-03"]],
    ["the Monday after a make-up Saturday", "2024-05-06", ["2024-04-23", "2024-05-02", "2024-05-04"]],
    ["the end of a leap February", "2024-02-29", ["2024-02-20", "2024-02-26", "2024-02-28"]],
    ["the end of a February of 28 days", "2025-02-28", ["2025-02-19", "2025-02-25", "2025-02-27"]],
    ["the end of a month of 30 days", "2024-06-30", ["2024-06-20", "2024-06-26", "2024-06-28"]],
  ])("%s (%s)", (_name, deadline, before) => {
    expect(remindersOf(deadline, addDays(deadline, -40), addDays(deadline, 22))).toEqual([
      ...before.map((day, index) => `${day} before-${[7, 3, 1][index]}`),
      `${deadline} today`,
      ...[7, 14, 21].map((late) => `${addDays(deadline, late)} after-${late}`),
    ]);
  });

  it("skips those before the issue: only later ones are sent", () => {
    expect(remindersOf("2024-07-31", "2024-07-25", "2024-07-31")).toEqual([
      "2024-07-26 before-3",
      "2024-07-30 before-1",
      "2024-07-31 today",
    ]);
  });

  it.each([
    ["2024-07-21", "2024-07-28", "before-3"],
    ["2024-07-21", "2024-07-31", "today"],
    ["2024-07-21", "2024-08-20", "after-14"],
    ["2024-07-22", "2024-07-25", null],
  ])("without a process after %s until %s: only the latest is sent (%s)", (after, until, offset) => {
    expect(latestReminder("2024-07-31", after, until, calendar)?.offset ?? null).toBe(offset);
  });

  it.each([
    ["2024-07-22", "2024-07-22", "deadline.near", "before-7"],
    ["2024-07-26", "2024-07-26", "deadline.near", "before-3"],
    ["2024-07-30", "2024-07-30", "deadline.near", "before-1"],
    ["2024-07-31", "2024-07-31", "deadline.today", "today"],
    ["2024-08-06", "2024-07-31", "deadline.today", "today"],
    ["2024-08-07", "2024-08-07", "deadline.passed", "after-7"],
    ["2024-08-13", "2024-08-07", "deadline.passed", "after-7"],
    ["2024-08-14", "2024-08-14", "deadline.passed", "after-14"],
  ])("of 31 July, the latest until %s is that of %s: %s %s", (until, day, kind, offset) => {
    expect(latestReminder("2024-07-31", "2024-07-01", until, calendar)).toEqual({ kind, offset, day });
    expect(latestReminder("2024-07-31", addDays(day, -1), until, calendar)).toEqual({ kind, offset, day });
    expect(latestReminder("2024-07-31", day, until, calendar)).toBeNull();
  });

  it("begin seven working days before", () => {
    expect(latestReminder("2024-07-31", "2024-07-01", "2024-07-21", calendar)).toBeNull();
    expect(REMINDER_WORKING_DAYS).toEqual([7, 3, 1]);
    expect(OVERDUE_EVERY_DAYS).toBe(7);
  });

  it.each([
    ["2024-07-31", 0],
    ["2024-07-30", 1],
    ["2024-07-29", 2],
    ["2024-07-28", 2],
    ["2024-07-27", 2],
    ["2024-07-26", 3],
    ["2024-08-01", 0],
  ])("on %s so many working days are left to 31 July: %s", (today, left) => {
    expect(workingDaysLeft(today, "2024-07-31", calendar)).toBe(left);
  });

  it.each([
    ["2024-07-19", false],
    ["2024-07-22", true],
    ["2024-07-31", true],
    ["2024-08-01", false],
  ])("of 31 July, with %s off by projection, rest on a projected day: %s", (day, expected) => {
    const projected = calendarOf([{ day, kind: "off", projected: true }]);
    expect(remindersRestOnProjected("2024-07-31", projected)).toBe(expected);
  });

  it("for any deadline: the three before it are on working days with that many left, each once", () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 1300 }), (days) => {
        const deadline = addDays("2023-01-01", days);
        for (const count of [7, 3, 1]) {
          const day = subtractWorkingDays(deadline, count, calendar);
          expect(isWorkingDay(day, calendar)).toBe(true);
          expect(workingDaysLeft(day, deadline, calendar)).toBe(count);
        }
        const sent = remindersOf(deadline, addDays(deadline, -30), addDays(deadline, 7));
        expect(sent).toHaveLength(5);
      }),
      { numRuns: 60 },
    );
  });
});
