import { expect, it } from "vitest";
import { FIXED_COLUMNS, MOST_CHANGED_ROWS, MOST_WORK_ROWS, WORK_COLUMNS } from "./work-row";

it("the sheet has these columns in their order, the last four to write in", () => {
  expect(WORK_COLUMNS).toEqual([
    "key",
    "code",
    "summary",
    "department",
    "role",
    "deadline",
    "officer",
    "state",
    "note",
  ]);
  expect(FIXED_COLUMNS).toEqual(["code", "summary", "department", "role"]);
});

it("at most 200 changed rows are taken, of 5000", () => {
  expect([MOST_CHANGED_ROWS, MOST_WORK_ROWS]).toEqual([200, 5000]);
});
