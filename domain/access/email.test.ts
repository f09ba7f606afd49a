import { expect, it } from "vitest";
import { emailOf } from "./email";

it.each([
  [" Le.Thu@THU.Example\n", "Le.Thu@thu.example"],
  ["le.thu@thu.example", "le.thu@thu.example"],
  [`${"a".repeat(242)}@thu.example`, `${"a".repeat(242)}@thu.example`],
  [`${"a".repeat(243)}@thu.example`, null],
  ["Lê Thử", null],
  ["le.thu@thu", null],
  ["@thu.example", null],
  ["", null],
])("reads the words %j as the address %j", (words, address) => {
  expect(emailOf(words)).toBe(address);
});
