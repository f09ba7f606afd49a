import { expect, it } from "vitest";
import { KEPT_SECONDS, MOST_SUBSCRIPTIONS, nextTry } from "./retries";

const NOW = new Date("2026-11-30T01:00:00.000Z");

it("a push service keeps a message for a day, and a person has at most ten browsers", () => {
  expect(KEPT_SECONDS).toBe(86_400);
  expect(MOST_SUBSCRIPTIONS).toBe(10);
});

it.each([
  [0, null],
  [1, "2026-11-30T01:01:00.000Z"],
  [2, "2026-11-30T01:05:00.000Z"],
  [3, "2026-11-30T01:15:00.000Z"],
  [4, "2026-11-30T02:00:00.000Z"],
  [5, "2026-11-30T04:00:00.000Z"],
  [6, null],
])("after %i failed tries a push is tried again at %s", (attempts, at) => {
  expect(nextTry(attempts, NOW)?.toISOString() ?? null).toBe(at);
});
