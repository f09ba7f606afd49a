import { describe, expect, it } from "vitest";
import { applyEvent, deadlinesOf, type RecordedAssignmentEvent, replay } from "./projection";
import { assignment } from "./test-assignment";

const ISSUE = {
  kind: "assignment.issued",
  payload: { departmentId: 2, role: "coordinating", deadline: "2024-07-31", officerPersonId: 5 },
} as const;
const ISSUED = {
  state: "assigned",
  role: "coordinating",
  departmentId: 2,
  deadline: "2024-07-31",
  periodEnd: null,
  officerPersonId: 5,
  officerShares: [],
  percent: null,
  reportedOn: null,
  closedOn: null,
  productNumber: "",
  productDate: null,
  productText: "",
  requestedDeadline: null,
  requestedReason: "",
  requestedOn: null,
  extensions: 0,
};

describe("an event", () => {
  it("of the issue begins the life of an assignment", () => {
    expect(applyEvent(null, ISSUE, "2024-07-01")).toEqual(ISSUED);
  });

  it("of the issue of periodic work begins its first period", () => {
    const periodic = { ...ISSUE, payload: { ...ISSUE.payload, periodEnd: "2024-07-30" } };
    expect(applyEvent(null, periodic, "2024-07-01")).toEqual({ ...ISSUED, periodEnd: "2024-07-30" });
  });

  it("of a step without further changes moves the state only", () => {
    const before = assignment({ state: "assigned" });
    const event = { kind: "assignment.acknowledged", payload: {} } as const;
    expect(applyEvent(before, event, "2024-07-02")).toEqual({ ...before, state: "in-progress" });
  });

  it("of a step uses the day on which it takes effect", () => {
    const event = { kind: "assignment.withdrawn", payload: { reason: "Không cần nữa." } } as const;
    const after = applyEvent(assignment(), event, "2024-07-20");
    expect([after.state, after.closedOn]).toEqual(["withdrawn", "2024-07-20"]);
  });

  it("of a step that its state does not allow is refused", () => {
    const event = { kind: "assignment.reopened", payload: { reason: "Sai." } } as const;
    expect(() => applyEvent(assignment(), event, "2024-07-20")).toThrow(
      expect.objectContaining({ code: "directive.no_such_step" }),
    );
  });
});

const logged = (id: number, percent: number): RecordedAssignmentEvent => ({
  id,
  effectiveOn: "2024-07-05",
  kind: "assignment.progress_logged",
  payload: { note: "Đang làm.", percent },
});
const undone = (id: number, eventId: number): RecordedAssignmentEvent => ({
  id,
  effectiveOn: "2024-07-05",
  kind: "assignment.undone",
  payload: { eventId },
});
const issue: RecordedAssignmentEvent = { id: 1, effectiveOn: "2024-07-01", ...ISSUE };

describe("a history", () => {
  it.each<[string, RecordedAssignmentEvent[], state: string | null, percent: number | null]>([
    ["without events", [], null, null],
    ["of the issue", [issue], "assigned", null],
    ["of the issue and two logs", [issue, logged(2, 30), logged(3, 60)], "in-progress", 60],
    ["whose second log is undone", [issue, logged(2, 30), logged(3, 60), undone(4, 3)], "in-progress", 30],
    ["whose first log is undone", [issue, logged(2, 30), logged(3, 60), undone(4, 2)], "in-progress", 60],
    ["whose only log is undone", [issue, logged(2, 30), undone(3, 2)], "assigned", null],
    ["that goes on after an undo", [issue, logged(2, 30), undone(3, 2), logged(4, 80)], "in-progress", 80],
  ])("%s leads to its state", (_, history, state, percent) => {
    const after = replay(history);
    expect([after?.state ?? null, after?.percent ?? null]).toEqual([state, percent]);
  });

  it("uses the day of each event", () => {
    const ended = {
      id: 2,
      effectiveOn: "2024-07-20",
      kind: "assignment.withdrawn",
      payload: { reason: "Không cần nữa." },
    } as const;
    expect(replay([issue, ended])?.closedOn).toBe("2024-07-20");
  });
});

describe("the deadlines of a history", () => {
  const set = (to: string | null) =>
    ({
      kind: "assignment.deadline_set",
      payload: { from: null, to, reason: "Lý do." },
      effectiveOn: "2024-07-05",
    }) as const;

  it("are those in force after each event", () => {
    const issued = { ...ISSUE, effectiveOn: "2024-07-01" };
    const talk = {
      kind: "assignment.commented",
      payload: { text: "Làm ngay." },
      effectiveOn: "2024-07-03",
    } as const;
    expect(deadlinesOf([issued, set("2024-08-15"), talk, set(null), set("2024-09-30")])).toEqual([
      "2024-07-31",
      "2024-08-15",
      "2024-08-15",
      "2024-09-30",
    ]);
    expect(deadlinesOf([])).toEqual([]);
  });
});
