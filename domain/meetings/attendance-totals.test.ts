import { expect, it } from "vitest";
import { attendanceTotals } from "./attendance-totals";

const row = (expected: number, excused: number, absent: number) => ({
  departmentId: 3,
  department: "Thanh tra",
  note: "",
  expected,
  excused,
  absent,
});

it.each([
  ["no rows", [], null],
  ["one row", [row(19, 3, 2)], { present: 14, expected: 19, away: 5, excused: 3, absent: 2 }],
  ["two rows", [row(19, 3, 2), row(7, 0, 1)], { present: 20, expected: 26, away: 6, excused: 3, absent: 3 }],
  ["a row of zeros", [row(0, 0, 0)], { present: 0, expected: 0, away: 0, excused: 0, absent: 0 }],
])("adds up %s of departments", (_, attendance, totals) => {
  expect(attendanceTotals({ attendance, attendanceTotal: null })).toEqual(totals);
});

it.each([
  [
    "with everything that can be known",
    { present: 138, expected: 145, excused: 5 },
    { present: 138, expected: 145, away: 7, excused: 5, absent: 2 },
  ],
  [
    "without who had leave",
    { present: 138, expected: 145, excused: null },
    { present: 138, expected: 145, away: 7, excused: null, absent: null },
  ],
  [
    "of those present alone",
    { present: 138, expected: null, excused: null },
    { present: 138, expected: null, away: null, excused: null, absent: null },
  ],
  [
    "where all came",
    { present: 42, expected: 42, excused: null },
    { present: 42, expected: 42, away: 0, excused: 0, absent: 0 },
  ],
])("takes the total of the agency %s", (_, attendanceTotal, totals) => {
  expect(attendanceTotals({ attendance: [], attendanceTotal })).toEqual(totals);
});
