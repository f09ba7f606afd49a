import { expect, it } from "vitest";
import {
  isTotpCode,
  MOST_FACTORS,
  normalizeCode,
  RECOVERY_CODES,
  SECOND_STEP_SECONDS,
} from "./second-factor";

it.each([
  ["123456", true],
  ["000000", true],
  ["12345", false],
  ["1234567", false],
  ["12345A", false],
  ["", false],
])("the code %j comes from an app: %s", (code, isTotp) => {
  expect(isTotpCode(code)).toBe(isTotp);
});

it.each([
  ["123 456", "123456"],
  ["ab3d-ef5h", "AB3DEF5H"],
  [" - ", ""],
])("the code typed as %j is %j", (typed, code) => {
  expect(normalizeCode(typed)).toBe(code);
});

it("a person has at most ten factors and ten recovery codes, and ten minutes for the second step", () => {
  expect(MOST_FACTORS).toBe(10);
  expect(RECOVERY_CODES).toBe(10);
  expect(SECOND_STEP_SECONDS).toBe(600);
});
