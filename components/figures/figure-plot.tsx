import { line } from "d3-shape";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import { type Day, formatDay } from "@/domain/calendar/day";
import type { Point, Target } from "@/domain/figures/reach";
import { formatNumber } from "@/messages/format";
import { byYear, placesOf } from "./places";

const SIZE = { width: 720, height: 280, left: 64, right: 24, top: 20, bottom: 32 };

/**
 * Values over time against the targets of their years, drawn on the server: a solid line with dots for reported
 * values, dashed steps with a number for targets. The tables beside it contain the same figures.
 */
export function FigurePlot({
  name,
  unit,
  values,
  targets,
}: {
  name: string;
  unit: string;
  /** Oldest first. */
  values: readonly Point[];
  targets: readonly Target[];
}) {
  const t = useTranslations("figures.plot");
  const locale = useLocale();
  const title = useId();
  const [first, last] = [values[0], values.at(-1)];
  if (!first || !last) return null;
  const number = (value: number) => formatNumber(value, locale);
  const { x, y, levels, years } = placesOf(values, targets, SIZE);
  const path = line<Point>()
    .x(({ asOf }) => x(asOf))
    .y(({ value }) => y(value));
  const right = SIZE.width - SIZE.right;
  const begin = (day: Day) => Math.max(SIZE.left, Math.min(right, x(day)));
  const described = t("described", {
    count: values.length,
    unit,
    from: formatDay(first.asOf),
    to: formatDay(last.asOf),
    first: number(first.value),
    last: number(last.value),
  });
  return (
    <svg
      role="img"
      aria-labelledby={title}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      className="w-full min-w-[560px] font-(family-name:--ui) text-[12px]"
    >
      <title id={title}>{`${t("title", { name })}. ${described}`}</title>
      {levels.map((level) => (
        <g key={level}>
          <line x1={SIZE.left} x2={right} y1={y(level)} y2={y(level)} stroke="var(--rule)" />
          <text x={SIZE.left - 8} y={y(level) + 4} textAnchor="end" fill="var(--ink-2)">
            {number(level)}
          </text>
        </g>
      ))}
      {years.map((year) => {
        const at = begin(`${year}-01-01`);
        const end = begin(`${year}-12-31`);
        return end - at < 36 ? null : (
          <text key={year} x={(at + end) / 2} y={SIZE.height - 10} textAnchor="middle" fill="var(--ink-2)">
            {year}
          </text>
        );
      })}
      {targets.map(({ year, value }) => (
        <g key={`${year}-${value}`}>
          <line
            x1={begin(`${year}-01-01`)}
            x2={begin(`${year}-12-31`)}
            y1={y(value)}
            y2={y(value)}
            stroke="var(--gold)"
            strokeWidth={2}
            strokeDasharray="6 4"
          />
          <text x={begin(`${year}-01-01`) + 2} y={y(value) - 7} fill="var(--ink-2)">
            {t("target", { year: String(year) })}
          </text>
        </g>
      ))}
      {byYear(values).map((ofYear) => (
        <path key={ofYear[0]?.asOf} d={path(ofYear) ?? ""} fill="none" stroke="var(--run)" strokeWidth={2} />
      ))}
      {values.map(({ asOf, value }) => (
        <circle key={`${asOf}-${value}`} cx={x(asOf)} cy={y(value)} r={3.5} fill="var(--run)">
          <title>{`${formatDay(asOf)}: ${number(value)} ${unit}`}</title>
        </circle>
      ))}
      <text
        x={Math.min(x(last.asOf), right)}
        y={Math.max(12, y(last.value) - 10)}
        textAnchor={x(last.asOf) > right - 40 ? "end" : "middle"}
        className="font-semibold"
        fill="var(--ink)"
      >
        {number(last.value)}
      </text>
    </svg>
  );
}
