import { expect, it } from "vitest";
import { limitsOf, SECURITY_DEFAULTS, SECURITY_PROFILES, SECURITY_SETTINGS, WRONG_TRIES } from "./profiles";

it("the basic profile asks for ten characters, and for no change of a password", () => {
  expect(limitsOf({ profile: "basic", passwordDays: 90 })).toEqual({
    profile: "basic",
    passwordLength: { withSecondFactor: 10, alone: 10 },
    passwordClasses: 1,
    passwordDays: { admin: null, ordinary: null },
    adminPasswordHistory: 1,
    lockHours: null,
    secondFactorForAdmins: false,
    idleMinutes: { admin: 720, ordinary: 720 },
    sessionHours: 168,
    unusedDays: null,
  });
});

it("level 2 has the figures of the standards, and the agency's own days for people who do not administer", () => {
  expect(limitsOf({ profile: "level-2", passwordDays: 90 })).toEqual({
    profile: "level-2",
    passwordLength: { withSecondFactor: 8, alone: 14 },
    passwordClasses: 4,
    passwordDays: { admin: 60, ordinary: 90 },
    adminPasswordHistory: 10,
    lockHours: 12,
    secondFactorForAdmins: true,
    idleMinutes: { admin: 5, ordinary: 15 },
    sessionHours: 12,
    unusedDays: 45,
  });
});

it("an agency begins with the basic profile, half a year and no network of its own", () => {
  expect(SECURITY_DEFAULTS).toEqual({ profile: "basic", passwordDays: 180, insideNetworks: "" });
});

it("five wrong tries pause or lock", () => {
  expect(WRONG_TRIES).toBe(5);
});

it("there are two profiles, and three settings that choose between them", () => {
  expect(SECURITY_PROFILES).toEqual(["basic", "level-2"]);
  expect(SECURITY_SETTINGS).toEqual([
    "security.profile",
    "security.password_days",
    "security.inside_networks",
  ]);
});
