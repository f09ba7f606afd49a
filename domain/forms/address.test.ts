import { expect, test } from "vitest";
import { withNotice } from "./address";

test.each([
  ["/directives", "undone", "/directives?notice=undone"],
  ["/?all=waiting", "undone", "/?all=waiting&notice=undone"],
  ["/people?q=hà&notice=saved", "undone", "/people?q=h%C3%A0&notice=undone"],
  ["/people?q=h%C3%A0&notice=saved", null, "/people?q=h%C3%A0"],
  ["/people?notice=saved", null, "/people"],
  ["/people?", null, "/people"],
  ["/?all=waiting#waiting", "undone", "/?all=waiting&notice=undone"],
])("%s with the notice %s is %s", (address, notice, expected) => {
  expect(withNotice(address, notice)).toBe(expected);
});
