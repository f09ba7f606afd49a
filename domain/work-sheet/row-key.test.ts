import { describe, expect, it } from "vitest";
import { keyOfRow, type RowKey, readRowKey } from "./row-key";

const key: RowKey = {
  assignmentId: 12,
  version: 3,
  deadline: "2026-11-30",
  state: "in-progress",
  officer: "Trần Thị Hoà",
};

describe("the key of a row", () => {
  it.each<[cell: string, part: Partial<RowKey>]>([
    ["v12.3~2026-11-30~in-progress~Trần Thị Hoà", {}],
    ["v12.3~~in-progress~Trần Thị Hoà", { deadline: null }],
    ["v12.3~2026-11-30~in-progress~", { officer: "" }],
    ["v12.3~2026-11-30~assigned~Trần Thị Hoà", { state: "assigned" }],
    ["v12.3~2026-11-30~reported~Trần Thị Hoà", { state: "reported" }],
    ["v12.3~2026-11-30~done~Trần Thị Hoà", { state: "done" }],
    ["v12.3~2026-11-30~withdrawn~Trần Thị Hoà", { state: "withdrawn" }],
    ["v1.0~2026-11-30~in-progress~A~B", { assignmentId: 1, version: 0, officer: "A~B" }],
    [
      "v123456789012.123456789~2026-11-30~in-progress~Trần Thị Hoà",
      { assignmentId: 123456789012, version: 123456789 },
    ],
  ])("is written and read as %s", (cell, part) => {
    expect(keyOfRow({ ...key, ...part })).toBe(cell);
    expect(readRowKey(cell)).toEqual({ ...key, ...part });
  });

  it("is read with spaces around it", () => {
    expect(readRowKey("  v12.3~2026-11-30~in-progress~Trần Thị Hoà ")).toEqual(key);
  });

  it.each([
    ["", "an empty cell"],
    ["Mã", "the heading"],
    ["12.3", "a number"],
    ["v12.3", "a key without its parts"],
    ["12.3~~done~", "no mark in front"],
    ["V12.3~~done~", "another mark"],
    ["xv12.3~~done~", "a letter before it"],
    ["v.3~~done~", "no assignment"],
    ["v12.~~done~", "no version"],
    ["v12.3~~done", "no officer's part"],
    ["v1234567890123.3~~done~", "a long assignment"],
    ["v12.1234567890~~done~", "a long version"],
    ["v12.3~2026-02-30~done~", "a day that does not exist"],
    ["v12.3~30/11/2026~done~", "a day in another form"],
    ["v12.3~~lost~", "an unknown state"],
    ["v12.3~~proposed~", "the state of a draft"],
    ["v12.3~~~", "no state"],
  ])("is not “%s”: %s", (cell) => {
    expect(readRowKey(cell)).toBeNull();
  });
});
