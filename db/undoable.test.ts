import { describe, expect, it } from "vitest";
import type { DomainEvent } from "@/domain/events/event-kinds";
import { recordEvent } from "./record-event";
import { events } from "./schema/events";
import { testDatabase } from "./test-database";
import { JULY_FIRST, leaderGrant, makeActor, makeIssuedDirective } from "./test-factories";
import { stillUndoable, undoableBy } from "./undoable";
import { write } from "./write";

/** Acts on two assignments, and what of them the leader can still undo. */
function makeActs() {
  const db = testDatabase();
  const [first, second] = [makeIssuedDirective(db).lead.id, makeIssuedDirective(db).lead.id];
  const leader = makeActor(db, [leaderGrant]);
  const colleague = makeActor(db, [leaderGrant]);
  const act = (
    assignmentId: number | undefined,
    kind = "assignment.urged",
    causeId?: string,
    by = leader,
  ) => {
    const event = { kind, payload: {} } as DomainEvent;
    const subject = assignmentId === undefined ? {} : { assignmentId };
    return write(db, (tx) => recordEvent(tx, by, event, subject, JULY_FIRST, causeId ? { causeId } : {}));
  };
  const undoable = (seconds = 0, userId = leader.userId) =>
    db
      .select({ id: events.id })
      .from(events)
      .where(stillUndoable())
      .prepare()
      .all(undoableBy(userId, new Date(JULY_FIRST.getTime() + seconds * 1000)))
      .map(({ id }) => id);
  return { first, second, colleague, act, undoable };
}

describe("what a person can still undo", () => {
  it("is their own latest step on each assignment", () => {
    const { first, second, colleague, act, undoable } = makeActs();
    expect(undoable()).toEqual([]);
    const one = act(first);
    const two = act(second);
    act(undefined, "settings.changed");
    expect(undoable()).toEqual([one, two]);
    expect(undoable(0, colleague.userId)).toEqual([]);
    const again = act(first);
    expect(undoable()).toEqual([two, again]);
    const other = act(second, "assignment.urged", undefined, colleague);
    expect(undoable()).toEqual([again]);
    expect(undoable(0, colleague.userId)).toEqual([other]);
  });

  it("is so for ten seconds", () => {
    const { first, act, undoable } = makeActs();
    const id = act(first);
    expect([9, 10, 10.001, 11].map((seconds) => undoable(seconds))).toEqual([[id], [id], [], []]);
  });

  it.each([
    ["meeting.signed", false],
    ["department.merged", false],
    ["import.begun", false],
    ["import.taking_back", false],
    ["meeting.submitted", true],
  ])("with an act of which %s is a part: %s", (kind, may) => {
    const { first, second, act, undoable } = makeActs();
    const id = act(first, "assignment.urged", "act-1");
    act(undefined, kind, "act-1");
    const apart = act(second, "assignment.urged", "act-2");
    expect(undoable()).toEqual(may ? [id, apart] : [apart]);
  });
});
