import { expect, it } from "vitest";
import { toTakeBack } from "./take-back-title";

it.each([
  ["begins tomorrow", { fromDay: "2024-07-02", toDay: null }, "title"],
  ["begins tomorrow and has an end", { fromDay: "2024-07-02", toDay: "2024-08-01" }, "title"],
  ["began today", { fromDay: "2024-07-01", toDay: null }, null],
  ["ends later", { fromDay: "2020-01-01", toDay: "2024-08-01" }, "end"],
  ["ends today", { fromDay: "2020-01-01", toDay: "2024-07-01" }, "end"],
  ["ended yesterday", { fromDay: "2020-01-01", toDay: "2024-06-30" }, null],
])("of a title that %s", (_, title, part) => {
  expect(toTakeBack(title, "2024-07-01")).toBe(part);
});
