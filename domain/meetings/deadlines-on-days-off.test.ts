import { expect, it } from "vitest";
import { calendarOf } from "../calendar/working-days";
import { deadlinesOnDaysOff } from "./deadlines-on-days-off";

const CALENDAR = calendarOf([
  { day: "2026-12-24", kind: "off" },
  { day: "2026-12-26", kind: "make-up" },
]);

it.each([
  // Friday, and a Saturday on which work is made up.
  ["2026-12-25", null],
  ["2026-12-26", null],
  // Thursday off, then a Sunday and a Saturday.
  ["2026-12-24", "2026-12-25"],
  ["2026-12-20", "2026-12-21"],
  ["2026-12-19", "2026-12-21"],
  [null, null],
])("a deadline on %s is followed by the working day %s", (originalDeadline, next) => {
  const found = deadlinesOnDaysOff([{ number: 4, originalDeadline }], CALENDAR);
  expect(found).toEqual(next === null ? [] : [{ number: 4, deadline: originalDeadline, next }]);
});
