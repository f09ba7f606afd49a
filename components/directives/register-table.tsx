import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Day, daysBetween, formatDay } from "@/domain/calendar/day";
import type { Mark } from "@/domain/directives/buckets";
import { type RegisterSort, type RegisterView, registerHref } from "@/domain/directives/register-view";
import { SortLink } from "../ui/sort-link";
import { DirectiveMark } from "./directive-mark";
import { StaleMark } from "./stale-mark";

type Row = {
  id: number;
  assignmentId: number;
  code: string;
  summary: string;
  department: string;
  role: "lead" | "coordinating";
  mark: Mark;
  deadline: Day | null;
  originalDeadline: Day | null;
  extensions: number;
  requestedDeadline: Day | null;
  stale: boolean;
  deadlineWords: string;
  reportedOn: Day | null;
  done: number;
  asked: number;
};

/** The register's page: one directive a row, cards on a phone. */
export function RegisterTable({
  rows,
  view,
  today,
}: {
  rows: readonly Row[];
  view: RegisterView;
  today: Day;
}) {
  const t = useTranslations("directives.register");
  const roles = useTranslations("directives.roles");
  return (
    <section className="frame print-wide" aria-label={t("table")}>
      <table className="table as-cards">
        <thead>
          <tr>
            <Head view={view} sort="code" label={t("number")} />
            <Head view={view} sort="summary" label={t("directive")} />
            <Head
              view={view}
              sort="department"
              label={view.departmentId === null ? t("lead") : t("department")}
            />
            <Head view={view} sort="deadline" label={t("deadline")} />
            <Head view={view} sort="state" label={t("state")} />
            <th className="num">{t("done")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.assignmentId}>
              <td className="code">{row.code}</td>
              <td className="what">
                <Link href={`/directives/${row.id}`} prefetch={false}>
                  {row.summary}
                </Link>
              </td>
              <td>
                {row.department}
                {view.departmentId !== null && <span className="hint block">{roles(row.role)}</span>}
              </td>
              <td className="date">
                <Deadline row={row} />
              </td>
              <td>
                <DirectiveMark mark={row.mark} days={row.deadline ? daysBetween(row.deadline, today) : 0} />
                {row.stale && (
                  <span className="mt-1 block">
                    <StaleMark />
                  </span>
                )}
                {row.reportedOn && row.mark !== "withdrawn" && (
                  <span className="hint block">{t("reported_on", { day: formatDay(row.reportedOn) })}</span>
                )}
              </td>
              <td className="num" data-label={t("done")}>
                {row.done}/{row.asked}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Head({ view, sort, label }: { view: RegisterView; sort: RegisterSort; label: string }) {
  const current = view.sort === sort;
  const direction = view.descending ? ("descending" as const) : ("ascending" as const);
  // Choosing the column that sorts already turns it round; another one begins as it reads best.
  const descending = current ? !view.descending : sort === "code";
  return (
    <th aria-sort={current ? direction : undefined}>
      <SortLink
        href={registerHref(view, { sort, descending })}
        label={label}
        direction={current ? direction : null}
      />
    </th>
  );
}

function Deadline({ row }: { row: Row }) {
  const t = useTranslations("directives");
  const moved = row.originalDeadline !== null && row.originalDeadline !== row.deadline;
  return (
    <>
      {row.deadline ? formatDay(row.deadline) : "—"}
      <span className="hint block max-w-44 whitespace-normal">
        {moved && row.originalDeadline
          ? t("register.original", { day: formatDay(row.originalDeadline) })
          : (row.deadline === null && t("undated")) || row.deadlineWords}
      </span>
      {row.extensions > 0 && <span className="hint block">{t("extensions", { count: row.extensions })}</span>}
      {row.requestedDeadline && (
        <span className="hint block">{t("register.asks", { day: formatDay(row.requestedDeadline) })}</span>
      )}
    </>
  );
}
