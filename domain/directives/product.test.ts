import { expect, it } from "vitest";
import { hasProduct } from "./product";

it.each([
  ["nothing", {}, false],
  ["a number and its day", { productNumber: "1/BC", productDate: "2024-07-01" }, true],
  ["a number only", { productNumber: "1/BC" }, false],
  ["a day only", { productDate: "2024-07-01" }, false],
  ["words", { productText: "Đã xong." }, true],
  ["words and a number", { productText: "Đã xong.", productNumber: "1/BC" }, true],
  ["one file", { files: 1 }, true],
  ["two files", { files: 2 }, true],
  ["a file and a day", { files: 1, productDate: "2024-07-01" }, true],
])("a report with %s (%j) closes work: %s", (_, change, closes) => {
  const empty = { productNumber: "", productDate: null, productText: "", files: 0 };
  expect(hasProduct({ ...empty, ...change })).toBe(closes);
});
