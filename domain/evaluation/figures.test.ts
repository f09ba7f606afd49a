import { describe, expect, it } from "vitest";
import {
  type CountedWork,
  delaysOf,
  figuresOf,
  hasFigures,
  isInTotal,
  type LeaderScores,
  pointsOf,
  ratioOf,
  type Standing,
  WORK_KINDS,
} from "./figures";
import { DEFAULT_RULES, type EvaluationRules } from "./rules";

const work = (coefficient: number | null, more: Partial<CountedWork> = {}): CountedWork => ({
  coefficient,
  share: 1,
  kind: "planned",
  done: 1,
  faults: 0,
  daysLate: 0,
  ...more,
});
const withRules = (rules: Partial<EvaluationRules> = {}) => ({ ...DEFAULT_RULES, ...rules });
/** assigned, done, lost by faults and by delays; a, b, c. */
function figures(works: readonly CountedWork[], rules: Partial<EvaluationRules> = {}) {
  const found = figuresOf(works, withRules(rules));
  if (!hasFigures(found)) return found.missing;
  const { assigned, done, lostByFaults, lostByDelays, a, b, c } = found;
  return [assigned, done, lostByFaults, lostByDelays, a, b, c];
}

describe("one product of the coefficient 8", () => {
  it.each<[string, Partial<CountedWork>, number[]]>([
    ["done in time", {}, [8, 8, 0, 0, 1, 1, 1]],
    ["not done", { done: 0 }, [8, 0, 0, 0, 0, 0, 0]],
    ["half done", { done: 0.5 }, [8, 4, 0, 0, 0.5, 0.5, 0.5]],
    ["shared", { share: 0.25 }, [2, 2, 0, 0, 1, 1, 1]],
    ["with one fault", { faults: 1 }, [8, 8, 2, 0, 1, 0.75, 1]],
    ["with three faults", { faults: 3 }, [8, 8, 6, 0, 1, 0.25, 1]],
    ["with four faults", { faults: 4 }, [8, 8, 8, 0, 1, 0, 1]],
    ["with five faults", { faults: 5 }, [8, 8, 8, 0, 1, 0, 1]],
    ["one day late", { daysLate: 1 }, [8, 8, 0, 2, 1, 1, 0.75]],
    ["nine days late", { daysLate: 9 }, [8, 8, 0, 2, 1, 1, 0.75]],
    ["half done with a fault", { done: 0.5, faults: 1 }, [8, 4, 1, 0, 0.5, 0.375, 0.5]],
    ["not done with a fault", { done: 0, faults: 1 }, [8, 0, 0, 0, 0, 0, 0]],
    ["with a fault and a delay", { faults: 2, daysLate: 1 }, [8, 8, 4, 2, 1, 0.5, 0.75]],
    ["shared with a fault", { share: 0.5, faults: 1 }, [4, 4, 1, 0, 1, 0.75, 1]],
  ])("%s", (_, more, expected) => {
    expect(figures([work(8, more)])).toEqual(expected);
  });

  it.each([
    [1, [8, 8, 0, 2, 1, 1, 0.75]],
    [2, [8, 8, 0, 4, 1, 1, 0.5]],
    [4, [8, 8, 0, 8, 1, 1, 0]],
    [5, [8, 8, 0, 8, 1, 1, 0]],
  ])("%d days late, where each day counts", (daysLate, expected) => {
    expect(figures([work(8, { daysLate })], { delay: "day" })).toEqual(expected);
  });
});

describe("several products", () => {
  it("are added up by their coefficients", () => {
    expect(figures([work(6), work(2, { done: 0 })])).toEqual([8, 6, 0, 0, 0.75, 0.75, 0.75]);
    expect(figures([work(6, { faults: 1 }), work(2, { daysLate: 1 })])).toEqual([
      8, 8, 1.5, 0.5, 1, 0.8125, 0.9375,
    ]);
  });

  it.each<[CountedWork["kind"], EvaluationRules["unplanned"], number[]]>([
    ["planned", "numerator", [8, 8, 0, 0, 1, 1, 1]],
    ["unplanned", "numerator", [4, 8, 0, 0, 2, 2, 2]],
    ["taken-over", "numerator", [4, 8, 0, 0, 2, 2, 2]],
    ["planned", "both", [8, 8, 0, 0, 1, 1, 1]],
    ["unplanned", "both", [8, 8, 0, 0, 1, 1, 1]],
    ["taken-over", "both", [8, 8, 0, 0, 1, 1, 1]],
  ])("one of them %s, where such work counts in the %s", (kind, unplanned, expected) => {
    expect(figures([work(4), work(4, { kind })], { unplanned })).toEqual(expected);
  });

  it("are capped each alone only if the agency chose it", () => {
    const works = [work(4, { faults: 2 }), work(4, { kind: "unplanned" })];
    expect(figures(works)).toEqual([4, 8, 2, 0, 2, 1.5, 2]);
    expect(figures(works, { cap: "component" })).toEqual([4, 8, 2, 0, 1, 1, 1]);
    expect(figures([work(4, { done: 0.5 })], { cap: "component" })).toEqual([4, 2, 0, 0, 0.5, 0.5, 0.5]);
  });

  it("have no figures if one lacks a coefficient, or if nothing is assigned", () => {
    expect(figures([work(null)])).toBe("coefficient");
    expect(figures([work(4), work(null, { kind: "unplanned" })])).toBe("coefficient");
    expect(figures([])).toBe("assigned");
    expect(figures([work(4, { kind: "taken-over" })])).toBe("assigned");
    expect(figures([work(4, { kind: "taken-over" })], { unplanned: "both" })).toEqual([4, 4, 0, 0, 1, 1, 1]);
  });
});

it.each<[CountedWork["kind"], boolean, boolean]>([
  ["planned", true, true],
  ["unplanned", false, true],
  ["taken-over", false, true],
])("%s work is in the total: %s, and %s where both count", (kind, byDefault, both) => {
  expect(isInTotal({ kind }, withRules())).toBe(byDefault);
  expect(isInTotal({ kind }, withRules({ unplanned: "both" }))).toBe(both);
});

it.each([
  [0, 0, 0],
  [1, 1, 1],
  [2, 1, 2],
  [40, 1, 40],
])("%d days late are %d delays by occasion and %d by day", (daysLate, byOccasion, byDay) => {
  expect(delaysOf({ daysLate }, withRules())).toBe(byOccasion);
  expect(delaysOf({ daysLate }, withRules({ delay: "day" }))).toBe(byDay);
});

describe("the task ratio", () => {
  const ABC = { a: 0.9, b: 0.6, c: 0.3 };
  const STAFF: Standing = { group: "civil-servant", leads: false };
  const EMPLOYEE: Standing = { group: "public-employee", leads: false };
  const weighed = withRules({
    publicEmployee: "weights",
    weights: { quantity: 35, quality: 28, progress: 7 },
  });

  it.each<[string, Standing, EvaluationRules, number]>([
    ["a civil servant", STAFF, withRules(), 0.6],
    ["a civil servant, whatever the weights", STAFF, weighed, 0.6],
    ["a public employee", EMPLOYEE, withRules(), 0.6],
    // (0.9 × 35 + 0.6 × 28 + 0.3 × 7) / 70
    ["a public employee by weights", EMPLOYEE, weighed, 0.72],
  ])("of %s", (_, standing, rules, expected) => {
    expect(ratioOf(ABC, standing, null, rules)).toBeCloseTo(expected, 9);
  });

  it.each<[LeaderScores, number]>([
    // (0.9 + 0.6 + 0.3 + d + đ + e) / 6
    [{ d: 100, dd: 100, e: 100 }, 0.8],
    [{ d: 50, dd: 100, e: 100 }, 4.3 / 6],
    [{ d: 100, dd: 50, e: 100 }, 4.3 / 6],
    [{ d: 100, dd: 100, e: 50 }, 4.3 / 6],
    [{ d: 50, dd: 50, e: 50 }, 0.55],
  ])("of a leader with %j is %d", (scores, expected) => {
    expect(ratioOf(ABC, { group: "civil-servant", leads: true }, scores, withRules())).toBeCloseTo(
      expected,
      9,
    );
    expect(ratioOf(ABC, { group: "public-employee", leads: true }, scores, weighed)).toBeCloseTo(expected, 9);
  });

  it("of a leader without d, đ and e is unknown", () => {
    expect(ratioOf(ABC, { group: "civil-servant", leads: true }, null, withRules())).toBeNull();
  });

  it("is never more than 1, for any group", () => {
    const high = { a: 2, b: 1.5, c: 2 };
    const scores = { d: 100, dd: 100, e: 100 };
    expect(ratioOf(high, STAFF, null, withRules())).toBe(1);
    expect(ratioOf(high, EMPLOYEE, null, weighed)).toBe(1);
    expect(ratioOf(high, { group: "civil-servant", leads: true }, scores, withRules())).toBe(1);
  });

  it.each([
    [0, 0],
    [0.5, 35],
    [1, 70],
  ])("of %d is %d points", (ratio, points) => {
    expect(pointsOf(ratio)).toBe(points);
  });
});

it("the kinds of work are those that a form offers", () => {
  expect(WORK_KINDS.join(" ")).toBe("planned unplanned taken-over");
});
