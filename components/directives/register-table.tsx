import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Day, formatDay } from "@/domain/calendar/day";
import { daysLate } from "@/domain/directives/buckets";
import {
  columnOf,
  REGISTER_SORTS,
  type RegisterColumn,
  type RegisterSort,
  type RegisterValue,
} from "@/domain/directives/register-columns";
import type { RegisterRow } from "@/domain/directives/register-row";
import { headOf, type RegisterView, registerHref } from "@/domain/directives/register-view";
import { ChoosePage } from "../ui/choose-page";
import { RowChoice } from "../ui/row-choice";
import { ShortOnPhone } from "../ui/short-on-phone";
import { SortLink } from "../ui/sort-link";
import { DirectiveMark } from "./directive-mark";
import { usePeriodWords } from "./period-words";
import { StaleMark } from "./stale-mark";

/** The register's table: one directive a row, cards on a phone. */
export function RegisterTable({
  rows,
  view,
  today,
  choosable = false,
}: {
  rows: readonly RegisterRow[];
  view: RegisterView;
  today: Day;
  /** Whether rows can be ticked, for the actions of the form around it. */
  choosable?: boolean;
}) {
  const t = useTranslations("directives.register");
  const heads = useTranslations("directives.columns");
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
      <ShortOnPhone rows={rows.length}>
        <table className="table as-cards dense">
          <thead>
            <tr>
              {choosable && (
                <th className="choose">
                  <ChoosePage name="rows" label={bulk("choose_page")} />
                </th>
              )}
              <Head view={view} sort="code" label={heads("code")} />
              <Head view={view} sort="summary" label={heads("summary")} />
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
      </ShortOnPhone>
    </section>
  );
}

function ColumnHead({ view, column }: { view: RegisterView; column: RegisterColumn }) {
  const t = useTranslations("directives.columns");
  const label = t(headOf(column, view));
  const sort = REGISTER_SORTS.find((key) => key === column);
  if (sort !== undefined) return <Head view={view} sort={sort} label={label} />;
  return <th className={column === "done" ? "num" : undefined}>{label}</th>;
}

function Cell({
  row,
  column,
  view,
  today,
}: {
  row: RegisterRow;
  column: RegisterColumn;
  view: RegisterView;
  today: Day;
}) {
  const t = useTranslations("directives.columns");
  const roles = useTranslations("directives.roles");
  switch (column) {
    case "department":
      return (
        <td className="min-w-40">
          <span className={view.departmentId === null ? "short" : "short same"}>{row.department}</span>
          {view.departmentId !== null && <span className="hint role">{roles(row.role)}</span>}
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
        <td className={row.asked > 1 ? "num" : "num few"}>
          {row.done}/{row.asked}
        </td>
      );
    default:
      return <PlainCell label={t(column)} value={columnOf(column).read(row)} />;
  }
}

/** A cell that holds its value and no more. */
function PlainCell({ label, value }: { label: string; value: RegisterValue }) {
  const words = useTranslations("directives");
  if (value === null || value === "") return <td />;
  const isDay = typeof value === "object" && "day" in value;
  return (
    <td className={isDay ? "date" : undefined} data-label={label}>
      {isDay ? formatDay(value.day) : typeof value === "object" ? words(value.word) : value}
    </td>
  );
}

function State({ row, today }: { row: RegisterRow; today: Day }) {
  const t = useTranslations("directives.register");
  return (
    <>
      <DirectiveMark mark={row.mark} late={daysLate(row, today)} />
      {row.stale && (
        <span className="note kept">
          <StaleMark />
        </span>
      )}
      {row.reportedOn && row.mark !== "withdrawn" && (
        <span className="hint note">{t("reported_on", { day: formatDay(row.reportedOn) })}</span>
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

/** The day, and in one line below it what is particular about it. */
function Deadline({ row }: { row: RegisterRow }) {
  const t = useTranslations("directives");
  const names = usePeriodWords();
  const moved = row.originalDeadline !== null && row.originalDeadline !== row.deadline;
  const notes = [
    row.requestedDeadline && t("register.asks", { day: formatDay(row.requestedDeadline) }),
    row.period &&
      [
        names.every(row.period),
        row.periodEnd && row.mark !== "withdrawn" && names.name(row.period, row.periodEnd),
      ]
        .filter(Boolean)
        .join(", "),
    moved && row.originalDeadline
      ? t("register.original", { day: formatDay(row.originalDeadline) })
      : (row.deadline === null && t("undated")) || (row.period === null && row.deadlineWords),
    row.extensions > 0 && t("extensions", { count: row.extensions }),
  ]
    .filter(Boolean)
    .join(" · ");
  return (
    <>
      {row.deadline ? formatDay(row.deadline) : "—"}
      {notes && (
        <span className="hint note" title={notes}>
          {notes}
        </span>
      )}
    </>
  );
}
