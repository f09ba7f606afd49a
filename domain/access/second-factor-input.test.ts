import { expect, it } from "vitest";
import type { z } from "zod";
import { complaintsOf } from "../test-complaints-of";
import {
  addPasskeyInput,
  confirmTotpInput,
  passkeySignInInput,
  provedInput,
  removeFactorInput,
  secondCodeInput,
} from "./second-factor-input";

it.each([
  ["123 456", null],
  ["", "required"],
  ["  ", "required"],
  [" - ", "required"],
])("the code %j: %s", (code, refused) => {
  expect(confirmTotpInput.safeParse({ code }).error?.issues[0]?.message ?? null).toBe(refused);
});

const passkey = { currentPassword: "cũ", name: "Điện thoại", answer: "{}" };

it.each<[string, z.ZodType, Record<string, unknown>, string]>([
  ["a code of 60 characters", confirmTotpInput, { code: "1".repeat(60) }, ""],
  ["a code of 61", confirmTotpInput, { code: "1".repeat(61) }, "code: too_long"],
  ["a code to sign in", secondCodeInput, { code: "1", next: "/" }, ""],
  ["no code to sign in", secondCodeInput, { code: "-" }, "code: required"],
  ["an answer", passkeySignInInput, { answer: "x" }, ""],
  ["an empty answer", passkeySignInInput, { answer: "" }, "answer: required"],
  ["no answer", passkeySignInInput, {}, "answer: required"],
  ["an answer of 20,000 letters", passkeySignInInput, { answer: "x".repeat(20_000) }, ""],
  ["an answer of 20,001 letters", passkeySignInInput, { answer: "x".repeat(20_001) }, "answer: too_long"],
  ["a password", provedInput, { currentPassword: "x" }, ""],
  ["no password", provedInput, { currentPassword: "" }, "currentPassword: required"],
  ["a password of 1,000 letters", provedInput, { currentPassword: "x".repeat(1000) }, ""],
  ["a password of 1,001", provedInput, { currentPassword: "x".repeat(1001) }, "currentPassword: too_long"],
  ["a passkey", addPasskeyInput, passkey, ""],
  ["a passkey's name of 60 letters", addPasskeyInput, { ...passkey, name: "a".repeat(60) }, ""],
  ["a passkey's name of 61", addPasskeyInput, { ...passkey, name: "a".repeat(61) }, "name: too_long"],
  ["a passkey without a name", addPasskeyInput, { ...passkey, name: " " }, "name: required"],
  ["a factor to remove", removeFactorInput, { currentPassword: "x", factorId: "3" }, ""],
  ["no factor to remove", removeFactorInput, { currentPassword: "x", factorId: "0" }, "factorId: required"],
])("of %s says what is wrong", (_, schema, typed, complaints) => {
  expect(complaintsOf(schema, typed)).toBe(complaints);
});

it("reads a code without the blanks and hyphens that people type", () => {
  expect(secondCodeInput.parse({ code: "ab3d-ef5h", next: "/directives" })).toEqual({
    code: "AB3DEF5H",
    next: "/directives",
  });
});
