import { describe, expect, it } from "vitest";
import { codeOf } from "@/domain/test-code-of";
import type { Actor, Grant } from "../actor";
import { mayTake, stateAfter } from "./life";
import { canViewBirthYear, canViewDirective, canViewEvidence } from "./policy";
import { endsSilence } from "./stale";
import { ASSIGNMENT_STATES } from "./states";
import type { StepName } from "./steps/step-kinds";
import { ALL_STEPS, stepOf } from "./steps/steps";
import { type ExpectedStep, STEPS_BY_HAND } from "./steps/test-steps";
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

it("the table has every step once, in the order of the buttons", () => {
  expect(ALL_STEPS.map(({ name }) => name)).toEqual(Object.keys(STEPS_BY_HAND));
});

const STEPS = Object.entries(STEPS_BY_HAND) as [StepName, ExpectedStep][];

describe.each(STEPS)("the step %s", (name, expected) => {
  const { event, by: takenBy, from, to, undone, endsSilence: endsItsSilence } = expected;

  it(`is taken by ${takenBy}`, () => {
    expect(those((one) => mayTake(one, name, 2))).toBe(takenBy);
  });

  it(`leads from ${from} to ${to}`, () => {
    const possible = ASSIGNMENT_STATES.filter((state) => codeOf(() => stateAfter(state, name)) === "done");
    expect(possible.join(" ")).toBe(from);
    const reached = new Set(possible.map((state) => stateAfter(state, name)));
    expect([...reached].join(" ")).toBe(to === "same" ? from : to);
  });

  it(`records ${event}; can be undone alone: ${undone}; ends silence: ${endsItsSilence}`, () => {
    expect(stepOf(name).event).toBe(event);
    expect(isUndoable(event)).toBe(undone);
    expect(endsSilence(event)).toBe(endsItsSilence);
  });
});

it.each<[meetingStatus: Parameters<typeof canViewDirective>[1]["meetingStatus"], seen: string]>([
  ["planned", "clerk leader"],
  ["draft", "clerk leader"],
  ["submitted", "clerk leader"],
  ["signed", "clerk leader"],
  ["discarded", ""],
])("a proposed directive of minutes that are %s is seen by: %s", (meetingStatus, seen) => {
  expect(those((one) => canViewDirective(one, { issued: false, meetingStatus }))).toBe(seen);
  expect(those((one) => canViewDirective(one, { issued: true, meetingStatus }))).toBe(MEMBERS);
});

it.each([
  [[2], "clerk leader head staff"],
  [[3, 5], "clerk leader otherHead"],
  [[2, 3], "clerk leader head staff otherHead"],
  [[4], "clerk leader"],
])("evidence of the departments %j is seen by: %s", (departments, seen) => {
  expect(those((one) => canViewEvidence(one, departments))).toBe(seen);
});
