import { describe, expect, it } from "vitest";
import { reachOf, targetOn } from "./reach";

describe("figures against targets", () => {
  const targets = [
    { year: 2030, value: 30 },
    { year: 2024, value: 10 },
    { year: 2025, value: 12 },
  ];
  it.each([
    ["2024-01-01", 2024],
    ["2024-12-31", 2024],
    ["2025-01-01", 2025],
    ["2025-12-31", 2025],
    ["2026-01-01", 2030],
    ["2030-12-31", 2030],
    ["2023-05-05", 2024],
    ["2031-01-01", null],
  ])("on %s", (day, year) => expect(targetOn(day, targets)?.year ?? null).toBe(year));

  it("without targets have none, and a target is the one given", () => {
    expect(targetOn("2024-12-31", [])).toBeNull();
    expect(targetOn("2025-06-01", targets)).toEqual({ year: 2025, value: 12 });
  });

  it.each([
    [5, 10, true, 0.5],
    [10, 10, true, 1],
    [12, 10, true, 1.2],
    [1, 1, false, 1],
    [5, 10, false, 2],
    [-5, 10, true, -0.5],
    [12, 10, false, 10 / 12],
    [0, 10, true, 0],
    [5, 0, true, null],
    [5, -10, true, null],
    [5, 1, true, 5],
    [0, 10, false, null],
    [-5, 10, false, null],
  ])("%d of %d", (value, target, higher, reach) => expect(reachOf(value, target, higher)).toBe(reach));
});
