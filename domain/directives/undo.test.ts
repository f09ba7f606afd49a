import { describe, expect, it } from "vitest";
import type { EventKind } from "../events/event-kinds";
import { isUndoable, mayUndo, ONLY_WHOLE, SUBTASK_CHANGED, secondsToUndo, UNDO_SECONDS } from "./undo";

it("signing, a merger and both halves of an import are undone as a whole only", () => {
  expect([...ONLY_WHOLE].sort()).toEqual([
    "department.merged",
    "import.begun",
    "import.taking_back",
    "meeting.signed",
  ]);
});

describe("an event", () => {
  it.each<[EventKind, boolean]>([
    ["subtask.changed", true],
    ["subtask.added", false],
    ["assignment.acknowledged", true],
    ["assignment.reported", true],
    ["assignment.report_confirmed", true],
    ["assignment.period_closed", true],
    ["assignment.withdrawn", true],
    ["assignment.commented", true],
    ["assignment.replied", true],
    ["assignment.role_changed", false],
    ["assignment.carried_over", false],
    ["assignment.moved_to_successor", false],
    ["assignment.issued", false],
    ["assignment.undone", false],
    ["meeting.signed", false],
  ])("%s can be undone alone: %s", (kind, undoable) => {
    expect(isUndoable(kind)).toBe(undoable);
  });

  it("of a changed subtask is named", () => expect(SUBTASK_CHANGED).toBe("subtask.changed"));
});

describe("a step at nine o'clock", () => {
  it.each([
    ["2024-07-01T02:00:00.000Z", 10, true],
    ["2024-07-01T02:00:09.500Z", 0.5, true],
    ["2024-07-01T02:00:10.000Z", 0, true],
    ["2024-07-01T02:00:10.001Z", -0.001, false],
    ["2024-07-01T02:01:00.000Z", -50, false],
  ])("has at %s another %d seconds to be undone: %s", (now, left, may) => {
    expect(secondsToUndo("2024-07-01T02:00:00Z", new Date(now))).toBeCloseTo(left, 6);
    expect(mayUndo("2024-07-01T02:00:00Z", new Date(now))).toBe(may);
  });

  it("can be undone for ten seconds", () => expect(UNDO_SECONDS).toBe(10));
});
