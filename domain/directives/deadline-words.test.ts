import { expect, it } from "vitest";
import { sayMoreThan } from "./deadline-words";

it.each([
  ["quý III", true],
  ["trong 10 ngày làm việc", true],
  ["trước ngày 18/12", true],
  ["trước ngày 17/12/2026", true],
  ["18/12/2026", false],
  ["trước ngày 18/12/2026", false],
  ["chậm nhất ngày 18 tháng 12 năm 2026", false],
  ["", false],
])("beside 18/12/2026 the words “%s” say more: %s", (words, more) => {
  expect(sayMoreThan("2026-12-18", words)).toBe(more);
});
