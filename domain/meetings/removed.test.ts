import { expect, it } from "vitest";
import { PART_KINDS, type RemovedPart, removedBefore } from "./removed";

const part = (id: number, among: string, number: number | null): RemovedPart => ({
  id,
  kind: "item",
  rowId: id,
  number,
  among,
  version: null,
  label: "",
  words: "",
  at: "2024-07-01T02:00:00.000Z",
  by: "Lê Thử",
});
const PARTS = [
  part(1, "item", 1),
  part(2, "item", 3),
  part(3, "item", 9),
  part(4, "item", null),
  part(5, "photo", 1),
];

/** The list "item" has three parts now: what was removed before each, and past its end. */
it.each([
  ["item", 0, [1]],
  ["item", 1, []],
  ["item", 2, [2]],
  ["item", 3, [3, 4]],
  ["photo", 0, [5]],
  ["photo", 1, []],
])("of the list “%s” was removed before index %i: %j", (among, index, ids) => {
  expect(removedBefore(PARTS, among, index, 3).map(({ id }) => id)).toEqual(ids);
});

/** The list "item" is empty now: everything that was removed stands at its only place. */
it.each([
  [0, [1, 2, 3, 4]],
  [1, []],
])("of an empty list was removed before index %i: %j", (index, ids) => {
  expect(removedBefore(PARTS, "item", index, 0).map(({ id }) => id)).toEqual(ids);
});

it("these parts of minutes can be removed and restored", () => {
  expect(PART_KINDS).toEqual([
    "item",
    "directive",
    "heading",
    "participant",
    "correction",
    "file",
    "figure",
    "decision",
  ]);
});
