import type { Metadata } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { useEvaluationNumbers } from "@/components/evaluation/numbers";
import { usePeriodName } from "@/components/evaluation/period-name";
import { PeriodNav } from "@/components/evaluation/period-nav";
import { RulesWords } from "@/components/evaluation/rules-words";
import { ButtonLink } from "@/components/ui/button-link";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { FilterDay } from "@/components/ui/filter-text";
import { HintLine } from "@/components/ui/hint-line";
import { MisreadDays } from "@/components/ui/misread-days";
import { PageHeader } from "@/components/ui/page-header";
import { ShortOnPhone } from "@/components/ui/short-on-phone";
import { database } from "@/db/client";
import { listEvaluations } from "@/db/queries/evaluation/find-evaluation";
import { findRules } from "@/db/queries/evaluation/find-rules";
import { listConfirmedFigures } from "@/db/queries/evaluation/list-confirmed-figures";
import { listEvaluatedDepartments } from "@/db/queries/evaluation/list-evaluated-people";
import { isLeader, isPersonnel } from "@/domain/actor";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import { canKeepEvaluation } from "@/domain/evaluation/policy";
import { countedRows, type EvaluationReport, isLate } from "@/domain/evaluation/report";
import { type ConfirmedFigures, reportStatus } from "@/domain/evaluation/report-status";
import {
  type EvaluationView,
  evaluationFileHref,
  evaluationHref,
  evaluationOf,
  readEvaluationView,
} from "@/domain/evaluation/view";
import type { AddressQuery } from "@/domain/forms/address";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("evaluation"))("title") };
}

/** The task figures of a department's people in a period, as far as the reader may see them. */
export default async function EvaluationPage({ searchParams }: Props) {
  const { actor } = await requireSession("/evaluation");
  const t = await getTranslations("evaluation");
  const common = await getTranslations("common");
  const db = database();
  const today = dayInAgency(new Date().toISOString());
  const asked = await searchParams;
  const wanted = readEvaluationView(asked, today);
  const asOf = wanted.asOf ?? today;
  const departments = listEvaluatedDepartments(db, actor, { period: wanted.period, asOf });
  const seesAll = isLeader(actor) || isPersonnel(actor);
  const first = departments[0]?.id ?? null;
  const department: EvaluationView["department"] =
    wanted.department === "leaders" && seesAll
      ? "leaders"
      : (departments.find(({ id }) => id === wanted.department)?.id ?? first);
  const view = { ...wanted, department };
  const reports =
    department === null
      ? []
      : listEvaluations(db, actor, department === "leaders" ? null : department, {
          period: view.period,
          asOf,
        });
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("sub")}
        actions={
          canKeepEvaluation(actor) && <ButtonLink href="/evaluation/catalogue">{t("catalogue")}</ButtonLink>
        }
      />
      <MisreadDays asked={asked} names={["asof"]} />
      <PeriodNav period={view.period} hrefOf={(period) => evaluationHref({ ...view, period })} />
      <section className="rec frame">
        <FilterBar label={t("filters")}>
          <input type="hidden" name="period" value={view.period.key} />
          <FilterSelect
            name="department"
            label={t("department")}
            blank={t("department")}
            value={department}
            options={[
              ...departments.map(({ id, name }) => ({ value: String(id), label: name })),
              ...(seesAll ? [{ value: "leaders", label: t("leaders") }] : []),
            ]}
          />
          <FilterDay name="asof" label={t("as_of")} hint={t("as_of")} value={view.asOf} />
          <button type="submit" className="btn">
            {common("filter")}
          </button>
        </FilterBar>
        {reports.length === 0 ? (
          <EmptyState title={t("nobody")}>{t("nobody_body")}</EmptyState>
        ) : (
          <ShortOnPhone rows={reports.length}>
            <ReportTable
              view={view}
              reports={reports}
              confirmed={listConfirmedFigures(db, actor, reports, { period: view.period, asOf })}
            />
          </ShortOnPhone>
        )}
      </section>
      <p className="hint mt-3">{t("as_of_day", { day: formatDay(asOf) })}</p>
      <RulesWords rules={findRules(db, asOf)} />
      {reports.length > 0 && (
        <p className="no-print mt-4 flex flex-wrap gap-2">
          {(["xlsx", "docx", "pdf"] as const).map((format) => (
            <DownloadLink key={format} href={evaluationFileHref(view, format)} small>
              {t("download", { format: format.toUpperCase() })}
            </DownloadLink>
          ))}
        </p>
      )}
    </>
  );
}

function ReportTable({
  view,
  reports,
  confirmed,
}: {
  view: EvaluationView;
  reports: readonly EvaluationReport[];
  confirmed: ReadonlyMap<number, ConfirmedFigures>;
}) {
  const t = useTranslations("evaluation");
  const nameOf = usePeriodName();
  const { percent, points, plain } = useEvaluationNumbers();
  // A figure opens the products behind it.
  const opened = ({ person, rows }: EvaluationReport, words: string) => {
    if (rows.length === 0) return words;
    const behind = rows.some(({ notCounted }) => notCounted === null) ? "columns" : "notCounted";
    return (
      <Link
        href={`${evaluationOf(view, person.id)}#${behind}`}
        prefetch={false}
        className="underline underline-offset-3"
      >
        {words}
      </Link>
    );
  };
  return (
    <table className="table as-cards [&_thead_th]:whitespace-normal" aria-label={nameOf(view.period)}>
      <thead>
        <tr>
          <th>{t("person")}</th>
          <th className="num">{t("products")}</th>
          <th className="num">{t("late")}</th>
          <th className="num">a</th>
          <th className="num">b</th>
          <th className="num">c</th>
          <th className="num">{t("points")}</th>
          <th className="num">{t("general")}</th>
          <th className="num">{t("total")}</th>
          <th className="min-w-[204px]">{t("status")}</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => {
          const counted = countedRows(report.rows);
          const done = counted.filter((row) => row.done === 1).length;
          return (
            <tr key={report.person.id}>
              <td className="what">
                <Link href={evaluationOf(view, report.person.id)} prefetch={false}>
                  {report.person.name}
                </Link>
                <HintLine>{report.person.position}</HintLine>
                {report.person.departmentIds.length > 1 && (
                  <HintLine>{t("several_departments", { departments: report.person.departments })}</HintLine>
                )}
              </td>
              <td className="num" data-label={t("products")}>
                {opened(report, `${done}/${counted.length}`)}
              </td>
              <td className="num" data-label={t("late")}>
                {opened(report, String(counted.filter((row) => isLate(row, report.asOf)).length))}
              </td>
              {(["a", "b", "c"] as const).map((key) => (
                <td key={key} className={numOf(report.abc)} data-label={key}>
                  {report.abc === null ? "–" : opened(report, percent(report.abc[key]))}
                </td>
              ))}
              <td className={numOf(report.points)} data-label={t("points")}>
                {report.points === null ? "–" : opened(report, points(report.points))}
              </td>
              <td className={numOf(report.scores?.general)} data-label={t("general")}>
                {report.scores?.general === null || report.scores === null
                  ? "–"
                  : plain(report.scores.general)}
              </td>
              <td className={numOf(report.total)} data-label={t("total")}>
                {report.total === null ? "–" : opened(report, points(report.total))}
              </td>
              <td data-label={t("status")}>
                <Status report={report} confirmed={confirmed.get(report.person.id) ?? null} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** A card on a phone leaves out what a table shows as a dash. */
const numOf = (figure: unknown): string => (figure === null || figure === undefined ? "num nothing" : "num");

function Status({ report, confirmed }: { report: EvaluationReport; confirmed: ConfirmedFigures | null }) {
  const t = useTranslations("evaluation");
  const status = reportStatus(report, confirmed);
  switch (status.kind) {
    case "confirmed":
      return t("confirmed_short", { version: status.version });
    case "confirmed-otherwise":
      return <span className="asks-text">{t("confirmed_otherwise", { version: status.version })}</span>;
    case "provisional":
      return t("provisional", { count: status.open });
    case "running":
      return t("running", { day: formatDay(status.until) });
    case "no-work":
      return t("no_work");
    case "no-planned-work":
      return t("no_planned_work");
    case "no-work-yet":
      return t("no_work_yet");
    default:
      return t(status.kind);
  }
}
