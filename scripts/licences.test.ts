import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { listShipped, writeNotice } from "./licences/list-shipped";

/** Licences that allow the program to be shipped under Apache-2.0 with these packages beside it, unchanged. */
const ALLOWED = [
  "0BSD",
  "Apache-2.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC-BY-4.0",
  "ISC",
  "LGPL-3.0-or-later",
  "MIT",
  "MIT-0",
  "MPL-2.0",
  "OFL-1.1",
];

it("ships only packages whose licences are allowed", () => {
  const shipped = listShipped();
  expect(shipped.length).toBeGreaterThan(100);
  const refused = shipped.filter(
    ({ licence }) =>
      !licence
        .replace(/[()]/g, "")
        .split(" AND ")
        .every((either) => either.split(" OR ").some((one) => ALLOWED.includes(one.trim()))),
  );
  expect(refused).toEqual([]);
});

it("names every shipped package in NOTICE", () => {
  // `npm run notice` writes it again.
  expect(readFileSync("NOTICE", "utf8")).toBe(writeNotice(listShipped()));
});

it("is licensed under Apache-2.0, in package.json and in LICENSE", () => {
  expect(JSON.parse(readFileSync("package.json", "utf8")).license).toBe("Apache-2.0");
  expect(readFileSync("LICENSE", "utf8")).toContain("Apache License\n                           Version 2.0");
});
