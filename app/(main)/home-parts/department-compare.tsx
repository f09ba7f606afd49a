import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { BucketBar } from "@/components/directives/bucket-bar";
import { Section } from "@/components/ui/section";
import type { ListedDepartment } from "@/db/queries/departments/list-departments";
import type { DepartmentCounts } from "@/db/queries/directives/count-buckets";
import { noCounts } from "@/domain/directives/buckets";

/** Departments compared by the directives they lead. */
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
          const lead = counted.get(id)?.lead ?? noCounts();
          return (
            <li key={id} className="border-b border-(--rule) px-3 py-2.5 last:border-b-0">
              <p className="mb-1.5 flex items-baseline justify-between gap-3">
                <Link href={`/departments/${id}`} prefetch={false}>
                  {name}
                </Link>{" "}
                {lead.overdue > 0 ? (
                  <span className="over-text whitespace-nowrap">
                    {t("department_overdue", { count: lead.overdue })}
                  </span>
                ) : (
                  <span className="text-(--ink-3)">—</span>
                )}
              </p>
              <div className="w-2/3">
                <BucketBar counts={lead} thin />
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
