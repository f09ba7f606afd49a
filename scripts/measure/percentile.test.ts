import { expect, it } from "vitest";
import { percentile } from "./percentile";

it.each([
  [[30, 10, 20], 50, 20],
  [[4, 3, 2, 1], 50, 2],
  [[1, 2, 3], 100, 3],
  [[7], 99, 7],
  [[], 50, Number.NaN],
])("of %j the %d. percentile is %d", (values, share, expected) => {
  expect(percentile(values, share)).toBe(expected);
});

it("leaves one of a hundred values above the 99th", () => {
  const hundred = Array.from({ length: 100 }, (_, index) => index + 1);
  expect(percentile(hundred, 99)).toBe(99);
});
