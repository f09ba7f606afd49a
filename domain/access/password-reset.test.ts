import { expect, it } from "vitest";
import { RESET_MINUTES, RESET_PAUSE_MINUTES, resetIdOf, resetText } from "./password-reset";

it.each([
  ["password-reset:12", 12],
  ["password-reset:", null],
  ["password-reset:12x", null],
  ["xpassword-reset:12", null],
  ["password-reset:123456789012345", 123_456_789_012_345],
  ["password-reset:1234567890123456", null],
  ["invitation:12", null],
])("the link %s names the request %s", (text, id) => {
  expect(resetIdOf(text)).toBe(id);
});

it("a link works for half an hour, and the next mail waits ten minutes", () => {
  expect(RESET_MINUTES).toBe(30);
  expect(RESET_PAUSE_MINUTES).toBe(10);
});

it("a link names its own request", () => {
  expect(resetText(40)).toBe("password-reset:40");
  expect(resetIdOf(resetText(40))).toBe(40);
});
