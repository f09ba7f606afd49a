import { DEDUCTION, type EvaluationRules, TASK_POINTS } from "./rules";

export const WORK_KINDS = ["planned", "unplanned", "taken-over"] as const;
/** In the plan, given outside it, or taken over from somebody who could not do it. */
export type WorkKind = (typeof WORK_KINDS)[number];

/** One product of one person in a period, as the figures need it. */
export type CountedWork = {
  /** Of the product; null if nobody has classified it. */
  coefficient: number | null;
  /** The person's share, 0 to 1. */
  share: number;
  kind: WorkKind;
  /** How much is done and confirmed, 0 to 1. */
  done: number;
  /** Returns for a major fault without an objective cause. */
  faults: number;
  /** Days between the deadline that counts and the confirmed report; 0 if it was in time. */
  daysLate: number;
};

export type Figures = {
  /** Converted products: coefficient times share. */
  assigned: number;
  done: number;
  /** Lost by faults and by delays, converted. */
  lostByFaults: number;
  lostByDelays: number;
  /** Quantity, quality, progress: 1 is 100 %. */
  a: number;
  b: number;
  c: number;
};

/** Why there are no figures: work without a coefficient, or nothing assigned. */
export type NoFigures = { missing: "coefficient" | "assigned" };

/**
 * The figures a, b and c of a person's work in a period.
 * Source: Nghị định 335/2025/NĐ-CP, Điều 14.2: converted products done, done with acceptable content and done on time,
 * each of those assigned; so unfinished work lowers all three.
 */
export function figuresOf(works: readonly CountedWork[], rules: EvaluationRules): Figures | NoFigures {
  if (works.some(({ coefficient }) => coefficient === null)) return { missing: "coefficient" };
  const sum = (value: (work: CountedWork, weight: number) => number) =>
    works.reduce((total, work) => total + value(work, (work.coefficient ?? 0) * work.share), 0);
  const assigned = sum((work, weight) => (isInTotal(work, rules) ? weight : 0));
  if (assigned === 0) return { missing: "assigned" };
  const done = sum((work, weight) => weight * work.done);
  const lostByFaults = sum((work, weight) => weight * work.done * lossOf(work.faults));
  const lostByDelays = sum((work, weight) => weight * work.done * lossOf(delaysOf(work, rules)));
  const ratio = (value: number) => {
    const part = value / assigned;
    return rules.cap === "component" ? Math.min(1, part) : part;
  };
  return {
    assigned,
    done,
    lostByFaults,
    lostByDelays,
    a: ratio(done),
    b: ratio(done - lostByFaults),
    c: ratio(done - lostByDelays),
  };
}

/** Whether figures could be computed. */
export const hasFigures = (figures: Figures | NoFigures): figures is Figures => !("missing" in figures);

/** Unplanned and taken-over work is outside the initial total (Điều 18.1d). */
export const isInTotal = ({ kind }: Pick<CountedWork, "kind">, { unplanned }: EvaluationRules): boolean =>
  kind === "planned" || unplanned === "both";

/** How often a late product counts as delayed. */
export const delaysOf = ({ daysLate }: Pick<CountedWork, "daysLate">, { delay }: EvaluationRules): number =>
  daysLate > 0 ? (delay === "day" ? daysLate : 1) : 0;

/** Never more than the product itself. */
const lossOf = (times: number): number => Math.min(1, DEDUCTION * times);

/** d, đ, e of a leader, in percent: 100 or 50 (Điều 15.3, 15.4). */
export type LeaderScores = { d: number; dd: number; e: number };

export type Standing = { group: "civil-servant" | "public-employee"; leads: boolean };

/**
 * The task ratio, 1 for 100 %: (a + b + c) / 3 for staff (Điều 16), (a + b + c + d + đ + e) / 6 for leaders
 * (Điều 15.1); public employees by the agency's choice.
 * @returns null if a leader's d, đ or e is missing
 */
export function ratioOf(
  { a, b, c }: Pick<Figures, "a" | "b" | "c">,
  { group, leads }: Standing,
  scores: LeaderScores | null,
  rules: EvaluationRules,
): number | null {
  if (leads) {
    if (scores === null) return null;
    return Math.min(1, (a + b + c + (scores.d + scores.dd + scores.e) / 100) / 6);
  }
  if (group === "public-employee" && rules.publicEmployee === "weights") {
    const { quantity, quality, progress } = rules.weights;
    return Math.min(1, (a * quantity + b * quality + c * progress) / TASK_POINTS);
  }
  return Math.min(1, (a + b + c) / 3);
}

/** Task points of a ratio: 70 at most (Điều 12.3, 17.1). */
export const pointsOf = (ratio: number): number => ratio * TASK_POINTS;
