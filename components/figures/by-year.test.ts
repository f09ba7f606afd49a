import { expect, test } from "vitest";
import { byYear } from "./places";

test("values of one calendar year are joined, and those of two years are not", () => {
  const values = ["2023-11-30", "2023-12-31", "2024-01-31", "2026-01-01"].map((asOf) => ({ asOf, value: 1 }));
  expect(byYear(values).map((ofYear) => ofYear.map(({ asOf }) => asOf))).toEqual([
    ["2023-11-30", "2023-12-31"],
    ["2024-01-31"],
    ["2026-01-01"],
  ]);
});
