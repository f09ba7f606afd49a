import { describe, expect, it } from "vitest";
import { codeOf } from "@/domain/test-code-of";
import type { Actor, Grant } from "../actor";
import { mayTake, stateAfter } from "./life";
import { canViewBirthYear, canViewDirective, canViewEvidence } from "./policy";
import { endsSilence } from "./stale";
import { ASSIGNMENT_STATES } from "./states";
import type { StepName } from "./steps/names";
import { ALL_STEPS, stepOf } from "./steps/steps";
import { isUndoable } from "./undo";

const actor = (...grants: Grant[]): Actor => ({ userId: 1, personId: 1, name: "", grants });
const ACTORS = {
  nobody: actor(),
  clerk: actor({ kind: "clerk", departmentId: null }),
  leader: actor({ kind: "leader", departmentId: null }),
  head: actor({ kind: "head", departmentId: 2 }),
  staff: actor({ kind: "staff", departmentId: 2 }),
  otherHead: actor({ kind: "head", departmentId: 3 }),
  admin: actor({ kind: "admin", departmentId: null }),
};
const those = (may: (actor: Actor) => boolean) =>
  Object.entries(ACTORS)
    .flatMap(([name, one]) => (may(one) ? [name] : []))
    .join(" ");
const MEMBERS = "clerk leader head staff otherHead admin";

it("an issued directive is seen by members, a proposed one by those who see its draft, a discarded one by nobody", () => {
  expect(those((one) => canViewDirective(one, { issued: true, meetingStatus: "signed" }))).toBe(MEMBERS);
  expect(those((one) => canViewDirective(one, { issued: false, meetingStatus: "draft" }))).toBe(
    "clerk leader",
  );
  expect(those((one) => canViewDirective(one, { issued: false, meetingStatus: "discarded" }))).toBe("");
});

it("evidence is seen by the directive's departments, clerks and leaders; years of birth by administrators", () => {
  expect(those((one) => canViewEvidence(one, [2, 5]))).toBe("clerk leader head staff");
  expect(those((one) => canViewEvidence(one, []))).toBe("clerk leader");
  expect(those(canViewBirthYear)).toBe("admin");
});

const LEADER = "leader";
const CLERKS = "clerk leader";
const HEAD = "head";
const DEPARTMENT = "head staff";
const ADMIN = "admin";

type Row = [StepName, takenBy: string, from: string, to: string, undone: boolean, endsSilence: boolean];

/** Who takes each step for work of department 2, from which states to which, and what follows from it; by hand. */
const STEPS: Row[] = [
  ["acknowledge", DEPARTMENT, "assigned", "in-progress", true, true],
  ["log-progress", DEPARTMENT, "assigned in-progress", "in-progress", true, true],
  ["report-done", HEAD, "assigned in-progress", "reported", true, true],
  ["take-back", HEAD, "reported", "in-progress", true, true],
  ["confirm", LEADER, "reported", "done", true, false],
  ["close-period", LEADER, "reported", "in-progress", true, true],
  ["end-periodic", LEADER, "in-progress reported", "done", true, false],
  ["return", LEADER, "reported", "in-progress", true, true],
  ["reopen", LEADER, "done", "in-progress", true, true],
  ["withdraw", LEADER, "assigned in-progress reported", "withdrawn", true, false],
  ["set-deadline", LEADER, "assigned in-progress", "same", true, false],
  ["request-extension", HEAD, "assigned in-progress", "same", true, true],
  ["grant-extension", LEADER, "assigned in-progress", "same", true, false],
  ["refuse-extension", LEADER, "assigned in-progress", "same", true, false],
  ["change-lead", LEADER, "assigned in-progress", "same", false, false],
  ["urge", CLERKS, "assigned in-progress", "same", true, false],
  ["carry-over", LEADER, "assigned in-progress", "same", false, false],
  ["move-to-successor", ADMIN, "assigned in-progress reported", "same", false, true],
  ["end-by-merger", ADMIN, "assigned in-progress reported", "withdrawn", true, false],
  ["name-officer", HEAD, "assigned in-progress reported done withdrawn", "same", true, true],
  ["share-work", HEAD, "assigned in-progress reported done withdrawn", "same", true, true],
  ["hand-over", ADMIN, "assigned in-progress reported", "same", true, true],
  ["comment", CLERKS, "assigned in-progress reported done withdrawn", "same", true, false],
  ["reply", DEPARTMENT, "assigned in-progress reported done withdrawn", "same", true, true],
];

it("the table has every step once, in the order of the buttons", () => {
  expect(ALL_STEPS.map(({ name }) => name)).toEqual(STEPS.map(([name]) => name));
});

describe.each(STEPS)("the step %s", (name, takenBy, from, to, undone, endsItsSilence) => {
  it(`is taken by ${takenBy}`, () => {
    expect(those((one) => mayTake(one, name, 2))).toBe(takenBy);
  });

  it(`leads from ${from} to ${to}`, () => {
    const possible = ASSIGNMENT_STATES.filter((state) => codeOf(() => stateAfter(state, name)) === "done");
    expect(possible.join(" ")).toBe(from);
    const reached = new Set(possible.map((state) => stateAfter(state, name)));
    expect([...reached].join(" ")).toBe(to === "same" ? from : to);
  });

  it(`can be undone alone: ${undone}; ends silence: ${endsItsSilence}`, () => {
    const { event } = stepOf(name);
    // Of two steps that record the same event, both or neither can be undone.
    expect(isUndoable(event)).toBe(undone);
    expect(endsSilence(event)).toBe(endsItsSilence);
  });
});
