import { useTranslations } from "next-intl";
import { BUCKETS, type BucketCounts } from "@/domain/directives/buckets";
import { Bar } from "../ui/bar";
import { BUCKET_LOOKS } from "./bucket-look";

/** The five buckets as parts of a whole. */
export function BucketBar({ counts, thin }: { counts: BucketCounts; thin?: boolean }) {
  const t = useTranslations("directives.buckets");
  const parts = BUCKETS.map((bucket) => ({
    key: bucket,
    value: counts[bucket],
    colour: BUCKET_LOOKS[bucket].colour,
    label: t(bucket),
  }));
  return <Bar parts={parts} thin={thin} />;
}
