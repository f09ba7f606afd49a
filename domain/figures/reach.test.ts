import { describe, expect, it } from "vitest";
import { reachOf, targetOn } from "./reach";

describe("figures against targets", () => {
  const targets = [
    { year: 2030, value: 30 },
    { year: 2024, value: 10 },
    { year: 2025, value: 12 },
  ];
  it.each([
    ["2024-12-31", 2024],
    ["2026-01-01", 2030],
    ["2023-05-05", 2024],
    ["2031-01-01", null],
  ])("on %s", (day, year) => expect(targetOn(day, targets)?.year ?? null).toBe(year));

  it.each([
    [5, 10, true, 0.5],
    [12, 10, true, 1.2],
    [12, 10, false, 10 / 12],
    [0, 10, true, 0],
    [5, 0, true, null],
    [0, 10, false, null],
  ])("%d of %d", (value, target, higher, reach) => expect(reachOf(value, target, higher)).toBe(reach));
});
