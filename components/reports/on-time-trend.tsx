import { scaleLinear, scalePoint } from "d3-scale";
import { line } from "d3-shape";
import { useLocale, useTranslations } from "next-intl";
import { useId } from "react";
import type { PeriodReport } from "@/domain/directives/period-report";
import { ratesOf, shareOf } from "@/domain/directives/rates";
import { formatShare } from "@/messages/format";

const SIZE = { width: 480, height: 190, left: 42, right: 18, top: 22, bottom: 28 };
const LEVELS = [0, 0.25, 0.5, 0.75, 1];
/** How many months are named, and how many shares are written, at most: more would touch on a phone. */
const MOST_MONTHS = 6;
const MOST_SHARES = 12;

/**
 * The share of finished work with a deadline that was on time, by month of issue. A month of which nothing is
 * finished has no point, and the line is not drawn across it.
 */
export function OnTimeTrend({ months }: { months: PeriodReport["months"] }) {
  const t = useTranslations("reports");
  const locale = useLocale();
  const title = useId();
  const points = months.map(({ month, figures }) => ({
    month,
    share: shareOf(ratesOf(figures.counts).onTime.ofDated),
  }));
  const x = scalePoint(
    points.map(({ month }) => month),
    [SIZE.left + 14, SIZE.width - SIZE.right],
  );
  const y = scaleLinear([0, 1], [SIZE.height - SIZE.bottom, SIZE.top]);
  const drawn = line<(typeof points)[number]>()
    .defined(({ share }) => share !== null)
    .x(({ month }) => x(month) ?? 0)
    .y(({ share }) => y(share ?? 0));
  // Where all would touch, only some are named and told, counted from the last.
  const everyMonth = Math.ceil(points.length / MOST_MONTHS);
  const everyShare = Math.ceil(points.length / MOST_SHARES);
  return (
    <svg
      role="img"
      aria-labelledby={title}
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      // Drawn at half its size on a phone, where its words keep their size.
      className="w-full overflow-visible text-[12px] max-sm:text-[18px]"
    >
      <title id={title}>
        {t("trend_chart", {
          values: points
            .map(
              ({ month, share }) => `${words(month)}: ${share === null ? "—" : formatShare(share, locale)}`,
            )
            .join("; "),
        })}
      </title>
      {LEVELS.map((level) => (
        <g key={level}>
          <line
            x1={SIZE.left}
            x2={SIZE.width - SIZE.right}
            y1={y(level)}
            y2={y(level)}
            stroke="var(--rule)"
          />
          <text x={SIZE.left - 6} y={y(level) + 4} textAnchor="end" fill="var(--ink-2)">
            {formatShare(level, locale)}
          </text>
        </g>
      ))}
      <path d={drawn(points) ?? ""} fill="none" stroke="var(--done)" strokeWidth={2} />
      {points.map(({ month, share }, index) => (
        <g key={month}>
          {share !== null && (
            <>
              <circle
                cx={x(month)}
                cy={y(share)}
                r={4}
                fill="var(--sheet)"
                stroke="var(--done)"
                strokeWidth={2}
              />
              {(points.length - 1 - index) % everyShare === 0 && (
                <text x={x(month)} y={y(share) - 9} textAnchor="middle" fill="var(--ink)" fontWeight={600}>
                  {Math.round(share * 100)}
                </text>
              )}
            </>
          )}
          {(points.length - 1 - index) % everyMonth === 0 && (
            <text x={x(month)} y={SIZE.height - 8} textAnchor="middle" fill="var(--ink-2)">
              {words(month)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** "07/24" of "2024-07". */
const words = (month: string): string => `${month.slice(5, 7)}/${month.slice(2, 4)}`;
