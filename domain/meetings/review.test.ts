import { describe, expect, it } from "vitest";
import { ASSIGNMENT_STATES } from "../directives/states";
import { decisionRefusal, decisionsFor, STEP_OF_DECISION, URGES_TO_REVIEW } from "./review";
import { REVIEW_KINDS } from "./review-kinds";

const deadline = "2024-07-31";
const HELD = "2024-08-05";

describe("decisions at a review", () => {
  it.each([
    ["assigned", "lead", ["extend", "urge", "carry-over"]],
    ["in-progress", "lead", ["extend", "urge", "carry-over"]],
    ["in-progress", "coordinating", ["extend", "urge"]],
    ["reported", "lead", ["confirm"]],
    ["done", "lead", []],
    ["withdrawn", "lead", []],
  ] as const)("for %s, %s", (state, role, kinds) => {
    expect(decisionsFor({ state, role, deadline })).toEqual(kinds);
  });

  it("are refused exactly where they are not offered", () => {
    for (const state of ASSIGNMENT_STATES) {
      for (const role of ["lead", "coordinating"] as const) {
        const offered = decisionsFor({ state, role, deadline });
        for (const kind of REVIEW_KINDS) {
          const refused = decisionRefusal({ kind, deadline: "2024-09-30" }, { state, role, deadline }, HELD);
          expect(refused === null, `${kind} of ${state}, ${role}`).toBe(offered.includes(kind));
        }
      }
    }
  });

  it.each([
    ["carry-over", "in-progress", "coordinating", "review.carry_over_lead_only"],
    ["carry-over", "done", "coordinating", "review.carry_over_lead_only"],
    ["carry-over", "done", "lead", "review.decision_misfit"],
    ["carry-over", "in-progress", "lead", null],
    ["confirm", "in-progress", "lead", "review.decision_misfit"],
    ["confirm", "reported", "coordinating", null],
    ["urge", "reported", "lead", "review.decision_misfit"],
    ["urge", "assigned", "coordinating", null],
    ["extend", "withdrawn", "lead", "review.decision_misfit"],
  ] as const)("%s of work %s, %s: %s", (kind, state, role, refusal) => {
    const work = { state, role, deadline };
    expect(decisionRefusal({ kind, deadline: "2024-09-30" }, work, HELD)).toBe(refusal);
  });

  it.each([
    ["the day after the meeting, if the work was due before", "2024-08-06", "2024-07-31"],
    ["the day after the meeting, if the work had no deadline", "2024-08-06", null],
    ["the day after the deadline in force", "2024-10-01", "2024-09-30"],
  ])("may extend to %s", (_, to, inForce) => {
    const work = { state: "in-progress", role: "lead", deadline: inForce } as const;
    expect(decisionRefusal({ kind: "extend", deadline: to }, work, HELD)).toBeNull();
  });

  it.each(["urge", "carry-over"] as const)("need no later deadline to %s", (kind) => {
    const work = { state: "in-progress", role: "lead", deadline } as const;
    expect(decisionRefusal({ kind, deadline: null }, work, HELD)).toBeNull();
    expect(decisionRefusal({ kind, deadline: "2024-01-01" }, work, HELD)).toBeNull();
  });

  it("take the steps that leaders take, and three urgings bring work to its own page", () => {
    expect(STEP_OF_DECISION).toEqual({
      confirm: "confirm",
      extend: "set-deadline",
      urge: "urge",
      "carry-over": "carry-over",
    });
    expect(URGES_TO_REVIEW).toBe(3);
  });

  it.each([
    [null, deadline],
    ["2024-07-31", deadline],
    ["2024-08-05", deadline],
    [null, null],
    ["2024-08-05", null],
    ["2024-08-04", null],
    ["2024-08-31", "2024-09-30"],
    ["2024-09-30", "2024-09-30"],
  ])("cannot extend to %s a deadline of %s", (to, inForce) => {
    const work = { state: "in-progress", role: "lead", deadline: inForce } as const;
    expect(decisionRefusal({ kind: "extend", deadline: to }, work, HELD)).toBe("review.deadline_not_later");
  });
});
