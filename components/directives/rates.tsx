import { useLocale, useTranslations } from "next-intl";
import { type BucketCounts, shareOf } from "@/domain/directives/buckets";
import { formatShare } from "@/messages/format";

/** On time and overdue, over all and over the dated ones. */
export function Rates({ counts }: { counts: BucketCounts }) {
  const t = useTranslations("directives.figures");
  const locale = useLocale();
  const onTime = shareOf(counts, "done-on-time");
  const late = shareOf(counts, "open-overdue");
  return (
    <p className="hint">
      {t("shares", {
        onTimeAll: formatShare(onTime.overAll, locale),
        onTimeDated: formatShare(onTime.overDated, locale),
        lateAll: formatShare(late.overAll, locale),
        lateDated: formatShare(late.overDated, locale),
      })}
    </p>
  );
}
