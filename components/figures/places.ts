import { scaleLinear, scaleTime } from "d3-scale";
import { type Day, yearOf } from "@/domain/calendar/day";
import type { Point, Target } from "@/domain/figures/reach";

export type Size = Record<"width" | "height" | "left" | "right" | "top" | "bottom", number>;

/**
 * Positions of days and values in a drawing, pixels. Zero is included unless the values are far from it; every
 * target is included.
 */
export function placesOf(values: readonly Point[], targets: readonly Target[], size: Size) {
  const days = [...values.map(({ asOf }) => asOf), ...targets.map(({ year }) => `${year}-12-31`)].sort();
  const numbers = [...values, ...targets].map(({ value }) => value);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const far = least > 0 && least > most * 0.6;
  const time = scaleTime()
    .domain([instantOf(days[0] ?? "2000-01-01"), instantOf(days.at(-1) ?? "2000-12-31")])
    .range([size.left, size.width - size.right]);
  const height = scaleLinear()
    .domain([
      far ? least - (most - least || most) * 0.25 : Math.min(0, least),
      most === least ? most + 1 : most,
    ])
    .nice()
    .range([size.height - size.bottom, size.top]);
  return {
    x: (day: Day) => time(instantOf(day)),
    y: (value: number) => height(value),
    levels: height.ticks(4),
    years: [...new Set(days.map((day) => yearOf(day)))],
  };
}

/**
 * Values, oldest first, by calendar year. A line is drawn within a year only: figures are counted from the first of
 * January, and a line down to the next year's beginning would look like a loss.
 */
export function byYear(values: readonly Point[]): Point[][] {
  const years = new Map<number, Point[]>();
  for (const value of values) {
    const year = yearOf(value.asOf);
    years.set(year, [...(years.get(year) ?? []), value]);
  }
  return [...years.values()];
}

/** Days are plain dates: noon in UTC keeps them on the same date in every time zone. */
const instantOf = (day: Day) => new Date(`${day}T12:00:00Z`);
