import { expect, it } from "vitest";
import { resetIdOf, resetText } from "./password-reset";

it.each([
  ["password-reset:12", 12],
  ["password-reset:", null],
  ["password-reset:12x", null],
  ["invitation:12", null],
])("the link %s names the request %s", (text, id) => {
  expect(resetIdOf(text)).toBe(id);
});

it("a link names its own request", () => {
  expect(resetIdOf(resetText(40))).toBe(40);
});
