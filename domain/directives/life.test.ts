import { describe, expect, it } from "vitest";
import type { Actor, Grant } from "../actor";
import { fitsPeriod, mayTake, requestRefusal, stateAfter, stepsFor } from "./life";
import type { AssignmentState } from "./states";
import type { StepName } from "./steps/step-kinds";

const actor = (...grants: Grant[]): Actor => ({ userId: 1, personId: 1, name: "Lê Thử", grants });
const ACTORS = {
  outsider: actor(),
  leader: actor({ kind: "leader", departmentId: null }),
  clerk: actor({ kind: "clerk", departmentId: null }),
  personnel: actor({ kind: "personnel", departmentId: null }),
  admin: actor({ kind: "admin", departmentId: null }),
  head: actor({ kind: "head", departmentId: 2 }),
  staff: actor({ kind: "staff", departmentId: 2 }),
  "head of another": actor({ kind: "head", departmentId: 3 }),
  "staff here, head elsewhere": actor({ kind: "staff", departmentId: 2 }, { kind: "head", departmentId: 3 }),
};
type Who = keyof typeof ACTORS;

it.each<[StepName, by: string]>([
  ["confirm", "leader"],
  ["urge", "leader, clerk"],
  ["report-done", "head"],
  ["log-progress", "head, staff, staff here, head elsewhere"],
  ["move-to-successor", "admin"],
])("%s may be taken by %s", (name, by) => {
  const those = Object.entries(ACTORS).flatMap(([who, one]) => (mayTake(one, name, 2) ? [who] : []));
  expect(those.join(", ")).toBe(by);
});

it.each<[StepName, periodEnd: string | null, fits: boolean]>([
  ["close-period", "2024-07-31", true],
  ["close-period", null, false],
  ["end-periodic", "2024-07-31", true],
  ["end-periodic", null, false],
  ["confirm", "2024-07-31", false],
  ["confirm", null, true],
  ["return", "2024-07-31", true],
  ["return", null, true],
])("%s of work with the period %s fits: %s", (name, periodEnd, fits) => {
  expect(fitsPeriod(name, { periodEnd })).toBe(fits);
});

it.each<[StepName, deadline: string | null, requested: string | null, string | null]>([
  ["request-extension", null, "2024-08-31", "directive.extension_undated"],
  ["grant-extension", null, null, "directive.extension_not_asked"],
  ["grant-extension", null, "2024-08-31", null],
  ["refuse-extension", "2024-07-31", "2024-08-31", null],
  ["withdraw", "2024-07-31", null, null],
  ["set-deadline", null, "2024-08-31", null],
])("%s of work due %s, asked to %s, is refused with %s", (name, deadline, requestedDeadline, code) => {
  expect(requestRefusal(name, { deadline, requestedDeadline })).toBe(code);
});

describe("the steps that are offered", () => {
  const WORK = { departmentId: 2, deadline: "2024-07-31", requestedDeadline: null, periodEnd: null };
  const ASKED = { requestedDeadline: "2024-08-15" };
  const PERIODIC = { periodEnd: "2024-07-31" };
  const LEADERS = "withdraw set-deadline change-lead urge carry-over comment";

  it.each<[Who, AssignmentState, Partial<Parameters<typeof stepsFor>[1]>, string]>([
    ["leader", "proposed", {}, ""],
    ["leader", "assigned", {}, LEADERS],
    ["leader", "in-progress", {}, LEADERS],
    [
      "leader",
      "in-progress",
      ASKED,
      "withdraw set-deadline grant-extension refuse-extension change-lead urge carry-over comment",
    ],
    ["leader", "in-progress", PERIODIC, `end-periodic ${LEADERS}`],
    ["leader", "assigned", PERIODIC, LEADERS],
    ["leader", "reported", {}, "confirm return withdraw comment"],
    ["leader", "reported", PERIODIC, "close-period end-periodic return withdraw comment"],
    ["leader", "done", {}, "reopen comment"],
    ["leader", "withdrawn", {}, "comment"],
    ["clerk", "in-progress", {}, "urge comment"],
    ["clerk", "reported", {}, "comment"],
    [
      "head",
      "assigned",
      {},
      "acknowledge log-progress report-done request-extension name-officer share-work reply",
    ],
    ["head", "in-progress", {}, "log-progress report-done request-extension name-officer share-work reply"],
    ["head", "in-progress", ASKED, "log-progress report-done name-officer share-work reply"],
    ["head", "in-progress", { deadline: null }, "log-progress report-done name-officer share-work reply"],
    ["head", "reported", {}, "take-back name-officer share-work reply"],
    ["head", "done", {}, "name-officer share-work reply"],
    ["staff", "assigned", {}, "acknowledge log-progress reply"],
    ["staff", "in-progress", {}, "log-progress reply"],
    ["staff", "reported", {}, "reply"],
    ["admin", "in-progress", {}, "move-to-successor end-by-merger hand-over"],
    ["admin", "done", {}, ""],
    ["head of another", "in-progress", {}, ""],
    ["personnel", "in-progress", {}, ""],
    ["outsider", "in-progress", {}, ""],
  ])("to a %s for %s work with %j are: %s", (who, state, change, names) => {
    expect(stepsFor(ACTORS[who], { ...WORK, state, ...change }).join(" ")).toBe(names);
  });
});

describe("the state after a step", () => {
  it.each<[AssignmentState, StepName, AssignmentState]>([
    ["assigned", "acknowledge", "in-progress"],
    ["assigned", "urge", "assigned"],
    ["in-progress", "urge", "in-progress"],
    ["reported", "move-to-successor", "reported"],
    ["reported", "confirm", "done"],
    ["in-progress", "report-done", "reported"],
    ["reported", "withdraw", "withdrawn"],
  ])("%s after %s is %s", (before, name, after) => {
    expect(stateAfter(before, name)).toBe(after);
  });

  it("does not exist where the step cannot be taken, and the refusal says why", () => {
    expect(() => stateAfter("done", "acknowledge")).toThrow(
      expect.objectContaining({
        code: "directive.no_such_step",
        values: { state: "done", step: "acknowledge" },
      }),
    );
  });
});
