import { expect, it } from "vitest";
import { readNotificationsInput, tryMailAgainInput, tryMailNowInput } from "./notification-input";

it.each([
  ["home", true],
  ["mail", true],
  ["admin", false],
  ["", false],
  [undefined, false],
])("mail is tried now from the page “%s”: %s", (askedOn, accepted) => {
  expect(tryMailNowInput.safeParse({ askedOn }).success).toBe(accepted);
});

it.each([
  ["1", true],
  ["0", false],
  ["-1", false],
  ["x", false],
  ["", false],
])("“%s” names a notification and a mail: %s", (written, accepted) => {
  expect(readNotificationsInput.safeParse({ lastId: written }).success).toBe(accepted);
  expect(tryMailAgainInput.safeParse({ mailId: written }).success).toBe(accepted);
});
