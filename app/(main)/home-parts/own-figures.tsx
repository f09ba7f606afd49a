import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { BucketFigures } from "@/components/directives/bucket-figures";
import { OverdueLink } from "@/components/directives/overdue-link";
import type { DepartmentCounts } from "@/db/queries/directives/count-buckets";
import { noCounts, totalOf } from "@/domain/directives/buckets";
import { readRegisterView, registerHref } from "@/domain/directives/register-view";

/**
 * What the reader's own department leads, and in one line what it coordinates: together they are the work on this
 * page.
 */
export async function OwnFigures({
  departmentId,
  name,
  counted,
}: {
  departmentId: number;
  name: string;
  counted: DepartmentCounts | undefined;
}) {
  const t = await getTranslations("home");
  const { lead, coordinating } = counted ?? { lead: noCounts(), coordinating: noCounts() };
  const count = totalOf(coordinating);
  return (
    <BucketFigures title={t("leads", { name })} counts={lead}>
      {count > 0 && (
        <p className="hint">
          {t.rich("coordinates_too", {
            count,
            overdue: coordinating.overdue,
            all: (words) => (
              <Link
                href={registerHref(
                  readRegisterView({ department: String(departmentId), role: "coordinating" }),
                )}
                prefetch={false}
                className="underline underline-offset-3"
              >
                {words}
              </Link>
            ),
            late: (words) =>
              coordinating.overdue > 0 ? (
                <OverdueLink departmentId={departmentId} as="coordinating">
                  {words}
                </OverdueLink>
              ) : (
                words
              ),
          })}
        </p>
      )}
    </BucketFigures>
  );
}
