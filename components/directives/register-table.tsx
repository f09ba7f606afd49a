import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Day, formatDay } from "@/domain/calendar/day";
import { daysLate, type Mark } from "@/domain/directives/buckets";
import type { Period } from "@/domain/directives/periods";
import {
  type RegisterColumn,
  type RegisterSort,
  type RegisterView,
  registerHref,
} from "@/domain/directives/register-view";
import type { AssignmentState } from "@/domain/directives/states";
import { ChoosePage } from "../ui/choose-page";
import { RowChoice } from "../ui/row-choice";
import { SortLink } from "../ui/sort-link";
import { DirectiveMark } from "./directive-mark";
import { usePeriodWords } from "./period-words";
import { StaleMark } from "./stale-mark";

type Row = {
  id: number;
  assignmentId: number;
  version: number;
  directiveVersion: number;
  code: string;
  summary: string;
  department: string;
  role: "lead" | "coordinating";
  state: AssignmentState;
  mark: Mark;
  deadline: Day | null;
  originalDeadline: Day | null;
  extensions: number;
  requestedDeadline: Day | null;
  stale: boolean;
  deadlineWords: string;
  period: Period | null;
  periodEnd: Day | null;
  reportedOn: Day | null;
  givenBy: string;
  followingLeader: string | null;
  issuedOn: Day | null;
  done: number;
  asked: number;
};

/** The register's table: one directive a row, cards on a phone. */
export function RegisterTable({
  rows,
  view,
  today,
  choosable = false,
}: {
  rows: readonly Row[];
  view: RegisterView;
  today: Day;
  /** Whether rows can be ticked, for the actions of the form around it. */
  choosable?: boolean;
}) {
  const t = useTranslations("directives.register");
  const bulk = useTranslations("directives.bulk");
  return (
    <section className="frame print-wide" aria-label={t("table")}>
      {choosable && (
        <p className="choose-all">
          <ChoosePage name="rows" label={bulk("choose_page")}>
            {bulk("choose_page")}
          </ChoosePage>
        </p>
      )}
      <table className="table as-cards">
        <thead>
          <tr>
            {choosable && (
              <th className="choose">
                <ChoosePage name="rows" label={bulk("choose_page")} />
              </th>
            )}
            <Head view={view} sort="code" label={t("number")} />
            <Head view={view} sort="summary" label={t("directive")} />
            {view.columns.map((column) => (
              <ColumnHead key={column} view={view} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.assignmentId}>
              {choosable && (
                <td className="choose">
                  <RowChoice
                    name="rows"
                    value={`${row.assignmentId}:${row.version}:${row.directiveVersion}`}
                    label={bulk("choose", { code: row.code })}
                  />
                </td>
              )}
              <td className="code">{row.code}</td>
              <td className="what">
                <Link href={`/directives/${row.id}`} prefetch={false}>
                  {row.summary}
                </Link>
              </td>
              {view.columns.map((column) => (
                <Cell key={column} row={row} column={column} view={view} today={today} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function ColumnHead({ view, column }: { view: RegisterView; column: RegisterColumn }) {
  const t = useTranslations("directives.register");
  switch (column) {
    case "department":
      return (
        <Head
          view={view}
          sort="department"
          label={view.departmentId === null ? t("lead") : t("department")}
        />
      );
    case "deadline":
    case "state":
      return <Head view={view} sort={column} label={t(column)} />;
    case "done":
      return <th className="num">{t("done")}</th>;
    case "given":
    case "following":
      return <th>{t(column)}</th>;
    case "issued":
      return <th>{t("issued_on")}</th>;
  }
}

function Cell({
  row,
  column,
  view,
  today,
}: {
  row: Row;
  column: RegisterColumn;
  view: RegisterView;
  today: Day;
}) {
  const t = useTranslations("directives.register");
  const roles = useTranslations("directives.roles");
  switch (column) {
    case "department":
      return (
        <td className="min-w-28">
          {row.department}
          {view.departmentId !== null && <span className="hint block">{roles(row.role)}</span>}
        </td>
      );
    case "deadline":
      return (
        <td className="date">
          <Deadline row={row} />
        </td>
      );
    case "state":
      return (
        <td>
          <State row={row} today={today} />
        </td>
      );
    case "done":
      return (
        <td className="num" data-label={t("done")}>
          {row.done}/{row.asked}
        </td>
      );
    case "given":
      return <td data-label={row.givenBy && t("given")}>{row.givenBy}</td>;
    case "following":
      return <td data-label={row.followingLeader ? t("following") : undefined}>{row.followingLeader}</td>;
    case "issued":
      return (
        <td className="date" data-label={t("issued_on")}>
          {row.issuedOn && formatDay(row.issuedOn)}
        </td>
      );
  }
}

function State({ row, today }: { row: Row; today: Day }) {
  const t = useTranslations("directives.register");
  return (
    <>
      <DirectiveMark mark={row.mark} late={daysLate(row, today)} />
      {row.stale && (
        <span className="mt-1 block">
          <StaleMark />
        </span>
      )}
      {row.reportedOn && row.mark !== "withdrawn" && (
        <span className="hint block">{t("reported_on", { day: formatDay(row.reportedOn) })}</span>
      )}
    </>
  );
}

function Head({ view, sort, label }: { view: RegisterView; sort: RegisterSort; label: string }) {
  const current = view.sort === sort;
  const direction = view.descending ? ("descending" as const) : ("ascending" as const);
  // Choosing the current sort column reverses it; another column starts in its usual direction.
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
  const names = usePeriodWords();
  const moved = row.originalDeadline !== null && row.originalDeadline !== row.deadline;
  return (
    <>
      {row.deadline ? formatDay(row.deadline) : "—"}
      {row.period && (
        <span className="hint block max-w-44 whitespace-normal">
          {names.every(row.period)}
          {row.periodEnd && row.mark !== "withdrawn" && `, ${names.name(row.period, row.periodEnd)}`}
        </span>
      )}
      <span className="hint block max-w-44 whitespace-normal">
        {moved && row.originalDeadline
          ? t("register.original", { day: formatDay(row.originalDeadline) })
          : (row.deadline === null && t("undated")) || (row.period === null && row.deadlineWords)}
      </span>
      {row.extensions > 0 && <span className="hint block">{t("extensions", { count: row.extensions })}</span>}
      {row.requestedDeadline && (
        <span className="hint block">{t("register.asks", { day: formatDay(row.requestedDeadline) })}</span>
      )}
    </>
  );
}
