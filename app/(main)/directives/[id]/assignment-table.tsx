import Link from "next/link";
import { useTranslations } from "next-intl";
import { DirectiveMark } from "@/components/directives/directive-mark";
import type { FoundAssignment } from "@/db/queries/directives/find-directive";
import { type Day, formatDay } from "@/domain/calendar/day";
import { daysLate, markOf } from "@/domain/directives/buckets";

/** The assignments of other departments, one in a row; a department's name opens its assignment in full. */
export function AssignmentTable({
  directiveId,
  assignments,
  today,
}: {
  directiveId: number;
  assignments: readonly FoundAssignment[];
  today: Day;
}) {
  const t = useTranslations("directives.page");
  const columns = useTranslations("directives.columns");
  if (assignments.length === 0) return null;
  return (
    <section className="rec frame mt-3" aria-label={t("other_departments")}>
      <table className="table as-cards dense">
        <thead>
          <tr>
            <th>{t("other_departments")}</th>
            <th>{columns("state")}</th>
            <th>{columns("deadline")}</th>
            <th>{columns("product")}</th>
          </tr>
        </thead>
        <tbody>
          {assignments.map((assignment) => {
            const { id, department, deadline, productNumber, productText } = assignment;
            const mark = markOf(assignment, today);
            return (
              <tr key={id} id={`assignment-${id}`}>
                <td className="what">
                  <Link href={`/directives/${directiveId}?open=${id}#assignment-${id}`} prefetch={false}>
                    {department}
                  </Link>
                </td>
                <td>{mark && <DirectiveMark mark={mark} late={daysLate(assignment, today)} />}</td>
                <td className="date">{deadline ? formatDay(deadline) : "—"}</td>
                <td>
                  <span className="short">{[productNumber, productText].filter(Boolean).join(". ")}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
