import { useLocale, useTranslations } from "next-intl";
import { type BucketCounts, shareOf, totalOf } from "@/domain/directives/buckets";
import { formatShare } from "@/messages/format";
import { BucketBar } from "./bucket-bar";

/** Month after month: how many were given, what became of them, how many in time. */
export function MonthTrend({ months }: { months: readonly { month: string; counts: BucketCounts }[] }) {
  const t = useTranslations("departments.page");
  const locale = useLocale();
  return (
    <div className="rec frame">
      <table className="table">
        <thead>
          <tr>
            <th>{t("month")}</th>
            <th className="num">{t("given")}</th>
            <th className="w-1/3">{t("share")}</th>
            <th className="num">{t("on_time")}</th>
            <th className="num">{t("overdue")}</th>
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, counts }) => (
            <tr key={month}>
              <th scope="row" className="date font-normal">
                {month.slice(5, 7)}/{month.slice(0, 4)}
              </th>
              <td className="num">{totalOf(counts) || "—"}</td>
              <td className="align-middle">{totalOf(counts) > 0 && <BucketBar counts={counts} thin />}</td>
              <td className="num">{formatShare(shareOf(counts, "done-on-time").overDated, locale)}</td>
              <td className="num">
                {counts["open-overdue"] > 0 ? (
                  <span className="over-text">{counts["open-overdue"]}</span>
                ) : (
                  "—"
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
