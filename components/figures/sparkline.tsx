import { line } from "d3-shape";
import type { Point } from "@/domain/figures/reach";
import { byYear, placesOf } from "./places";

const SIZE = { width: 140, height: 36, left: 4, right: 6, top: 5, bottom: 5 };

/** The course of a series of values, decorative: the figures are beside it in words. */
export function Sparkline({ values }: { values: readonly Point[] }) {
  if (values.length < 2) return null;
  const { x, y } = placesOf(values, [], SIZE);
  const path = line<Point>()
    .x(({ asOf }) => x(asOf))
    .y(({ value }) => y(value));
  const last = values[values.length - 1];
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      className="hidden h-9 w-[140px] sm:block"
    >
      {byYear(values).map((ofYear) => (
        <path
          key={ofYear[0]?.asOf}
          d={path(ofYear) ?? ""}
          fill="none"
          stroke="var(--run)"
          strokeWidth={1.5}
        />
      ))}
      {last && <circle cx={x(last.asOf)} cy={y(last.value)} r={2.5} fill="var(--run)" />}
    </svg>
  );
}
