import { describe, expect, it } from "vitest";
import { ACCOUNT_PATTERN, normalizeAccount } from "./account";
import { normalizeEmail } from "./email";
import { checkPassword } from "./password";
import { safePath } from "./safe-path";
import { normalizeSetUpCode } from "./set-up-code";
import { failuresAfter, secondsToWait, type ThrottleKind } from "./throttle";

const NOON = new Date("2024-07-01T05:00:00Z");
const later = (seconds: number) => new Date(NOON.getTime() + seconds * 1000);

describe("the wait after failed tries", () => {
  it.each<[ThrottleKind, failures: number, passed: number, wait: number]>([
    ["account", 0, 0, 0],
    ["account", 4, 0, 0],
    ["account", 5, 0, 30],
    ["account", 5, 10, 20],
    ["account", 5, 29.5, 1],
    ["account", 5, 30, 0],
    ["account", 5, 31, 0],
    ["account", 6, 0, 60],
    ["account", 7, 0, 120],
    ["account", 9, 0, 480],
    ["account", 10, 0, 900],
    ["account", 500, 0, 900],
    ["account", 500, 3599, 0],
    ["account", 500, 3600, 0],
    ["address", 29, 0, 0],
    ["address", 30, 0, 30],
    ["address", 31, 0, 60],
  ])("of an %s with %i, %d seconds ago, is %i seconds", (kind, failures, passed, wait) => {
    expect(secondsToWait(kind, failures, NOON, later(passed))).toBe(wait);
  });

  it.each([
    [3, 0, 4],
    [3, 3599, 4],
    [3, 3600, 1],
    [3, 9000, 1],
  ])("counts %i and one more after %i seconds as %i", (failures, passed, count) => {
    expect(failuresAfter(failures, NOON, later(passed))).toBe(count);
  });
});

it.each([
  ["/directives?show=counted#a", "/directives?show=counted#a"],
  ["/", "/"],
  [undefined, "/"],
  [null, "/"],
  ["", "/"],
  ["directives", "/"],
  ["//host.example", "/"],
  ["/\\host.example", "/"],
  ["/.//host.example", "/"],
  ["https://host.example", "/"],
  ["/a\u0000b", "/"],
  ["/a\nb", "/"],
  ["/a\u007fb", "/"],
  [`/${"a".repeat(1999)}`, `/${"a".repeat(1999)}`],
  [`/${"a".repeat(2000)}`, "/"],
])("after signing in from %j the way goes on to %s", (asked, path) => {
  expect(safePath(asked)).toBe(path);
});

it.each([
  ["chao-co-dau-thang", true],
  ["abcdefghij", true],
  ["abcdefghi", false],
  ["aaaaaaaaab", false],
  ["aabbccaabbcc", false],
  ["aabbccddaabb", true],
  ["toi-la-LE.THU-day", false],
  [`${"é".normalize("NFD").repeat(5)}abc`, false],
  [`${"x".repeat(10) + "abc".repeat(63)}d`, true],
  [`${"x".repeat(11) + "abc".repeat(63)}d`, false],
])("the password %j is strong enough: %s", (typed, strong) => {
  const check = () => checkPassword(typed, "le.thu");
  if (strong) expect(check).not.toThrow();
  else expect(check).toThrow("password.too_weak");
});

it.each([
  [" Le.Thu@THU.Example ", "Le.Thu@thu.example"],
  ["a@B@C.example", "a@B@c.example"],
  ["@THU.example", "@thu.example"],
  ["Khong-Dia-Chi", "Khong-Dia-Chi"],
])("the address %j is kept as %j", (typed, kept) => {
  expect(normalizeEmail(typed)).toBe(kept);
});

it.each([
  [" Le.Thu ", "le.thu", true],
  ["le_thu-2", "le_thu-2", true],
  ["a", "a", false],
  [".le", ".le", false],
  ["lê", "lê", false],
  ["a".repeat(40), "a".repeat(40), true],
  ["a".repeat(41), "a".repeat(41), false],
])("the account %j is %j, and may be one: %s", (typed, account, may) => {
  expect(normalizeAccount(typed)).toBe(account);
  expect(ACCOUNT_PATTERN.test(account)).toBe(may);
});

it("a set-up code is read without what a terminal puts between", () => {
  expect(normalizeSetUpCode(" ab3-4cd\n")).toBe("AB34CD");
});
