import { expect, it } from "vitest";
import { nextTry } from "./retries";

const NOW = new Date("2026-11-30T01:00:00.000Z");

it.each([
  [0, null],
  [1, "2026-11-30T01:00:05.000Z"],
  [2, "2026-11-30T01:05:00.000Z"],
  [3, "2026-11-30T01:30:00.000Z"],
  [4, "2026-11-30T03:00:00.000Z"],
  [5, "2026-11-30T06:00:00.000Z"],
  [6, "2026-11-30T11:00:00.000Z"],
  [7, "2026-11-30T11:00:00.000Z"],
  [8, "2026-11-30T17:00:00.000Z"],
  [9, null],
])("after %i failed tries a delivery is tried again at %s", (attempts, at) => {
  expect(nextTry(attempts, NOW)?.toISOString() ?? null).toBe(at);
});
