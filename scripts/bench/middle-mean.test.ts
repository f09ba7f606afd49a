import { expect, it } from "vitest";
import { middleMean } from "./middle-mean";

it("a quarter of the values at each end does not count", () => {
  expect(middleMean([7, 1, 900, 5])).toBe(6);
  expect(middleMean([4, 2])).toBe(3);
  expect(middleMean([])).toBe(0);
});
