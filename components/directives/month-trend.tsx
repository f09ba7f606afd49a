import { useTranslations } from "next-intl";
import { type BucketCounts, runningOf, totalOf } from "@/domain/directives/buckets";
import { ratesOf } from "@/domain/directives/rates";
import { ScrollFrame } from "../ui/scroll-frame";
import { BucketBar } from "./bucket-bar";
import { OnTimeRate } from "./on-time-rate";

type Month = { month: string; lead: BucketCounts; coordinating: BucketCounts };

/**
 * Month by month: how many directives a department was given to lead and their results; what it coordinates
 * separately.
 */
export function MonthTrend({ months }: { months: readonly Month[] }) {
  const t = useTranslations("departments.page");
  const figures = useTranslations("directives.figures");
  return (
    <ScrollFrame label={t("trend")} look="rec">
      <table className="table min-w-[640px] print:min-w-0 [&_thead_th]:align-bottom [&_thead_th]:whitespace-normal">
        <thead>
          <tr>
            <th>{t("month")}</th>
            <th className="num">{t("leading")}</th>
            <th className="w-1/4">{t("share")}</th>
            <th className="num">{figures("running_head")}</th>
            <th className="num">{t("overdue")}</th>
            <th className="num">{figures("on_time_dated")}</th>
            <th className="num">{t("coordinating")}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, lead, coordinating }) => (
            <tr key={month}>
              <th scope="row" className="date font-normal">
                {month.slice(5, 7)}/{month.slice(0, 4)}
              </th>
              <td className="num">{totalOf(lead) || "—"}</td>
              <td className="align-middle">{totalOf(lead) > 0 && <BucketBar counts={lead} thin />}</td>
              <td className="num">{runningOf(lead) || "—"}</td>
              <td className="num">
                {lead.overdue > 0 ? <span className="over-text">{lead.overdue}</span> : "—"}
              </td>
              <td className="num min-w-28">
                {totalOf(lead) > 0 ? <OnTimeRate rate={ratesOf(lead).onTime.ofDated} /> : "—"}
              </td>
              <td className="num">{totalOf(coordinating) || "—"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollFrame>
  );
}
