import { expect, it } from "vitest";
import { accountKey, countersOf, failuresAfter, isLock, secondsToWait, type ThrottleKind } from "./throttle";

const NOON = new Date("2026-11-30T05:00:00Z");
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);
const PAUSES = { lockHours: null };
const TWELVE_HOURS = { lockHours: 12 };
const ONE_HOUR = { lockHours: 1 };

it.each<[ThrottleKind, failures: number, { lockHours: number | null }, boolean]>([
  ["account", 4, TWELVE_HOURS, false],
  ["account", 5, TWELVE_HOURS, true],
  ["account", 6, TWELVE_HOURS, true],
  ["account", 5, PAUSES, false],
  ["device", 4, TWELVE_HOURS, false],
  ["device", 5, TWELVE_HOURS, true],
  ["device", 500, PAUSES, false],
  ["address", 30, TWELVE_HOURS, false],
  ["address", 500, TWELVE_HOURS, false],
])("an %s with %i failures is locked with %o: %s", (kind, failures, lock, locked) => {
  expect(isLock(kind, failures, lock)).toBe(locked);
});

it.each<[ThrottleKind, failures: number, passed: number, wait: number]>([
  ["device", 4, 0, 0],
  ["device", 5, 0, 30],
  ["device", 6, 0, 60],
  ["device", 8, 0, 240],
  ["device", 10, 0, 900],
  ["address", 29, 0, 0],
  ["address", 34, 0, 480],
  ["address", 35, 0, 900],
  ["address", 35, 899, 1],
  ["address", 35, 900, 0],
])(
  "a %s with %i failures, %i seconds ago, waits %i seconds where pauses grow",
  (kind, failures, passed, wait) => {
    expect(secondsToWait(kind, failures, NOON, later(passed), PAUSES)).toBe(wait);
  },
);

it.each<[ThrottleKind, failures: number, passed: number, wait: number]>([
  ["account", 5, 0, 3600],
  ["account", 5, 3599.5, 1],
  ["account", 5, 3600, 0],
  ["device", 9, 1, 3599],
  ["address", 30, 29, 1],
  ["address", 31, 0, 60],
])(
  "a %s with %i failures, %d seconds ago, waits %i seconds where a lock lasts an hour",
  (kind, failures, passed, wait) => {
    expect(secondsToWait(kind, failures, NOON, later(passed), ONE_HOUR)).toBe(wait);
  },
);

it.each<[ThrottleKind, passed: number, { lockHours: number | null }, count: number]>([
  ["account", 3600, PAUSES, 1],
  ["account", 3600, TWELVE_HOURS, 4],
  ["account", 43_199, TWELVE_HOURS, 4],
  ["account", 43_200, TWELVE_HOURS, 1],
  ["device", 3599, PAUSES, 4],
  ["device", 3600, PAUSES, 1],
  ["device", 43_199, TWELVE_HOURS, 4],
  ["device", 43_200, TWELVE_HOURS, 1],
  ["address", 3599, TWELVE_HOURS, 4],
  ["address", 3600, TWELVE_HOURS, 1],
])(
  "three failures of a %s, the last %i seconds ago, and one more are with %o counted as %i",
  (kind, passed, lock, count) => {
    expect(failuresAfter(kind, 3, NOON, later(passed), lock)).toBe(count);
  },
);

it("a try that names no account counts for its address only", () => {
  expect(countersOf({ account: "", address: "10.0.0.1", device: null })).toEqual([
    { kind: "address", key: "address:10.0.0.1" },
  ]);
});

it("every address of a subscriber counts as one", () => {
  expect(countersOf({ account: "le.thu", address: "2001:db8:1:2::9", device: null })).toEqual([
    { kind: "account", key: "account:le.thu" },
    { kind: "address", key: "address:2001:db8:1:2::/64" },
  ]);
});

it("an account is counted under its own key", () => {
  expect(accountKey("le.thu")).toBe("account:le.thu");
});
