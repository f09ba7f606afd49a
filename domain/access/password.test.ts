import { describe, expect, it } from "vitest";
import { DomainError } from "../errors";
import { limitsOf } from "../security/profiles";
import { checkPassword, isPasswordOld, normalizePassword, passwordFault, passwordLength } from "./password";

const BASIC = limitsOf({ profile: "basic", passwordDays: 180 });
const LEVEL_2 = limitsOf({ profile: "level-2", passwordDays: 90 });

const refusalOf = (typed: string, limits: typeof BASIC, hasSecondFactor: boolean) => {
  try {
    checkPassword(typed, { account: "le.thu", limits, hasSecondFactor });
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, values: error.values, field: error.field };
  }
};

describe("the least length of a password", () => {
  it.each([
    ["basic", BASIC, false, 10],
    ["basic", BASIC, true, 10],
    ["level 2", LEVEL_2, false, 14],
    ["level 2", LEVEL_2, true, 8],
  ])("of the profile %s is, with %o and a second factor: %s, %i", (_, limits, hasSecondFactor, length) => {
    expect(passwordLength(limits, hasSecondFactor)).toBe(length);
  });
});

describe("a refused password", () => {
  it.each([
    ["basic, too short", "abcdefghi", BASIC, false, "password.too_weak", 10, 1],
    ["level 2, too short", "Thang 7: ky!2", LEVEL_2, false, "password.too_weak", 14, 4],
    ["level 2, too short with a second factor", "Thang7!", LEVEL_2, true, "password.too_weak", 8, 4],
    ["level 2, without a capital", "thang 7: ky!23", LEVEL_2, false, "password.too_few_kinds", 14, 4],
    ["level 2, without a small letter", "THANG 7: KY!23", LEVEL_2, false, "password.too_few_kinds", 14, 4],
    ["level 2, without a digit", "Thang bay: ky!", LEVEL_2, false, "password.too_few_kinds", 14, 4],
    ["level 2, of letters and digits", "Thang7ky23x456", LEVEL_2, false, "password.too_few_kinds", 14, 4],
  ] as const)("of %s says what is asked for", (_, typed, limits, hasSecondFactor, code, min, kinds) => {
    expect(refusalOf(typed, limits, hasSecondFactor)).toEqual({
      code,
      values: { min, kinds },
      field: "password",
    });
  });

  it("is none where nothing is wrong", () => {
    expect(refusalOf("Tháng 7: ký!23", LEVEL_2, false)).toBeNull();
    expect(refusalOf("chao-co-dau-thang", BASIC, false)).toBeNull();
  });
});

describe("a password", () => {
  it.each([
    ["abcabcabca", "le.thu", "password.too_weak"],
    ["abcabcabcd", "le.thu", null],
    ["aAbBcCaAbB", "le.thu", "password.too_weak"],
    ["xin LE.thu vao", "le.thu", "password.too_weak"],
    ["xin le.thu vao", "LE.THU", "password.too_weak"],
    ["xin le-thu vao", "le.thu", null],
    ["abcd".repeat(50), "le.thu", null],
    [`${"abcd".repeat(50)}a`, "le.thu", "password.too_weak"],
  ])("%s of the account %s is faulted with %s", (typed, account, fault) => {
    expect(passwordFault(typed, { account, limits: BASIC, hasSecondFactor: false })).toBe(fault);
  });

  it("is the same however its accents were composed", () => {
    expect(normalizePassword("tha\u0301ng")).toBe("th\u00e1ng");
    expect(normalizePassword(" Tháng ")).toBe(" Th\u00e1ng ");
  });
});

describe("the age of a password", () => {
  const set = "2026-09-01T03:00:00.000Z";
  it.each([
    ["an administrator", true, "2026-10-31T02:59:59.999Z", false],
    ["an administrator", true, "2026-10-31T03:00:00.000Z", true],
    ["another person", false, "2026-11-30T02:59:59.999Z", false],
    ["another person", false, "2026-11-30T03:00:00.000Z", true],
  ])("of %s (%s), on %s, is too high: %s", (_, isAdmin, now, old) => {
    expect(isPasswordOld(set, isAdmin, LEVEL_2, new Date(now))).toBe(old);
  });

  it.each([true, false])("never matters in the basic profile (administrator: %s)", (isAdmin) => {
    expect(isPasswordOld("2000-01-01T00:00:00.000Z", isAdmin, BASIC, new Date(set))).toBe(false);
  });
});
