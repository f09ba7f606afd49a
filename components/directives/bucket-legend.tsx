import { useTranslations } from "next-intl";
import { BUCKETS, type BucketCounts } from "@/domain/directives/buckets";
import { MarkShape } from "../ui/mark-shape";
import { BUCKET_LOOKS } from "./bucket-look";

/** The five buckets with their figures, in the order in which the city reports them. */
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
    </dl>
  );
}
