import { expect, it } from "vitest";
import {
  ASSIGNMENT_STATES,
  type AssignmentState,
  ISSUED_STATES,
  isClosed,
  isOpen,
  isOwed,
  OPEN_STATES,
  OWED_STATES,
} from "./states";

it("the lists have these states", () => {
  expect([...ASSIGNMENT_STATES]).toEqual([
    "proposed",
    "assigned",
    "in-progress",
    "reported",
    "done",
    "withdrawn",
  ]);
  expect([...OPEN_STATES]).toEqual(["assigned", "in-progress", "reported"]);
  expect([...OWED_STATES]).toEqual(["assigned", "in-progress"]);
  expect([...ISSUED_STATES]).toEqual(["assigned", "in-progress", "reported", "done", "withdrawn"]);
});

it.each<[AssignmentState, owed: boolean, open: boolean, closed: boolean]>([
  ["proposed", false, false, false],
  ["assigned", true, true, false],
  ["in-progress", true, true, false],
  ["reported", false, true, false],
  ["done", false, false, true],
  ["withdrawn", false, false, true],
])("%s work is owed: %s, open: %s, closed: %s", (state, owed, open, closed) => {
  expect([isOwed(state), isOpen(state), isClosed(state)]).toEqual([owed, open, closed]);
});
