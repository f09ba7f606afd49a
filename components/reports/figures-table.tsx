import { useLocale, useTranslations } from "next-intl";
import { BUCKETS, shareOf, totalOf } from "@/domain/directives/buckets";
import type { ReportFigures } from "@/domain/directives/period-report";
import type { RegisterView } from "@/domain/directives/register-view";
import { formatNumber, formatShare } from "@/messages/format";
import { BucketBar } from "../directives/bucket-bar";
import { CountLink } from "./count-link";

export type FiguresRow = { key: string; name: string; figures: ReportFigures; view: RegisterView | null };

/** One line each: the five buckets, both rates, days to done, extensions, urgings; every count leads on. */
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
  const locale = useLocale();
  return (
    <>
      {note && <p className="hint mb-2">{note}</p>}
      <div className="rec frame print-wide">
        <table className="table text-[13px]">
          <thead>
            <tr>
              <th>{label}</th>
              <th className="num">{t("total")}</th>
              <th className="w-32 min-w-24">
                <span className="sr-only">{t("share")}</span>
              </th>
              {BUCKETS.map((bucket) => (
                <th key={bucket} className="num">
                  {t(`short.${bucket}`)}
                </th>
              ))}
              <th className="num">{t("on_time_all")}</th>
              <th className="num">{t("on_time_dated")}</th>
              <th className="num">{t("median_short")}</th>
              <th className="num">{t("extensions_short")}</th>
              <th className="num">{t("urges_short")}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, figures, view }) => {
              const rate = shareOf(figures.counts, "done-on-time");
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
                        over={bucket === "open-overdue"}
                      />
                    </td>
                  ))}
                  <td className="num">{formatShare(rate.overAll, locale)}</td>
                  <td className="num">{formatShare(rate.overDated, locale)}</td>
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
