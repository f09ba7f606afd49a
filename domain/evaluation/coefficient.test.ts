import { expect, it } from "vitest";
import { coefficientOn } from "./coefficient";

const VERSIONS = [
  { coefficient: 1.5, fromDay: "2026-07-01" },
  { coefficient: 1.2, fromDay: "2026-01-01" },
];

it.each([
  ["2025-12-31", null],
  ["2026-01-01", 1.2],
  ["2026-06-30", 1.2],
  ["2026-07-01", 1.5],
  ["2027-01-01", 1.5],
])("on %s the coefficient %s is in force", (day, coefficient) => {
  expect(coefficientOn(VERSIONS, day)).toBe(coefficient);
});
