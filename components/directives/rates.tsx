import { useLocale, useTranslations } from "next-intl";
import { type BucketCounts, runningOf, totalOf } from "@/domain/directives/buckets";
import { ratesOf, shareOf } from "@/domain/directives/rates";
import { formatShare } from "@/messages/format";

/** What of the finished was on time, what is running, and what is overdue of all; each with what it is counted of. */
export function Rates({ counts }: { counts: BucketCounts }) {
  const t = useTranslations("directives.figures");
  const locale = useLocale();
  if (totalOf(counts) === 0) return <p className="hint">{t("nothing")}</p>;
  const { onTime, overdue } = ratesOf(counts);
  const running = {
    count: runningOf(counts),
    inTime: counts["open-in-time"],
    overdue: counts.overdue,
    late: counts["reported-late"],
  };
  return (
    <div className="hint grid gap-0.5">
      <p>
        {onTime.ofDated.of === 0
          ? t("on_time_none")
          : t("on_time", {
              count: onTime.ofDated.count,
              dated: onTime.ofDated.of,
              datedShare: formatShare(shareOf(onTime.ofDated), locale),
              all: onTime.ofAll.of,
              allShare: formatShare(shareOf(onTime.ofAll), locale),
            })}
      </p>
      <p>{t("running", running)}</p>
      {counts.overdue > 0 && (
        <p>
          {t("overdue", {
            count: overdue.ofAll.count,
            all: overdue.ofAll.of,
            allShare: formatShare(shareOf(overdue.ofAll), locale),
            dated: overdue.ofDated.of,
            datedShare: formatShare(shareOf(overdue.ofDated), locale),
          })}
        </p>
      )}
    </div>
  );
}
