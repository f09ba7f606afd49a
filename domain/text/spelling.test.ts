import { expect, it } from "vitest";
import { spellingOf } from "./spelling";

it.each([
  ["Hoà", "Hòa", true],
  ["Thuý  Hà", "thúy hà", true],
  ["Hòa", "Hóa", false],
  ["Hòa", "Hoa", false],
  [" Lê Thử", "Lê Thử ", true],
  ["Lê Thu", "Lê Thư", false],
])("%j and %j are spelt the same: %s", (a, b, same) => {
  expect(spellingOf(a) === spellingOf(b)).toBe(same);
});
