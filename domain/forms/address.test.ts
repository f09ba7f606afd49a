import { describe, expect, it, test } from "vitest";
import { addressOf, firstOf, positiveOf, withNotice, wordsOf } from "./address";

test.each([
  ["/directives", "undone", "/directives?notice=undone"],
  ["/?all=waiting", "undone", "/?all=waiting&notice=undone"],
  ["/people?q=hà&notice=saved", "undone", "/people?q=h%C3%A0&notice=undone"],
  ["/people?q=h%C3%A0&notice=saved", null, "/people?q=h%C3%A0"],
  ["/people?notice=saved", null, "/people"],
  ["/people?", null, "/people"],
  ["/?all=waiting#waiting", "undone", "/?all=waiting&notice=undone"],
  ["/people#top", null, "/people"],
  ["", null, ""],
])("%s with the notice %s is %s", (address, notice, expected) => {
  expect(withNotice(address, notice)).toBe(expected);
});

describe("a value of an address", () => {
  it.each([
    ["x", "x"],
    [["x", "y"], "x"],
    ["", ""],
    [[], ""],
    [undefined, ""],
  ])("%j is the first of its name: %j", (value, expected) => {
    expect(firstOf(value)).toBe(expected);
  });

  it.each([
    [" Rà  soát\ndự án ", "Rà soát dự án"],
    [["Chi\u0309 đa\u0323o", "khác"], "Chỉ đạo"],
    [undefined, ""],
    ["a".repeat(200), "a".repeat(200)],
    ["a".repeat(201), "a".repeat(200)],
  ])("%j is the searched words %j", (value, expected) => {
    expect(wordsOf(value)).toBe(expected);
  });

  it.each([
    ["1", 1],
    ["42", 42],
    [["7", "8"], 7],
    ["9007199254740991", 9_007_199_254_740_991],
    ["9007199254740992", null],
    ["0", null],
    ["-1", null],
    ["1.5", null],
    ["x", null],
    ["", null],
    [undefined, null],
  ])("%j is the number %s", (value, expected) => {
    expect(positiveOf(value)).toBe(expected);
  });
});

describe("an address with values", () => {
  it.each([
    [{}, "/directives"],
    [{ q: "", page: null }, "/directives"],
    [{ q: "dự án", page: 2 }, "/directives?q=d%E1%BB%B1+%C3%A1n&page=2"],
    [{ page: 0 }, "/directives?page=0"],
    [{ q: "", page: 3, state: null, sort: "due" }, "/directives?page=3&sort=due"],
  ])("%j is %s", (query, expected) => {
    expect(addressOf("/directives", query)).toBe(expected);
  });
});
