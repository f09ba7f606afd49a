import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { BucketBar } from "@/components/directives/bucket-bar";
import { OverdueLink } from "@/components/directives/overdue-link";
import { Section } from "@/components/ui/section";
import type { ListedDepartment } from "@/db/queries/departments/list-departments";
import type { DepartmentCounts } from "@/db/queries/directives/count-buckets";
import { noCounts } from "@/domain/directives/buckets";

/** Departments compared by the directives they lead, with the overdue parts that they coordinate. */
export async function DepartmentCompare({
  departments,
  counted,
}: {
  departments: readonly ListedDepartment[];
  counted: ReadonlyMap<number, DepartmentCounts>;
}) {
  const t = await getTranslations("home");
  const active = departments.filter((department) => department.active);
  if (active.length === 0) return null;
  return (
    <Section title={t("by_department")} folds>
      <ul className="rec">
        {active.map(({ id, name }) => {
          const { lead, coordinating } = counted.get(id) ?? { lead: noCounts(), coordinating: noCounts() };
          return (
            <li key={id} className="border-b border-(--rule) px-3 py-2.5 last:border-b-0">
              <p className="mb-1.5 flex items-baseline justify-between gap-3">
                <Link href={`/departments/${id}`} prefetch={false}>
                  {name}
                </Link>{" "}
                {lead.overdue > 0 ? (
                  <OverdueLink departmentId={id} as="lead">
                    {t("department_overdue", { count: lead.overdue })}
                  </OverdueLink>
                ) : (
                  <span className="text-(--ink-3)">—</span>
                )}
              </p>
              <div className="flex items-center justify-between gap-3 text-[13px]">
                <div className="w-1/2">
                  <BucketBar counts={lead} thin />
                </div>{" "}
                {coordinating.overdue > 0 && (
                  <OverdueLink departmentId={id} as="coordinating">
                    {t("department_overdue_parts", { count: coordinating.overdue })}
                  </OverdueLink>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
