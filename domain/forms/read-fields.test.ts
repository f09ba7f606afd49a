import { describe, expect, it } from "vitest";
import { readFields } from "./read-fields";

it("reads text in one normalization form and with one kind of line end", () => {
  expect(readFields([["title", "Chi\u0309 đa\u0323o\r\nhai\r\nba"]])).toEqual({ title: "Chỉ đạo\nhai\nba" });
});

it("reads a list from names in [], which is empty if only the hidden entry was sent", () => {
  const sent: [string, string][] = [
    ["leads[]", ""],
    ["leads[]", "3"],
    ["leads[]", "5"],
    ["references[]", ""],
  ];
  expect(readFields(sent)).toEqual({ leads: ["3", "5"], references: [] });
});

it("leaves out React's own fields and files", () => {
  const form = new FormData();
  form.set("$ACTION_ID_1", "");
  form.set("file", new File(["x"], "x.txt"));
  form.set("note", "x");
  expect(readFields(form)).toEqual({ note: "x" });
});

describe("a field", () => {
  it.each<[string, [string, unknown][], Record<string, string | string[]>]>([
    ["that is empty stays", [["note", ""]], { note: "" }],
    [
      "that was sent twice has its last value",
      [
        ["note", "a"],
        ["note", "b"],
      ],
      { note: "b" },
    ],
    ["with a $ inside stays", [["price$", "5"]], { price$: "5" }],
    ["of a list is normalized too", [["names[]", "Ha\u0300\r\nb"]], { names: ["Hà\nb"] }],
    [
      "of a list replaces a single value of that name",
      [
        ["leads", "1"],
        ["leads[]", "2"],
      ],
      { leads: ["2"] },
    ],
    [
      "of a list may stand between others",
      [
        ["leads[]", "1"],
        ["note", "x"],
        ["leads[]", "2"],
      ],
      { leads: ["1", "2"], note: "x" },
    ],
    ["without text is left out", [["count", 5]], {}],
  ])("%s", (_, sent, expected) => {
    expect(readFields(sent)).toEqual(expected);
  });
});
