import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { complaintsOf } from "../test-complaints-of";
import {
  accountReviewInput,
  changeMailInput,
  changePasswordInput,
  changePreferencesInput,
  createUserInput,
  disableUserInput,
  endOwnSessionInput,
  forgetDeviceInput,
  forgottenInput,
  giveGrantInput,
  resetPasswordInput,
  setUpInput,
  setUserEmailInput,
  signInInput,
  takeGrantInput,
  userInput,
} from "./account-input";

type Typed = Record<string, unknown>;

const passwords = { password: "Chào cờ 2/7", passwordAgain: "Chào cờ 2/7" };
const signIn = { account: "le.thu", password: "x" };
const firstAccount = { code: "AB3", agencyName: "Sở A", fullName: "Lê Thử", account: "le.thu", ...passwords };
const reset = { link: "abc", ...passwords };
const change = { currentPassword: "cũ", ...passwords };
const newUser = { personId: "1", account: "le.thu", kind: "clerk" };

describe("the form", () => {
  it.each<[string, z.ZodType, Typed, string]>([
    ["to sign in", signInInput, { ...signIn, next: "/directives" }, ""],
    ["to sign in", signInInput, { ...signIn, account: " " }, "account: required"],
    ["to sign in", signInInput, { ...signIn, account: "a".repeat(200) }, ""],
    ["to sign in", signInInput, { ...signIn, account: "a".repeat(201) }, "account: too_long"],
    ["to sign in", signInInput, { account: "le.thu" }, "password: required"],
    ["to sign in", signInInput, { ...signIn, password: "" }, "password: required"],
    ["to sign in", signInInput, { ...signIn, password: "x".repeat(1000) }, ""],
    ["to sign in", signInInput, { ...signIn, password: "x".repeat(1001) }, "password: too_long"],
    ["of a forgotten password", forgottenInput, { account: "le.thu" }, ""],
    ["of a forgotten password", forgottenInput, { account: "" }, "account: required"],
    ["of a forgotten password", forgottenInput, { account: "a".repeat(201) }, "account: too_long"],
    ["of a reset", resetPasswordInput, reset, ""],
    ["of a reset", resetPasswordInput, { ...reset, link: "a".repeat(500) }, ""],
    ["of a reset", resetPasswordInput, { ...reset, link: "a".repeat(501) }, "link: invalid"],
    ["of a reset", resetPasswordInput, passwords, "link: invalid"],
    ["of a reset", resetPasswordInput, { ...reset, passwordAgain: "x" }, "passwordAgain: passwords_differ"],
    ["of the first account", setUpInput, firstAccount, ""],
    ["of the first account", setUpInput, { ...firstAccount, code: "A".repeat(101) }, "code: too_long"],
    ["of the first account", setUpInput, { ...firstAccount, code: "A".repeat(100) }, ""],
    [
      "of the first account",
      setUpInput,
      { ...firstAccount, fullName: "L".repeat(101) },
      "fullName: too_long",
    ],
    ["of the first account", setUpInput, { ...firstAccount, fullName: "L".repeat(100) }, ""],
    ["of the first account", setUpInput, { ...firstAccount, agencyName: "S".repeat(200) }, ""],
    [
      "of the first account",
      setUpInput,
      { ...firstAccount, agencyName: "S".repeat(201) },
      "agencyName: too_long",
    ],
    ["of the first account", setUpInput, { ...firstAccount, account: "a".repeat(40) }, ""],
    ["of the first account", setUpInput, { ...firstAccount, account: "a".repeat(41) }, "account: too_long"],
    ["of the first account", setUpInput, { ...firstAccount, account: "lê" }, "account: not_an_account"],
    ["of the first account", setUpInput, { ...firstAccount, account: "a" }, "account: not_an_account"],
    [
      "of another password",
      changePasswordInput,
      { ...change, passwordAgain: "chào cờ 2/7" },
      "passwordAgain: passwords_differ",
    ],
    ["of a review", accountReviewInput, {}, ""],
    ["of a review", accountReviewInput, { note: "n".repeat(500) }, ""],
    ["of a review", accountReviewInput, { note: "n".repeat(501) }, "note: too_long"],
    ["of an account", userInput, { userId: "1" }, ""],
    ["of an account", userInput, { userId: "0" }, "userId: required"],
    ["of an account", userInput, { userId: "1.5" }, "userId: invalid"],
    ["of a device", forgetDeviceInput, { deviceId: "7" }, ""],
    ["of a device", forgetDeviceInput, { deviceId: "-7" }, "deviceId: required"],
  ])("%s says what is wrong (%#)", (_, schema, typed, complaints) => {
    expect(complaintsOf(schema, typed)).toBe(complaints);
  });
});

it("reads the account as it is stored, and leaves the password as it was typed", () => {
  expect(signInInput.parse({ account: " LE.Thu ", password: " x " })).toEqual({
    account: "le.thu",
    password: " x ",
  });
  expect(forgottenInput.parse({ account: " LE.Thu " })).toEqual({ account: "le.thu" });
  expect(createUserInput.parse({ ...newUser, account: "Le.Thu" }).account).toBe("le.thu");
});

it.each([
  ["on", true],
  [undefined, false],
])("ends other access with another password where the box is %s: %s", (endAccess, ends) => {
  expect(changePasswordInput.parse({ ...change, endAccess }).endAccess).toBe(ends);
});

it.each([
  ["vi", "system", ""],
  ["en", "light", ""],
  ["vi", "dark", ""],
  ["fr", "dark", "locale: invalid"],
  ["en", "blue", "theme: invalid"],
  ["", "", "locale: invalid, theme: invalid"],
])("takes the language %s with the appearance %s: %s", (locale, theme, complaints) => {
  expect(complaintsOf(changePreferencesInput, { locale, theme })).toBe(complaints);
});

it.each([
  ["", ""],
  ["le.thu@thu.example", ""],
  [`${"a".repeat(242)}@thu.example`, ""],
  [`${"a".repeat(243)}@thu.example`, "email: too_long"],
  ["le.thu", "email: not_an_email"],
  ["le.thu@", "email: not_an_email"],
])("of the mail address %s it says: %s", (email, complaints) => {
  expect(complaintsOf(changeMailInput, { email, mailPace: "daily" })).toBe(complaints);
  expect(complaintsOf(setUserEmailInput, { userId: "1", email })).toBe(complaints);
});

it("takes no mail address for none", () => {
  expect(changeMailInput.parse({ mailPace: "none" })).toEqual({ email: "", mailPace: "none" });
});

it.each([
  ["0123456789abcdef".repeat(4), ""],
  ["a".repeat(63), "sessionId: invalid"],
  ["a".repeat(65), "sessionId: invalid"],
  ["A".repeat(64), "sessionId: invalid"],
  ["g".repeat(64), "sessionId: invalid"],
  [undefined, "sessionId: invalid"],
])("a session to end is named by its hash: %s", (sessionId, complaints) => {
  expect(complaintsOf(endOwnSessionInput, { sessionId })).toBe(complaints);
});

it.each([
  ["clerk", "", ""],
  ["leader", "", ""],
  ["admin", "", ""],
  ["personnel", "", ""],
  ["head", "2", ""],
  ["staff", "2", ""],
  ["clerk", "2", "departmentId: department_with_grant"],
  ["leader", "2", "departmentId: department_with_grant"],
  ["admin", "2", "departmentId: department_with_grant"],
  ["personnel", "2", "departmentId: department_with_grant"],
  ["head", "", "departmentId: department_with_grant"],
  ["staff", "", "departmentId: department_with_grant"],
  ["boss", "", "kind: invalid"],
])("the grant %s in the department %j: %s", (kind, departmentId, complaints) => {
  expect(complaintsOf(createUserInput, { ...newUser, kind, departmentId })).toBe(complaints);
  expect(complaintsOf(giveGrantInput, { userId: "1", kind, departmentId })).toBe(complaints);
});

it("reads the keys of a grant as numbers, a department that is not chosen as none", () => {
  expect(createUserInput.parse({ ...newUser, kind: "head", departmentId: "2" })).toEqual({
    personId: 1,
    account: "le.thu",
    kind: "head",
    departmentId: 2,
  });
  expect(giveGrantInput.parse({ userId: "3", kind: "admin" })).toEqual({
    userId: 3,
    kind: "admin",
    departmentId: null,
  });
});

it("hands over work with a grant that is taken and an account that is disabled", () => {
  const typed = { userId: "1", "handOver.3": "4", "handOver.5": "", note: "x" };
  expect(takeGrantInput.parse({ ...typed, grantId: "2" })).toEqual({
    userId: 1,
    grantId: 2,
    handOvers: [{ departmentId: 3, toPersonId: 4 }],
  });
  expect(disableUserInput.parse(typed)).toEqual({
    userId: 1,
    handOvers: [{ departmentId: 3, toPersonId: 4 }],
  });
});
