import { useTranslations } from "next-intl";
import { type Day, formatDay } from "@/domain/calendar/day";
import { daysLate } from "@/domain/directives/buckets";
import {
  columnOf,
  REGISTER_SORTS,
  type RegisterColumn,
  type RegisterSort,
} from "@/domain/directives/register-columns";
import type { RegisterRow } from "@/domain/directives/register-row";
import { headOf, type RegisterView, registerHref, rowKindOf } from "@/domain/directives/register-view";
import { ChoosePage } from "../ui/choose-page";
import { ShortOnPhone } from "../ui/short-on-phone";
import { SortLink } from "../ui/sort-link";
import { useMarkWords } from "./directive-mark";
import { usePeriodWords } from "./period-words";
import { type RegisterCell, RegisterLines } from "./register-lines";

/** The register's table: one directive or part of one a row, cards on a phone. */
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
  const cellOf = useCells(view, today);
  const lines = rows.map((row) => ({
    assignmentId: row.assignmentId,
    directiveId: row.id,
    code: row.code,
    summary: row.summary,
    choice: choosable
      ? {
          value: `${row.assignmentId}:${row.version}:${row.directiveVersion}`,
          label: bulk("choose", { code: row.code }),
        }
      : null,
    cells: view.columns.map((column) => cellOf(row, column)),
  }));
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
        <table className="table as-cards dense" aria-label={t("table")}>
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
            <RegisterLines lines={lines} />
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

/** A function that returns what a cell shows. */
function useCells(
  view: RegisterView,
  today: Day,
): (row: RegisterRow, column: RegisterColumn) => RegisterCell {
  const t = useTranslations("directives");
  const markWords = useMarkWords();
  const deadlineNotes = useDeadlineNotes();
  return (row, column) => {
    switch (column) {
      case "department":
        return {
          kind: "department",
          name: row.department,
          role: rowKindOf(view) === "assignment" ? t(`roles.${row.role}`) : null,
        };
      case "deadline":
        return {
          kind: "deadline",
          day: row.deadline ? formatDay(row.deadline) : "—",
          notes: deadlineNotes(row),
        };
      case "state":
        return {
          kind: "state",
          mark: row.mark,
          words: markWords(row.mark, daysLate(row, today)),
          stale: row.stale ? t("stale") : null,
          part: row.partOverdue ? t("part_overdue") : null,
          reported:
            row.reportedOn && row.mark !== "withdrawn"
              ? t("register.reported_on", { day: formatDay(row.reportedOn) })
              : null,
        };
      case "done":
        return {
          kind: "done",
          words: `${row.done}/${row.asked}`,
          label: t("done_short"),
          few: row.asked <= 1,
        };
      default: {
        const value = columnOf(column).read(row);
        const isDay = typeof value === "object" && value !== null && "day" in value;
        const text = isDay
          ? formatDay(value.day)
          : typeof value === "object" && value !== null
            ? t(value.word)
            : String(value ?? "");
        return { kind: "plain", text, label: t(`columns.${column}`), date: isDay };
      }
    }
  };
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

/** A function that returns what is particular about a deadline, in one line. */
function useDeadlineNotes(): (row: RegisterRow) => string {
  const t = useTranslations("directives");
  const names = usePeriodWords();
  return (row) => {
    const moved = row.originalDeadline !== null && row.originalDeadline !== row.deadline;
    return [
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
  };
}
