import { expect, it } from "vitest";
import { nextTryAfter } from "./next-try";

const NOW = new Date("2026-11-30T01:00:00.000Z");

it.each([
  [0, null],
  [1, "2026-11-30T01:00:05.000Z"],
  [2, "2026-11-30T01:01:00.000Z"],
  [3, null],
  [4, null],
])("with two pauses, after %i tries the next is at %s", (attempts, at) => {
  expect(nextTryAfter([5000, 60_000], attempts, NOW)?.toISOString() ?? null).toBe(at);
});

it("a pause of no time means a try at once, and no pauses none", () => {
  expect(nextTryAfter([0], 1, NOW)).toEqual(NOW);
  expect(nextTryAfter([], 1, NOW)).toBeNull();
});
