import { expect, it } from "vitest";
import { confirmTotpInput } from "./second-factor-input";

it.each([
  ["123 456", null],
  ["", "required"],
  ["  ", "required"],
  [" - ", "required"],
])("the code %j: %s", (code, refused) => {
  expect(confirmTotpInput.safeParse({ code }).error?.issues[0]?.message ?? null).toBe(refused);
});
