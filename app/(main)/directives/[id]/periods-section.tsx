import { getTranslations } from "next-intl/server";
import { PeriodTable } from "@/components/directives/period-table";
import { Section } from "@/components/ui/section";
import { database } from "@/db/client";
import { findCalendar } from "@/db/queries/calendar/find-calendar";
import type { FoundDirective } from "@/db/queries/directives/find-directive";
import { listClosedPeriods } from "@/db/queries/directives/list-closed-periods";
import type { Day } from "@/domain/calendar/day";
import { restsOnProjected } from "@/domain/calendar/working-days";
import { periodRows } from "@/domain/directives/reported-periods";

/** The reports of a periodic directive, period by period; nothing for any other. */
export async function PeriodsSection({ directive, today }: { directive: FoundDirective; today: Day }) {
  if (directive.period === null || directive.number === null) return null;
  const t = await getTranslations("directives.periods");
  const closed = listClosedPeriods(database(), directive.id);
  const departments = directive.assignments
    .map((assignment) => ({
      assignmentId: assignment.id,
      department: assignment.department,
      rows: periodRows(assignment, closed),
    }))
    .filter(({ rows }) => rows.length > 0);
  if (departments.length === 0) return null;
  const calendar = findCalendar(database());
  const isProjected = departments.some(({ rows }) =>
    rows.some(
      ({ periodEnd, deadline, reportedOn }) =>
        reportedOn === null && deadline !== null && restsOnProjected(periodEnd, deadline, calendar),
    ),
  );
  return (
    <Section title={t("title")}>
      <PeriodTable period={directive.period} departments={departments} today={today} />
      {isProjected && <p className="hint mt-2">{t("projected")}</p>}
    </Section>
  );
}
