import { expect, it } from "vitest";
import { readFields } from "./read-fields";

it("reads text in one normalization form and with one kind of line end", () => {
  expect(readFields([["title", "Chi\u0309 đa\u0323o\r\nhai"]])).toEqual({ title: "Chỉ đạo\nhai" });
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
