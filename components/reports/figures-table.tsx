import { useLocale, useTranslations } from "next-intl";
import { BUCKETS, totalOf } from "@/domain/directives/buckets";
import type { ReportFigures } from "@/domain/directives/period-report";
import { ratesOf } from "@/domain/directives/rates";
import type { RegisterView } from "@/domain/directives/register-view";
import { formatNumber } from "@/messages/format";
import { BucketBar } from "../directives/bucket-bar";
import { OnTimeRate } from "../directives/on-time-rate";
import { CountLink } from "./count-link";

/** The parts of the bucket of open work past its deadline, and how the register shows each. */
const LATE_PARTS = [
  { part: "overdue", show: "mark-overdue" },
  { part: "reported-late", show: "reported-late" },
] as const;

export type FiguresRow = { key: string; name: string; figures: ReportFigures; view: RegisterView | null };

/**
 * One line each: the five buckets and the parts of the last one, both rates of finished work, days to done,
 * extensions, urgings; every count is a link.
 */
export function FiguresTable({
  label,
  note,
  rows,
}: {
  /** What the rows are. */
  label: string;
  note?: string;
  rows: readonly FiguresRow[];
}) {
  const t = useTranslations("reports");
  const words = useTranslations("directives");
  const locale = useLocale();
  // Without late reports everything in the bucket is overdue.
  const lateParts = rows.some(({ figures }) => figures.counts["reported-late"] > 0) ? LATE_PARTS : [];
  return (
    <>
      {note && <p className="hint mb-2">{note}</p>}
      <div className="rec frame print-wide">
        <table className="table min-w-[1000px] text-[13px] print:min-w-0 [&_td]:px-2 [&_th]:px-2 [&_tbody_th]:align-top [&_thead_th]:align-bottom [&_thead_th]:whitespace-normal">
          <thead>
            <tr>
              <th>{label}</th>
              <th className="num">{t("total")}</th>
              <th className="w-28 min-w-24">
                <span className="sr-only">{t("share")}</span>
              </th>
              {BUCKETS.map((bucket) => (
                <th key={bucket} className="num">
                  {words(`short.${bucket}`)}
                </th>
              ))}
              {lateParts.map(({ part }) => (
                <th key={part} className="num">
                  {words("buckets.of_which", { part: words(`short.${part}`) })}
                </th>
              ))}
              <th className="num">{words("figures.on_time_dated")}</th>
              <th className="num">{words("figures.on_time_all")}</th>
              <th className="num">{t("median_short")}</th>
              <th className="num">{t("extensions_short")}</th>
              <th className="num">{t("urges_short")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, figures, view }) => {
              const { onTime } = ratesOf(figures.counts);
              return (
                <tr key={key}>
                  <th scope="row" className="min-w-44 font-medium">
                    {name}
                  </th>
                  <td className="num">
                    <CountLink count={totalOf(figures.counts)} view={view} />
                  </td>
                  <td className="align-middle">
                    {totalOf(figures.counts) > 0 && <BucketBar counts={figures.counts} thin />}
                  </td>
                  {BUCKETS.map((bucket) => (
                    <td key={bucket} className="num">
                      <CountLink
                        count={figures.counts[bucket]}
                        view={view && { ...view, show: bucket }}
                        over={bucket === "open-overdue" && lateParts.length === 0}
                      />
                    </td>
                  ))}
                  {lateParts.map(({ part, show }) => (
                    <td key={part} className="num">
                      <CountLink
                        count={figures.counts[part]}
                        view={view && { ...view, show }}
                        over={part === "overdue"}
                      />
                    </td>
                  ))}
                  <td className="num min-w-28">
                    <OnTimeRate rate={onTime.ofDated} />
                  </td>
                  <td className="num min-w-28">
                    <OnTimeRate rate={onTime.ofAll} />
                  </td>
                  <td className="num">
                    {figures.medianDays === null ? "—" : formatNumber(figures.medianDays, locale)}
                  </td>
                  <td className="num">{figures.extensions || "—"}</td>
                  <td className="num">{figures.urges || "—"}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
