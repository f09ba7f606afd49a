import { describe, expect, it } from "vitest";
import { limitsOf } from "../security/profiles";
import { ACCOUNT_PATTERN, normalizeAccount } from "./account";
import { normalizeEmail } from "./email";
import { checkPassword, isPasswordOld, passwordFault } from "./password";
import { safePath } from "./safe-path";
import { normalizeSetUpCode } from "./set-up-code";
import { countedAddress, countersOf, failuresAfter, secondsToWait, type ThrottleKind } from "./throttle";

const NOON = new Date("2024-07-01T05:00:00Z");
const BASIC = limitsOf({ profile: "basic", passwordDays: 180 });
const LEVEL_2 = limitsOf({ profile: "level-2", passwordDays: 90 });
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
    expect(secondsToWait(kind, failures, NOON, later(passed), BASIC)).toBe(wait);
  });

  it.each<[ThrottleKind, failures: number, passed: number, wait: number]>([
    ["account", 4, 0, 0],
    ["account", 5, 0, 43_200],
    ["device", 5, 60, 43_140],
    ["account", 9, 43_199, 1],
    ["account", 9, 43_200, 0],
    ["address", 30, 0, 30],
  ])("of level 2: of an %s with %i, %d seconds ago, is %i seconds", (kind, failures, passed, wait) => {
    expect(secondsToWait(kind, failures, NOON, later(passed), LEVEL_2)).toBe(wait);
  });

  it("is counted longer where tries lock: five in a row, however far apart within twelve hours", () => {
    expect(failuresAfter("account", 4, NOON, later(11 * 3600), LEVEL_2)).toBe(5);
    expect(failuresAfter("account", 4, NOON, later(12 * 3600), LEVEL_2)).toBe(1);
    expect(failuresAfter("address", 29, NOON, later(3600), LEVEL_2)).toBe(1);
  });

  it("counts on a known device only for the device", () => {
    const tried = { account: "le.thu", address: "10.0.0.1" };
    expect(countersOf({ ...tried, device: "7" })).toEqual([{ kind: "device", key: "device:7" }]);
    expect(countersOf({ ...tried, device: null })).toEqual([
      { kind: "account", key: "account:le.thu" },
      { kind: "address", key: "address:10.0.0.1" },
    ]);
  });

  it.each([
    ["10.1.2.3", "10.1.2.3"],
    ["::ffff:10.1.2.3", "10.1.2.3"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
    ["2001:0db8:0001:2::9", "2001:db8:1:2::/64"],
    ["2001:db8::1", "2001:db8:0:0::/64"],
    ["::2:3:4:5:6:7:8", "0:2:3:4::/64"],
    ["1::3:4:5:6:7:8", "1:0:3:4::/64"],
    ["1:2:3::8", "1:2:3:0::/64"],
    ["1:2:3:4:5:6:7::", "1:2:3:4::/64"],
    ["fe80::1%eth0", "fe80:0:0:0::/64"],
    ["::1", "0:0:0:0::/64"],
    ["", ""],
  ])("counts the address %s as %s", (address, counted) => {
    expect(countedAddress(address)).toBe(counted);
  });

  it.each([
    [3, 0, 4],
    [3, 3599, 4],
    [3, 3600, 1],
    [3, 9000, 1],
  ])("counts %i and one more after %i seconds as %i", (failures, passed, count) => {
    expect(failuresAfter("account", failures, NOON, later(passed), BASIC)).toBe(count);
  });
});

it.each([
  ["/directives?show=counted#a", "/directives?show=counted#a"],
  ["/", "/"],
  ["/a b", "/a%20b"],
  ["/a\u001fb", "/"],
  ["/a~b", "/a~b"],
  ["/a\\b", "/"],
  ["/account?next=//host.example", "/account?next=//host.example"],
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
  const check = () => checkPassword(typed, { account: "le.thu", limits: BASIC, hasSecondFactor: false });
  if (strong) expect(check).not.toThrow();
  else expect(check).toThrow("password.too_weak");
});

it.each([
  ["Chào cờ thứ 2 đầu tháng", false, null],
  ["Thang 7: ky!23", false, null],
  ["Thang 7: ky!2", false, "password.too_weak"],
  ["Thang 7!", true, null],
  ["Thang7!", true, "password.too_weak"],
  ["chao co thu 2 dau thang", false, "password.too_few_kinds"],
  ["CHAO CO THU 2 DAU THANG", false, "password.too_few_kinds"],
  ["Chao co thu hai dau thang", false, "password.too_few_kinds"],
  ["ChaoCoThu2DauThang", false, "password.too_few_kinds"],
])(
  "of level 2: the password %j, with a second factor: %s, is faulted with %s",
  (typed, hasSecondFactor, fault) => {
    expect(passwordFault(typed, { account: "le.thu", limits: LEVEL_2, hasSecondFactor })).toBe(fault);
  },
);

it.each([
  [true, 59.9, false],
  [true, 60, true],
  [false, 89.9, false],
  [false, 90, true],
])("of level 2: the password of an administrator (%s) of %d days is too old: %s", (isAdmin, days, old) => {
  const setAt = NOON.toISOString();
  expect(isPasswordOld(setAt, isAdmin, LEVEL_2, later(days * 86_400))).toBe(old);
  expect(isPasswordOld(setAt, isAdmin, BASIC, later(days * 86_400))).toBe(false);
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
