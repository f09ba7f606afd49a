import { describe, expect, it } from "vitest";
import type { EventKind } from "../events/event-kinds";
import { endsSilence, isStale } from "./stale";
import type { AssignmentState } from "./states";

describe("silence ends", () => {
  it.each<[EventKind, boolean]>([
    ["assignment.issued", true],
    ["assignment.acknowledged", true],
    ["assignment.progress_logged", true],
    ["assignment.reported", true],
    ["assignment.report_taken_back", true],
    ["assignment.period_closed", true],
    ["assignment.report_returned", true],
    ["assignment.reopened", true],
    ["assignment.extension_requested", true],
    ["assignment.moved_to_successor", true],
    ["assignment.officer_named", true],
    ["assignment.work_shared", true],
    ["assignment.replied", true],
    ["assignment.report_confirmed", false],
    ["assignment.ended", false],
    ["assignment.withdrawn", false],
    ["assignment.deadline_set", false],
    ["assignment.extension_granted", false],
    ["assignment.extension_refused", false],
    ["assignment.role_changed", false],
    ["assignment.urged", false],
    ["assignment.carried_over", false],
    ["assignment.commented", false],
    ["assignment.undone", false],
    ["directive.issued", false],
    ["subtask.added", false],
  ])("with %s: %s", (kind, ends) => {
    expect(endsSilence(kind)).toBe(ends);
  });
});

describe("on 10 July, after ten days count as silence", () => {
  const stale = (change: Partial<Parameters<typeof isStale>[0]>) =>
    isStale(
      {
        state: "in-progress",
        lastWordAt: "2024-06-30T02:00:00Z",
        periodEnd: null,
        deadline: null,
        ...change,
      },
      "2024-07-10",
      10,
    );

  it.each<[AssignmentState, boolean]>([
    ["proposed", false],
    ["assigned", true],
    ["in-progress", true],
    ["reported", false],
    ["done", false],
    ["withdrawn", false],
  ])("%s work is stale: %s", (state, expected) => {
    expect(stale({ state })).toBe(expected);
  });

  it.each<[string, boolean]>([
    ["2024-06-30T16:59:59Z", true],
    ["2024-06-30T17:00:00Z", false],
    ["2024-06-29T17:00:00Z", true],
    ["2024-07-10T02:00:00Z", false],
  ])("the last word at %s is too long ago: %s", (lastWordAt, expected) => {
    expect(stale({ lastWordAt })).toBe(expected);
  });

  it.each<[string | null, string | null, boolean]>([
    ["2024-06-30", "2024-07-09", true],
    ["2024-06-30", "2024-07-10", false],
    ["2024-06-30", "2024-07-11", false],
    ["2024-06-30", null, false],
    [null, "2024-07-09", true],
    [null, "2024-07-11", true],
  ])("silence on the period %s that is due %s is noticed: %s", (periodEnd, deadline, expected) => {
    expect(stale({ periodEnd, deadline })).toBe(expected);
  });
});
