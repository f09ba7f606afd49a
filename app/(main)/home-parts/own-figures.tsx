import { getTranslations } from "next-intl/server";
import { BucketFigures } from "@/components/directives/bucket-figures";
import type { DepartmentCounts } from "@/db/queries/directives/count-buckets";
import { noCounts, totalOf } from "@/domain/directives/buckets";

/**
 * What the reader's own department leads, and in one line what it coordinates: together they are the work on this
 * page.
 */
export async function OwnFigures({ name, counted }: { name: string; counted: DepartmentCounts | undefined }) {
  const t = await getTranslations("home");
  const { lead, coordinating } = counted ?? { lead: noCounts(), coordinating: noCounts() };
  const count = totalOf(coordinating);
  return (
    <BucketFigures title={t("leads", { name })} counts={lead}>
      {count > 0 && <p className="hint">{t("coordinates_too", { count, overdue: coordinating.overdue })}</p>}
    </BucketFigures>
  );
}
