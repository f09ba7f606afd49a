import { describe, expect, it } from "vitest";
import type { Actor, Grant } from "../../actor";
import { assignment } from "../test-assignment";
import { STEP_NAMES, STEP_PLACES, type StepName } from "./step-kinds";
import { ALL_STEPS, isStepEvent, stepOf, stepOfEvent } from "./steps";

const NAMES: StepName[] = [
  "acknowledge",
  "log-progress",
  "report-done",
  "take-back",
  "confirm",
  "close-period",
  "end-periodic",
  "return",
  "reopen",
  "withdraw",
  "set-deadline",
  "request-extension",
  "grant-extension",
  "refuse-extension",
  "change-lead",
  "urge",
  "carry-over",
  "move-to-successor",
  "end-by-merger",
  "name-officer",
  "share-work",
  "hand-over",
  "comment",
  "reply",
];

describe("the list of steps", () => {
  it("has each step once, in the order in which a page offers them", () => {
    expect([...STEP_NAMES]).toEqual(NAMES);
    expect(ALL_STEPS.map(({ name }) => name)).toEqual(NAMES);
  });

  it.each(NAMES)("finds %s by its name", (name) => {
    expect(stepOf(name).name).toBe(name);
  });
});

/** The steps for which something holds. */
const those = (holds: (step: (typeof ALL_STEPS)[number]) => boolean) =>
  ALL_STEPS.flatMap((step) => (holds(step) ? [step.name] : []));

describe("what a step declares", () => {
  it.each([
    ["signature", ["carry-over"]],
    ["merger", ["move-to-successor", "end-by-merger"]],
    ["leaving", ["hand-over"]],
    ["change of lead", ["change-lead"]],
  ])("the act %s has the steps %j as parts", (act, names) => {
    expect(those(({ partOf }) => partOf === act)).toEqual(names);
  });

  it.each([
    ["none", ["request-extension"]],
    ["open", ["grant-extension", "refuse-extension"]],
  ])("the extension request %s is what %j need", (request, names) => {
    expect(those((step) => step.request === request)).toEqual(names);
  });

  it("some steps are for periodic work only, and one for other work only", () => {
    expect(those(({ periodic }) => periodic === true)).toEqual(["close-period", "end-periodic"]);
    expect(those(({ periodic }) => periodic === false)).toEqual(["confirm"]);
  });

  it.each([
    [
      "leader",
      "confirm close-period end-periodic return reopen withdraw set-deadline grant-extension refuse-extension change-lead carry-over",
    ],
    ["clerk", "urge comment"],
    ["head", "report-done take-back request-extension name-officer share-work"],
    ["staff", "acknowledge log-progress reply"],
    ["admin", "move-to-successor end-by-merger hand-over"],
  ])("a %s takes %s", (role, names) => {
    expect(those(({ by }) => by === role).join(" ")).toBe(names);
  });

  it("programs take six of them, with the scope for what they change", () => {
    const endpoints = ALL_STEPS.flatMap(({ name, api }) =>
      api ? [[name, api.operation, api.path, api.scope, api.body !== null]] : [],
    );
    expect(endpoints).toEqual([
      ["acknowledge", "acknowledge", "acknowledgement", "write:progress", false],
      ["log-progress", "logProgress", "progress", "write:progress", true],
      ["report-done", "reportDone", "report", "write:reports", true],
      ["take-back", "takeBack", "report-taken-back", "write:reports", false],
      ["share-work", "shareWork", "shares", "write:work-orders", true],
      ["reply", "reply", "replies", "write:progress", true],
    ]);
  });
});

describe("the step of an event", () => {
  it("is the one under its own name, where two steps record the same", () => {
    expect(stepOfEvent("assignment.withdrawn").name).toBe("withdraw");
    expect(stepOfEvent("assignment.officer_named").name).toBe("name-officer");
    expect(stepOfEvent("assignment.replied").name).toBe("reply");
  });

  it("is a fault of the program if there is none", () => {
    expect(() => stepOfEvent("assignment.issued" as "assignment.withdrawn")).toThrow(
      "no step makes assignment.issued",
    );
  });

  it("is missing for the issue only", () => {
    expect(isStepEvent({ kind: "assignment.acknowledged", payload: {} })).toBe(true);
    const issue = { departmentId: 2, role: "lead", deadline: null, officerPersonId: null } as const;
    expect(isStepEvent({ kind: "assignment.issued", payload: issue })).toBe(false);
  });
});

const actor = (...grants: Grant[]): Actor => ({ userId: 1, personId: 1, name: "Lê Thử", grants });
const ACTORS = {
  leader: actor({ kind: "leader", departmentId: null }),
  clerk: actor({ kind: "clerk", departmentId: null }),
  head: actor({ kind: "head", departmentId: 2 }),
  staff: actor({ kind: "staff", departmentId: 2 }),
};

describe("the step that is taken instead of another", () => {
  it.each([
    ["leader", "comment", null],
    ["clerk", "comment", null],
    ["head", "comment", "reply"],
    ["staff", "comment", "reply"],
    ["leader", "reply", "comment"],
    ["clerk", "reply", "comment"],
    ["head", "reply", null],
    ["staff", "reply", null],
  ] as const)("for a %s who sends %s is %s", (who, name, instead) => {
    expect(stepOf(name).instead?.(ACTORS[who], assignment())).toBe(instead);
  });

  it.each([
    [null, null],
    ["2024-06-30", "close-period"],
  ])("for the confirmation of a period that ends on %s is %s", (periodEnd, instead) => {
    const reported = assignment({ state: "reported", periodEnd });
    expect(stepOf("confirm").instead?.(ACTORS.leader, reported)).toBe(instead);
  });

  it("is none for every other step", () => {
    expect(those(({ instead }) => instead !== undefined)).toEqual(["confirm", "comment", "reply"]);
  });
});

it("each notification leads to the form that answers it, or to the assignment", () => {
  const leadingTo = (place: string) =>
    Object.entries(STEP_PLACES)
      .filter(([, one]) => one === place)
      .map(([kind]) => kind.replace("assignment.", ""));
  expect(leadingTo("assignment")).toEqual([
    "reported",
    "report_taken_back",
    "report_confirmed",
    "ended",
    "withdrawn",
  ]);
  expect(leadingTo("extension")).toEqual(["extension_requested"]);
  expect(leadingTo("talk")).toEqual(["commented", "replied"]);
  expect(leadingTo("work")).toEqual([
    "progress_logged",
    "period_closed",
    "report_returned",
    "reopened",
    "deadline_set",
    "extension_granted",
    "extension_refused",
    "urged",
    "carried_over",
    "role_changed",
    "officer_named",
    "work_shared",
    "moved_to_successor",
  ]);
});
