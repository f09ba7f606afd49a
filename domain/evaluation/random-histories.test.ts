import fc from "fast-check";
import { expect, it } from "vitest";
import { addDays, type Day } from "../calendar/day";
import { figuresOf } from "./figures";
import { type HistoryEvent, type Judgements, productsOf } from "./history";
import { workOfPerson } from "./person-work";
import { DEFAULT_RULES, type EvaluationRules } from "./rules";

/**
 * Random histories, counted twice: from the events by the code, and from what was planned by tables written by hand,
 * in whole hundredths, so that both ways share nothing.
 */
const PERSON = 7;
const OTHER = 8;
const OCTOBER = { from: "2026-10-01", to: "2026-10-31", asOf: "2026-10-31" };

/** What is left of a product, in percent, after so many faults or delays. */
const LEFT = [100, 75, 50, 25, 0];
const leftAfter = (times: number): number => LEFT[Math.min(times, 4)] ?? 0;

type Plan = {
  /** In tenths: 37 is 3.7. */
  coefficient: number;
  deadline: number;
  extension: null | { days: number; judged: "objective" | "own" | null };
  share: null | number;
  passed: null | "unable" | "gone";
  kind: "planned" | "unplanned";
  returns: ("major" | "minor" | "objective")[];
  end: "open" | "waits" | "done" | "withdrawn" | "part";
  /** Days of the report after the first deadline; may be before it. */
  reported: number;
};

const plan: fc.Arbitrary<Plan> = fc.record({
  coefficient: fc.integer({ min: 1, max: 400 }),
  deadline: fc.integer({ min: -8, max: 38 }),
  extension: fc.option(
    fc.record({
      days: fc.integer({ min: 1, max: 12 }),
      judged: fc.constantFrom("objective", "own", null),
    }),
    { nil: null },
  ),
  share: fc.option(fc.integer({ min: 1, max: 99 }), { nil: null }),
  passed: fc.constantFrom(null, null, null, "unable", "gone"),
  kind: fc.constantFrom("planned", "planned", "unplanned"),
  returns: fc.array(fc.constantFrom("major", "minor", "objective"), { maxLength: 5 }),
  end: fc.constantFrom("open", "waits", "done", "done", "done", "withdrawn", "part"),
  reported: fc.integer({ min: -6, max: 15 }),
});

const day = (offset: number): Day => addDays(OCTOBER.from, offset);

/** The events that a plan leaves, and what was decided about them. */
function historyOf(one: Plan) {
  const events: HistoryEvent[] = [];
  const judged = { returns: new Map(), extensions: new Map(), changes: new Map(), partDone: new Map() };
  const add = (kind: string, payload: object, on: Day) => {
    const id = events.length + 1;
    events.push({ id, kind, payload, effectiveOn: on } as unknown as HistoryEvent);
    return id;
  };
  const issued = day(-20);
  const deadline = day(one.deadline);
  add("assignment.issued", { role: "lead", departmentId: 1, deadline, officerPersonId: null }, issued);
  const shares = [
    { personId: PERSON, name: "", percent: one.share ?? 100 },
    ...(one.share === null ? [] : [{ personId: OTHER, name: "", percent: 100 - one.share }]),
  ];
  if (one.share === null) add("assignment.officer_named", { personId: PERSON, name: "" }, issued);
  else add("assignment.work_shared", { personId: PERSON, shares }, issued);
  if (one.extension) {
    const to = addDays(deadline, one.extension.days);
    const id = add("assignment.extension_granted", { from: deadline, to, requested: to, note: "" }, issued);
    if (one.extension.judged) judged.extensions.set(id, one.extension.judged);
  }
  if (one.passed) {
    const id = add("assignment.officer_named", { personId: OTHER + 1, name: "" }, issued);
    if (one.passed === "unable") judged.changes.set(id, "unable");
  }
  const report = addDays(deadline, one.reported);
  for (const how of one.returns) {
    add("assignment.reported", {}, addDays(report, -1));
    judged.returns.set(add("assignment.report_returned", { reason: "" }, addDays(report, -1)), how);
  }
  if (one.end === "waits" || one.end === "done") add("assignment.reported", {}, report);
  if (one.end === "done") add("assignment.report_confirmed", { note: "" }, addDays(report, 2));
  if (one.end === "withdrawn") add("assignment.withdrawn", { reason: "" }, report);
  if (one.end === "part") judged.partDone.set("", 0.8);
  return { events, judgements: judged as Judgements };
}

/** The same by tables: converted products of the person in thousandths of a percent point. */
function byHand(plans: readonly Plan[], rules: EvaluationRules) {
  const sums = { assigned: 0, done: 0, good: 0, timely: 0 };
  for (const one of plans) {
    const inForce = one.deadline + (one.extension?.days ?? 0);
    if (inForce < 0 || inForce > 30 || one.end === "withdrawn" || one.passed === "gone") continue;
    // Tenths of a coefficient times percent of a share.
    const weight = one.coefficient * (one.share ?? 100);
    if (one.kind === "planned" || rules.unplanned === "both") sums.assigned += weight * 100;
    if (one.passed === "unable") continue;
    const percent = { open: 0, waits: 0, done: 100, part: 80, withdrawn: 0 }[one.end];
    const faults = one.returns.filter((how) => how === "major").length;
    const counts =
      one.extension !== null && (rules.extension === "in-force" || one.extension.judged !== "own");
    const late =
      one.end === "done" ? Math.max(0, one.reported - (counts ? (one.extension?.days ?? 0) : 0)) : 0;
    const delays = rules.delay === "day" ? late : Math.min(1, late);
    sums.done += weight * percent;
    sums.good += (weight * percent * leftAfter(faults)) / 100;
    sums.timely += (weight * percent * leftAfter(delays)) / 100;
  }
  return sums;
}

it.each<Partial<EvaluationRules>>([
  {},
  { delay: "day" },
  { unplanned: "both", extension: "in-force" },
  { delay: "day", extension: "in-force" },
])("of a person in a month, counted by tables: %j", (chosen) => {
  const rules = { ...DEFAULT_RULES, ...chosen };
  fc.assert(
    fc.property(fc.array(plan, { minLength: 1, maxLength: 9 }), (plans) => {
      const works = plans.flatMap((one) => {
        const { events, judgements } = historyOf(one);
        const classified = { coefficientOn: () => one.coefficient / 10, kind: one.kind };
        return workOfPerson(productsOf(events, judgements, rules), PERSON, OCTOBER, classified);
      });
      const figures = figuresOf(
        works.filter(({ notCounted }) => notCounted === null),
        rules,
      );
      const hand = byHand(plans, rules);
      if (hand.assigned === 0) expect(figures).toEqual({ missing: "assigned" });
      else {
        expect(figures).toMatchObject({
          a: expect.closeTo(hand.done / hand.assigned, 9),
          b: expect.closeTo(hand.good / hand.assigned, 9),
          c: expect.closeTo(hand.timely / hand.assigned, 9),
        });
      }
    }),
    { numRuns: 300 },
  );
});
