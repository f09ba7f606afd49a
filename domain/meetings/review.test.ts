import { describe, expect, it } from "vitest";
import { ASSIGNMENT_STATES } from "../directives/states";
import { decisionRefusal, decisionsFor } from "./review";
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
    [null, deadline],
    ["2024-07-31", deadline],
    ["2024-08-05", deadline],
    ["2024-08-31", "2024-09-30"],
    ["2024-09-30", "2024-09-30"],
  ])("cannot extend to %s a deadline of %s", (to, inForce) => {
    const work = { state: "in-progress", role: "lead", deadline: inForce } as const;
    expect(decisionRefusal({ kind: "extend", deadline: to }, work, HELD)).toBe("review.deadline_not_later");
  });
});
