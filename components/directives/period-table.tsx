import { useTranslations } from "next-intl";
import { type Day, formatDay } from "@/domain/calendar/day";
import { daysLate } from "@/domain/directives/buckets";
import type { Period } from "@/domain/directives/periods";
import type { PeriodRow } from "@/domain/directives/reported-periods";
import { DirectiveMark } from "./directive-mark";
import { usePeriodWords } from "./period-words";

export type DepartmentPeriods = { assignmentId: number; department: string; rows: readonly PeriodRow[] };

/** Every period of a periodic directive: when it was due, when it was reported, and who confirmed it. */
export function PeriodTable({
  period,
  departments,
  today,
}: {
  period: Period;
  departments: readonly DepartmentPeriods[];
  today: Day;
}) {
  const t = useTranslations("directives.periods");
  const names = usePeriodWords();
  const several = departments.length > 1;
  return (
    <div className="rec frame">
      <table className="table as-cards">
        <thead>
          <tr>
            <th>{t("period")}</th>
            {several && <th>{t("department")}</th>}
            <th>{t("deadline")}</th>
            <th>{t("reported")}</th>
            <th>{t("result")}</th>
            <th>{t("confirmed")}</th>
          </tr>
        </thead>
        <tbody>
          {departments.flatMap(({ assignmentId, department, rows }) =>
            rows.map((row) => (
              <tr key={`${assignmentId} ${row.periodEnd}`}>
                <td className="date font-medium">{names.name(period, row.periodEnd)}</td>
                {several && <td>{department}</td>}
                <td className="date" data-label={t("deadline")}>
                  {row.deadline ? formatDay(row.deadline) : "—"}
                </td>
                <td className="date" data-label={t("reported")}>
                  {row.reportedOn ? formatDay(row.reportedOn) : t("not_yet")}
                </td>
                <td>
                  <Result row={row} today={today} />
                </td>
                <td data-label={row.confirmed ? t("confirmed") : undefined}>
                  {row.confirmed &&
                    t("confirmed_by", { name: row.confirmed.by, day: formatDay(row.confirmed.on) })}
                </td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </div>
  );
}

/** In time or late by the day of the report; without one, as of today. */
function Result({ row, today }: { row: PeriodRow; today: Day }) {
  const t = useTranslations("directives.periods");
  const state = row.reportedOn === null ? "in-progress" : "reported";
  const days = daysLate({ ...row, state }, today);
  if (row.reportedOn === null) {
    return <DirectiveMark mark={days > 0 ? "overdue" : "in-progress"} late={days} />;
  }
  if (days > 0) return <span className="mark-dot mark-done-late">{t("late", { days })}</span>;
  return <span className="mark-dot mark-done">{t("on_time")}</span>;
}
