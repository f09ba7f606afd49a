import type { Day } from "../calendar/day";

export type Point = { asOf: Day; value: number };
export type Target = { year: number; value: number };

/** The target for a day: that year's, or the next later one. */
export function targetOn<T extends Target>(day: Day, targets: readonly T[]): T | null {
  const year = Number(day.slice(0, 4));
  const coming = targets.filter((one) => one.year >= year).sort((a, b) => a.year - b.year);
  return coming[0] ?? null;
}

/**
 * The share of a target that a value reaches, from 0; 1 and more means reached. The ratio is inverted if lower is
 * better. Null if the divisor is 0.
 */
export function reachOf(value: number, target: number, higherIsBetter: boolean): number | null {
  const [part, whole] = higherIsBetter ? [value, target] : [target, value];
  return whole <= 0 ? null : part / whole;
}
