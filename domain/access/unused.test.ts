import { expect, it } from "vitest";
import { unusedDue } from "./unused";

it.each([
  ["2026-06-01", null, "2026-07-08", null],
  ["2026-06-01", null, "2026-07-09", { kind: "warn", on: "2026-07-17" }],
  ["2026-06-01", "2026-07-09", "2026-07-10", null],
  ["2026-06-01", "2026-05-20", "2026-07-10", { kind: "warn", on: "2026-07-17" }],
  ["2026-06-01", "2026-06-01", "2026-07-10", { kind: "warn", on: "2026-07-17" }],
  ["2026-06-01", "2026-06-02", "2026-07-10", null],
  ["2026-06-01", null, "2026-07-16", { kind: "warn", on: "2026-07-17" }],
  ["2026-06-01", null, "2026-07-17", { kind: "disable" }],
  ["2026-06-01", null, "2026-06-01", null],
  ["2026-06-01", "2026-07-09", "2026-07-16", null],
  ["2026-06-01", "2026-07-09", "2026-07-17", { kind: "disable" }],
  ["2026-06-01", null, "2026-09-01", { kind: "disable" }],
])("used last on %s and warned on %s, on %s of 45 days: %o", (used, warned, today, due) => {
  expect(unusedDue(used, warned, today, 45)).toEqual(due);
});
