import { scaleBand, scaleLinear } from "d3-scale";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { lastDayOfMonth, monthNumber, yearOf } from "@/domain/calendar/day";
import { BUCKETS, totalOf } from "@/domain/directives/buckets";
import type { PeriodReport } from "@/domain/directives/period-report";
import { ratesOf } from "@/domain/directives/rates";
import type { RegisterView } from "@/domain/directives/register-view";
import { BUCKET_LOOKS } from "../directives/bucket-look";
import { OnTimeRate } from "../directives/on-time-rate";
import { ScrollFrame } from "../ui/scroll-frame";
import { CountLink } from "./count-link";

const SIZE = { width: 960, height: 260, left: 40, right: 8, top: 16, bottom: 30 };
/** How many months are named at most. */
const MOST_MONTHS = 12;
/** The gap between two parts of a column, so that colour is not the only difference. */
const GAP = 2;

/** Month by month of issue: the results of each month's directives, as columns and as a table. */
export function MonthChart({ months, view }: { months: PeriodReport["months"]; view: RegisterView }) {
  const t = useTranslations("reports");
  const buckets = useTranslations("directives.buckets");
  const directives = useTranslations("directives");
  const title = useId();
  const most = Math.max(1, ...months.map(({ figures }) => totalOf(figures.counts)));
  const x = scaleBand(
    months.map(({ month }) => month),
    [SIZE.left, SIZE.width - SIZE.right],
  ).padding(0.35);
  const y = scaleLinear([0, most], [SIZE.height - SIZE.bottom, SIZE.top]).nice();
  const levels = y.ticks(4).filter(Number.isInteger);
  const width = Math.min(56, x.bandwidth());
  // Where the names of all months would touch, only some are written, counted from the last.
  const everyMonth = Math.ceil(months.length / MOST_MONTHS);
  const words = (month: string) => `${month.slice(5, 7)}/${month.slice(0, 4)}`;
  return (
    <div className="rec">
      <ScrollFrame label={t("chart", { count: months.length })} look="px-2 pt-3">
        <svg
          role="img"
          aria-labelledby={title}
          viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
          className="w-full min-w-[640px] text-[12px]"
        >
          <title id={title}>{t("chart", { count: months.length })}</title>
          {levels.map((level) => (
            <g key={level}>
              <line
                x1={SIZE.left}
                x2={SIZE.width - SIZE.right}
                y1={y(level)}
                y2={y(level)}
                stroke="var(--rule)"
              />
              <text x={SIZE.left - 8} y={y(level) + 4} textAnchor="end" fill="var(--ink-2)">
                {level}
              </text>
            </g>
          ))}
          {months.map(({ month, figures }, index) => {
            const centre = (x(month) ?? 0) + x.bandwidth() / 2;
            let below = 0;
            return (
              <g key={month}>
                {BUCKETS.map((bucket) => {
                  const count = figures.counts[bucket];
                  if (count === 0) return null;
                  const [from, to] = [y(below), y(below + count)];
                  below += count;
                  const height = Math.max(1, from - to - GAP);
                  return (
                    <g key={bucket}>
                      <rect
                        x={centre - width / 2}
                        y={to}
                        width={width}
                        height={height}
                        fill={BUCKET_LOOKS[bucket].colour}
                      >
                        <title>{`${words(month)}, ${buckets(bucket)}: ${count}`}</title>
                      </rect>
                      {height >= 15 && width >= 16 && (
                        <text x={centre} y={to + height / 2 + 4} textAnchor="middle" fill="var(--sheet)">
                          {count}
                        </text>
                      )}
                    </g>
                  );
                })}
                {(months.length - 1 - index) % everyMonth === 0 && (
                  <text x={centre} y={SIZE.height - 10} textAnchor="middle" fill="var(--ink-2)">
                    {words(month)}
                  </text>
                )}
              </g>
            );
          })}
        </svg>
      </ScrollFrame>
      <details className="border-t border-(--rule) px-4 py-2 print:block">
        <summary className="text-[13px] text-(--ink-2)">{t("as_table")}</summary>
        <div className="frame">
          <table className="table min-w-[760px] print:min-w-0 text-[13px] [&_thead_th]:align-bottom [&_thead_th]:whitespace-normal">
            <thead>
              <tr>
                <th>{t("month")}</th>
                <th className="num">{t("total")}</th>
                {BUCKETS.map((bucket) => (
                  <th key={bucket} className="num">
                    {directives(`short.${bucket}`)}
                  </th>
                ))}
                <th className="num">
                  {directives("buckets.of_which", { part: directives("short.overdue") })}
                </th>
                <th className="num">{directives("figures.on_time_dated")}</th>
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, figures: { counts } }) => (
                <tr key={month}>
                  <th scope="row" className="date font-normal">
                    {words(month)}
                  </th>
                  <td className="num">
                    <CountLink count={totalOf(counts)} view={monthView(view, month)} />
                  </td>
                  {BUCKETS.map((bucket) => (
                    <td key={bucket} className="num">
                      <CountLink count={counts[bucket]} view={{ ...monthView(view, month), show: bucket }} />
                    </td>
                  ))}
                  <td className="num">
                    <CountLink
                      count={counts.overdue}
                      view={{ ...monthView(view, month), show: "mark-overdue" }}
                      over
                    />
                  </td>
                  <td className="num">
                    <OnTimeRate rate={ratesOf(counts).onTime.ofDated} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}

/** The register filtered to directives issued in a month of the period. */
function monthView(view: RegisterView, month: string): RegisterView {
  const [first, last] = [`${month}-01`, `${month}-31`];
  return {
    ...view,
    issuedFrom: view.issuedFrom && view.issuedFrom > first ? view.issuedFrom : first,
    issuedTo:
      view.issuedTo && view.issuedTo < last
        ? view.issuedTo
        : lastDayOfMonth(yearOf(first), monthNumber(first)),
  };
}
