import { expect, it } from "vitest";
import type { Grant } from "../actor";
import { type FirstStep, type FirstStepFacts, firstSteps, nextStep, SKIPPED_STEPS } from "./first-steps";

const actorOf = (...kinds: ("admin" | "clerk")[]) => ({
  userId: 1,
  personId: 1,
  name: "Vũ Thử",
  grants: kinds.map((kind): Grant => ({ kind, departmentId: null })),
});
const EMPTY: FirstStepFacts = {
  settingsMissing: true,
  departments: 0,
  people: 0,
  accounts: 0,
  series: 0,
  meetings: 0,
  signed: 0,
};
const states = (facts: Partial<FirstStepFacts>, skipped: string[] = []) =>
  firstSteps(actorOf("admin"), { ...EMPTY, ...facts }, skipped)?.map(({ state }) => state) ?? null;

it("ticks each step by what exists, and keeps a skipped one until something exists", () => {
  expect(states({})).toEqual(["open", "open", "open", "open", "open", "open"]);
  expect(states({ settingsMissing: false, departments: 3 }, ["people", "departments"])).toEqual([
    "done",
    "done",
    "skipped",
    "open",
    "open",
    "open",
  ]);
});

it.each<[keyof FirstStepFacts, FirstStep]>([
  ["departments", "departments"],
  ["people", "people"],
  ["accounts", "accounts"],
  ["series", "series"],
  ["meetings", "ceremony"],
])("the first of the %s ticks the step %s and no other", (fact, step) => {
  const shown = firstSteps(actorOf("admin"), { ...EMPTY, [fact]: 1 }, []) ?? [];
  expect(shown.filter(({ state }) => state === "done").map((one) => one.step)).toEqual([step]);
});

it("takes up again a step that is not left out any more, whatever else was", () => {
  expect(states({}, ["ceremony", "settings", "unknown"])).toEqual([
    "skipped",
    "open",
    "open",
    "open",
    "open",
    "skipped",
  ]);
});

it("is kept under its own name", () => {
  expect(SKIPPED_STEPS).toBe("first_steps.skipped");
});

it("ends with the first signed minutes, or when nothing is open", () => {
  expect(states({ signed: 1 })).toBeNull();
  expect(states({ meetings: 1 })).not.toBeNull();
  expect(
    states({ settingsMissing: false, departments: 1, people: 1, accounts: 1 }, ["series", "ceremony"]),
  ).toBe(null);
});

it("is shown to administrators and clerks, each with their own steps", () => {
  const mine = (...kinds: ("admin" | "clerk")[]) =>
    firstSteps(actorOf(...kinds), EMPTY, [])?.map(({ mine }) => mine) ?? null;
  expect(mine("admin")).toEqual([true, true, true, true, false, false]);
  expect(mine("clerk")).toEqual([false, false, false, false, true, true]);
  expect(mine("admin", "clerk")).toEqual([true, true, true, true, true, true]);
  expect(mine()).toBeNull();
});

it("names a person's first open step as the next, none when only others have steps left", () => {
  const next = (kind: "admin" | "clerk", facts: Partial<FirstStepFacts>, skipped: string[] = []) =>
    nextStep(firstSteps(actorOf(kind), { ...EMPTY, ...facts }, skipped) ?? [])?.step;
  expect(next("admin", {})).toBe("settings");
  expect(next("admin", { settingsMissing: false, people: 4 }, ["departments"])).toBe("accounts");
  expect(next("admin", { settingsMissing: false, departments: 2, people: 4, accounts: 3 })).toBeUndefined();
  expect(next("clerk", { departments: 2 })).toBe("series");
});
