import { expect, it } from "vitest";
import { attendanceKey } from "./attendance-key";

const row = (departmentId: number, expected: number, excused: number, absent: number) => ({
  departmentId,
  expected,
  excused,
  absent,
});

it("is the head counts in one fixed form", () => {
  expect(attendanceKey([], null)).toBe("[]");
  expect(attendanceKey([row(2, 12, 1, 0)], null)).toBe("[[2,12,1,0]]");
});

it("orders departments by number, not by the order of the rows", () => {
  const key = "[[2,12,1,0],[9,8,0,3],[10,5,0,0]]";
  expect(attendanceKey([row(10, 5, 0, 0), row(2, 12, 1, 0), row(9, 8, 0, 3)], null)).toBe(key);
  expect(attendanceKey([row(9, 8, 0, 3), row(10, 5, 0, 0), row(2, 12, 1, 0)], null)).toBe(key);
  expect(attendanceKey([row(2, 12, 1, 0), row(9, 8, 0, 3), row(10, 5, 0, 0)], null)).toBe(key);
});

it.each([
  ["the department", row(3, 12, 1, 0)],
  ["how many were expected", row(2, 13, 1, 0)],
  ["how many were excused", row(2, 12, 2, 0)],
  ["how many were absent", row(2, 12, 1, 1)],
  ["which count is which", row(2, 12, 0, 1)],
])("is another one if %s differs", (_, other) => {
  expect(attendanceKey([other], null)).not.toBe("[[2,12,1,0]]");
});

it("is another one for each count of the whole agency", () => {
  const total = { present: 138, expected: 145, excused: 5 };
  expect(attendanceKey([], total)).toBe('{"total":[138,145,5]}');
  expect(attendanceKey([], { ...total, expected: null, excused: null })).toBe('{"total":[138,null,null]}');
});
