import { describe, expect, it } from "vitest";
import { type CountedWork, type Figures, figuresOf, hasFigures, pointsOf, ratioOf } from "./figures";
import { DEFAULT_RULES, type EvaluationRules } from "./rules";

/**
 * Examples 1 to 5 of the evaluation's rules: two published in the Ministry's handbook (Sổ tay 2026, VI–VII), one of a
 * public implementation, two worked out by hand.
 */
const work = (coefficient: number, more: Partial<CountedWork> = {}): CountedWork => ({
  coefficient,
  share: 1,
  kind: "planned",
  done: 1,
  faults: 0,
  daysLate: 0,
  ...more,
});
const STAFF = { group: "civil-servant", leads: false } as const;
const LEADER = { group: "civil-servant", leads: true } as const;

function computed(works: readonly CountedWork[], rules: Partial<EvaluationRules> = {}) {
  const all = { ...DEFAULT_RULES, ...rules };
  const figures = figuresOf(works, all);
  if (!hasFigures(figures)) throw new Error(figures.missing);
  const ratio = ratioOf(figures, STAFF, null, all) ?? 0;
  return { ...figures, ratio, points: pointsOf(ratio) };
}
const percent = (value: number) => Math.round(value * 1000) / 10;
const abc = ({ a, b, c }: Figures) => [a, b, c].map(percent);
const cents = (value: number) => Math.round(value * 100) / 100;

describe("the worked examples", () => {
  const published = [
    ...[1, 1, 1, 1].map((one) => work(one, { daysLate: 4 })),
    work(1, { done: 0 }),
    ...[2.7, 2.7, 2.7].map((one) => work(one, { daysLate: 2, faults: 1 })),
    work(3.7, { done: 0.8, faults: 2 }),
  ];

  it("1: the handbook's officer, by day 66.7 % and 46.7 points, by occasion c is 71.6 %", () => {
    const byDay = computed(published, { delay: "day" });
    expect([cents(byDay.assigned), cents(byDay.done)]).toEqual([16.8, 15.06]);
    expect(abc(byDay)).toEqual([89.6, 68.8, 41.7]);
    expect(percent(byDay.ratio)).toBe(66.7);
    expect(Math.round((30 + byDay.points) * 10) / 10).toBe(76.7);
    const byOccasion = computed(published);
    expect(percent(byOccasion.c)).toBe(71.6);
    expect(Math.round((30 + byOccasion.points) * 10) / 10).toBe(83.7);
  });

  it("2: the handbook's leader, 66.7 % with d = 50 and 75.0 % with d = 100", () => {
    const figures = computed(published, { delay: "day" });
    const ratio = (d: number) => percent(ratioOf(figures, LEADER, { d, dd: 50, e: 100 }, DEFAULT_RULES) ?? 0);
    expect([ratio(50), ratio(100)]).toEqual([66.7, 75]);
    expect(ratioOf(figures, LEADER, null, DEFAULT_RULES)).toBeNull();
  });

  it("3: one of five equal products done on time is 14 of 70 points", () => {
    const figures = computed([work(1), ...Array.from({ length: 4 }, () => work(1, { done: 0 }))]);
    expect([...abc(figures), cents(figures.points)]).toEqual([20, 20, 20, 14]);
  });

  it("4: October with an extension, a fault, a delay and unfinished work is 41.28 points, by day 37.69", () => {
    const october = [work(5), work(8), work(12, { faults: 1, daysLate: 3 }), work(14, { done: 0 })];
    const byOccasion = computed(october);
    expect([byOccasion.assigned, byOccasion.done]).toEqual([39, 25]);
    expect(abc(byOccasion)).toEqual([64.1, 56.4, 56.4]);
    expect([cents(byOccasion.points), Math.round((byOccasion.points + 27) * 10) / 10]).toEqual([41.28, 68.3]);
    const byDay = computed(october, { delay: "day" });
    expect([cents(byDay.points), Math.round((byDay.points + 27) * 10) / 10]).toEqual([37.69, 64.7]);
  });

  it("5: shared, taken-over and unplanned work is 58.07 points for one and 70 for the other", () => {
    const minh = [work(16, { share: 0.6 }), work(8, { done: 0 }), work(5, { kind: "unplanned" })];
    const ha = [work(16, { share: 0.4 }), work(10), work(8, { kind: "taken-over" })];
    const one = computed(minh);
    expect([cents(one.assigned), cents(one.done), cents(one.points)]).toEqual([17.6, 14.6, 58.07]);
    expect(cents(computed(minh, { unplanned: "both" }).points)).toBe(45.22);
    const other = computed(ha);
    expect([cents(other.assigned), cents(other.done), cents(other.points)]).toEqual([16.4, 24.4, 70]);
  });
});

describe("what the sources leave open", () => {
  it("caps the whole, or each component alone", () => {
    const works = [work(10, { faults: 2 }), work(5, { kind: "unplanned" })];
    expect(abc(computed(works))).toEqual([150, 100, 150]);
    expect(abc(computed(works, { cap: "component" }))).toEqual([100, 100, 100]);
    const late = [work(10, { daysLate: 1, faults: 4 }), work(2, { kind: "unplanned" })];
    // a 12/10, b 2/10, c (7.5 + 2)/10.
    expect(percent(computed(late).ratio)).toBe(78.3);
    expect(percent(computed(late, { cap: "component" }).ratio)).toBe(71.7);
  });

  it("never takes more from a product than the product", () => {
    expect(abc(computed([work(3, { faults: 9, daysLate: 40 })], { delay: "day" }))).toEqual([100, 0, 0]);
  });

  it("weighs public employees by thirds or by the agency's weights", () => {
    const figures = { a: 1, b: 0.5, c: 0 };
    const employee = { group: "public-employee", leads: false } as const;
    const ratio = (rules: Partial<EvaluationRules>) =>
      percent(ratioOf(figures, employee, null, { ...DEFAULT_RULES, ...rules }) ?? 0);
    expect(ratio({})).toBe(50);
    const weights = { quantity: 20, quality: 32, progress: 18 };
    expect(ratio({ publicEmployee: "weights", weights })).toBe(51.4);
  });

  it("has no figures without a coefficient or without assigned work, instead of 0 or 100", () => {
    expect(figuresOf([work(3), { ...work(1), coefficient: null }], DEFAULT_RULES)).toEqual({
      missing: "coefficient",
    });
    expect(figuresOf([], DEFAULT_RULES)).toEqual({ missing: "assigned" });
    expect(figuresOf([work(3, { kind: "unplanned" })], DEFAULT_RULES)).toEqual({ missing: "assigned" });
  });
});
