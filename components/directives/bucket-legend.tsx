import { useTranslations } from "next-intl";
import { BUCKETS, type BucketCounts } from "@/domain/directives/buckets";
import { MarkShape } from "../ui/mark-shape";
import { BUCKET_LOOKS } from "./bucket-look";

/**
 * The five buckets with their counts, in the order of the city's reports. Open work past its deadline is split if
 * some of it is reported, because the department does not owe that any more.
 */
export function BucketLegend({ counts }: { counts: BucketCounts }) {
  const t = useTranslations("directives.buckets");
  return (
    <dl className="grid gap-1.5">
      {BUCKETS.map((bucket) => (
        <div key={bucket} className="flex items-center justify-between gap-3">
          <dt className={`mark-dot mark-${BUCKET_LOOKS[bucket].mark}`}>
            <MarkShape shape={BUCKET_LOOKS[bucket].shape} />
            {t(bucket)}
          </dt>
          <dd className="font-semibold">{counts[bucket]}</dd>
        </div>
      ))}
      {counts["reported-late"] > 0 &&
        (["overdue", "reported-late"] as const).map((part) => (
          <div key={part} className="flex items-center justify-between gap-3 pl-6 text-[13px]">
            <dt>{t("of_which", { part: t(part) })}</dt>
            <dd>{counts[part]}</dd>
          </div>
        ))}
    </dl>
  );
}
