import { describe, expect, it } from "vitest";
import { spanSet } from "./span-set";

const SET = spanSet([
  { from: 30, to: 40 },
  { from: 0, to: 100 },
  { from: 200, to: 210 },
]);

describe("a set of spans", () => {
  it.each([
    [35, 36, true, true, undefined],
    [90, 110, true, false, undefined],
    [100, 200, false, false, undefined],
    [199, 201, true, false, 200],
    [0, 50, true, true, 0],
    [20, 50, true, true, 30],
    [300, 310, false, false, undefined],
  ])("%d to %d", (from, to, overlaps, holds, first) => {
    expect(SET.overlaps({ from, to })).toBe(overlaps);
    expect(SET.holds({ from, to })).toBe(holds);
    expect(SET.firstIn({ from, to })?.from).toBe(first);
  });

  it("holds nothing when it is empty", () => {
    const empty = spanSet([]);
    expect([empty.overlaps({ from: 0, to: 9 }), empty.holds({ from: 0, to: 9 })]).toEqual([false, false]);
  });
});
