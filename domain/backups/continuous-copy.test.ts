import { expect, it } from "vitest";
import { continuousCopySchema, isCopyBehind } from "./continuous-copy";

const NOW = new Date("2026-11-30T01:05:00.000Z");

it.each([
  [null, true],
  ["2026-11-30T00:59:59.999Z", true],
  ["2026-11-30T01:00:00.000Z", false],
  ["2026-11-30T01:05:00.000Z", false],
  ["2026-11-30T01:06:00.000Z", false],
])("the copy whose newest change is of %s is behind: %s", (newestAt, behind) => {
  expect(isCopyBehind({ folder: "/ban-sao", newestAt }, NOW)).toBe(behind);
});

it.each([
  [{ folder: "/ban-sao", newestAt: "2026-11-30T01:00:00.000Z" }, true],
  [{ folder: "/ban-sao", newestAt: null }, true],
  [{ folder: "/ban-sao" }, false],
  [{ folder: "/ban-sao", newestAt: "30/11/2026" }, false],
  [{ folder: null, newestAt: null }, false],
  [{ folder: "/ban-sao", newestAt: null, more: 1 }, false],
])("what was noted of a copy, %j, is read: %s", (noted, read) => {
  expect(continuousCopySchema.safeParse(noted).success).toBe(read);
});
