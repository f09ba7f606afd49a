import { useLocale, useTranslations } from "next-intl";
import { type BucketCounts, runningOf, totalOf } from "@/domain/directives/buckets";
import { type Rate, ratesOf, shareOf } from "@/domain/directives/rates";
import { formatShare } from "@/messages/format";

/** The rates of finished work on time, and of overdue work, and the number of open work; each with its base. */
export function Rates({ counts }: { counts: BucketCounts }) {
  const t = useTranslations("directives.figures");
  const locale = useLocale();
  if (totalOf(counts) === 0) return <p className="hint">{t("nothing")}</p>;
  const { onTime, overdue } = ratesOf(counts);
  const sentences = [
    onTime.ofDated.of === 0 ? t("on_time_none") : t("on_time", valuesOf(onTime)),
    t("running", {
      count: runningOf(counts),
      inTime: counts["open-in-time"],
      overdue: counts.overdue,
      late: counts["reported-late"],
    }),
    counts.overdue > 0 && t("overdue", valuesOf(overdue)),
  ];
  return <p className="hint">{sentences.filter(Boolean).join(" ")}</p>;

  function valuesOf({ ofDated, ofAll }: { ofDated: Rate; ofAll: Rate }) {
    return {
      count: ofDated.count,
      dated: ofDated.of,
      all: ofAll.of,
      datedShare: formatShare(shareOf(ofDated), locale),
      allShare: formatShare(shareOf(ofAll), locale),
      // Shown once if both have the same base.
      undated: ofAll.of - ofDated.of,
    };
  }
}
