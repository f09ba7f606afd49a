import type { Day } from "../calendar/day";

export type Point = { asOf: Day; value: number };
export type Target = { year: number; value: number };

/** The target that holds on a day: that year's, or the next one that is set. */
export function targetOn<T extends Target>(day: Day, targets: readonly T[]): T | null {
  const year = Number(day.slice(0, 4));
  const coming = targets.filter((one) => one.year >= year).sort((a, b) => a.year - b.year);
  return coming[0] ?? null;
}

/**
 * How much of a target a value reaches, 0 upwards; 1 and more is reached. Where less is better it is the other
 * way round. Null where there is nothing to divide by.
 */
export function reachOf(value: number, target: number, higherIsBetter: boolean): number | null {
  const [part, whole] = higherIsBetter ? [value, target] : [target, value];
  return whole <= 0 ? null : part / whole;
}
