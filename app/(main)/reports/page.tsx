import type { Metadata } from "next";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { BucketBar } from "@/components/directives/bucket-bar";
import { BucketLegend } from "@/components/directives/bucket-legend";
import { HowCounted } from "@/components/directives/how-counted";
import { Rates } from "@/components/directives/rates";
import { AgeTable } from "@/components/reports/age-table";
import { FiguresTable } from "@/components/reports/figures-table";
import { MonthChart } from "@/components/reports/month-chart";
import { OnTimeTrend } from "@/components/reports/on-time-trend";
import { ButtonLink } from "@/components/ui/button-link";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Facts } from "@/components/ui/facts";
import { MisreadDays } from "@/components/ui/misread-days";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { Section } from "@/components/ui/section";
import { database } from "@/db/client";
import { listDepartments } from "@/db/queries/departments/list-departments";
import { listReportRows } from "@/db/queries/directives/list-report-rows";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import { type BucketCounts, runningOf, totalOf } from "@/domain/directives/buckets";
import { type ReportFigures, reportOn } from "@/domain/directives/period-report";
import { readReportView, reportExportHref, reportHref } from "@/domain/directives/period-report-view";
import { ratesOf, shareOf } from "@/domain/directives/rates";
import { readRegisterView } from "@/domain/directives/register-view";
import { mostOverdue, type ReportOrder, readReportOrder } from "@/domain/directives/report-order";
import type { AddressQuery } from "@/domain/forms/address";
import { formatShare } from "@/messages/format";
import { PeriodBar } from "./period-bar";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

/** The report of a period: departments compared, and the trend of work done in time. */
export default async function ReportsPage({ searchParams }: Props) {
  const today = dayInAgency(new Date().toISOString());
  const asked = await searchParams;
  const view = readReportView(asked, today);
  const order = readReportOrder(asked);
  const { actor } = await requireSession("/reports", reportHref(view, order));
  const t = await getTranslations("reports");
  const sheets = await getTranslations("sheets");
  const workSheet = await getTranslations("work_sheet");
  const db = database();
  const report = reportOn(listReportRows(db, actor, view), view.asOf);
  // Apart from those of minutes, unless only one kind is shown.
  const orders =
    view.origin === null
      ? totalOf(
          reportOn(listReportRows(db, actor, { ...view, origin: "work-order" }), view.asOf).agency.counts,
        )
      : 0;
  const { counts, medianDays, extensions, urges } = report.agency;
  // Each number links to its directives, as of that day.
  const register = readRegisterView({
    from: view.from,
    to: view.to,
    asof: view.asOf === today ? undefined : view.asOf,
    origin: view.origin ?? undefined,
  });
  const ordered = listDepartments(db, actor, today).flatMap(({ id, name }) => {
    const found = report.departments.find((department) => department.id === id);
    return found ? [{ ...found, name }] : [];
  });
  const total = totalOf(counts);
  const sorting = { order, hrefOf: (next: ReportOrder) => reportHref(view, next) };
  const leading = ordered.filter(({ lead }) => totalOf(lead.counts) > 0);
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("sub", { from: formatDay(view.from), to: formatDay(view.to), day: formatDay(view.asOf) })}
        actions={
          total > 0 && (
            <>
              <PrintButton>{t("print")}</PrintButton>
              <DownloadLink href={reportExportHref(view)}>{sheets("export")}</DownloadLink>
              {view.asOf === today && (
                <ButtonLink href="/directives/sheet">{workSheet("bring_report")}</ButtonLink>
              )}
            </>
          )
        }
      />
      <MisreadDays asked={asked} names={["from", "to", "asof"]} />
      <PeriodBar view={view} today={today} />
      {total === 0 ? (
        <EmptyState title={t("empty")}>
          <p>{t("empty_body")}</p>
        </EmptyState>
      ) : (
        <>
          <p className="report-sentence">
            <Sentence counts={counts} departments={leading} />
          </p>
          <div className="report-head grid gap-4 lg:grid-cols-2">
            <div className="rec grid content-start gap-4 px-4 py-4">
              <p className="flex items-baseline justify-between gap-3">
                <span className="section-title">{t("agency")}</span>{" "}
                <span className="text-[22px] font-semibold">{total}</span>
              </p>
              <BucketBar counts={counts} />
              <BucketLegend counts={counts} />
              <Facts
                items={[
                  { label: t("median"), value: medianDays === null ? "" : t("days", { count: medianDays }) },
                  { label: t("extensions"), value: String(extensions) },
                  { label: t("urges"), value: String(urges) },
                  {
                    label: t("work_orders"),
                    value:
                      orders === 0 ? null : (
                        <Link
                          href={reportHref({ ...view, origin: "work-order" }, order)}
                          prefetch={false}
                          className="underline underline-offset-3"
                        >
                          {orders}
                        </Link>
                      ),
                  },
                ]}
              />
            </div>
            <div className="rec grid content-start gap-3 px-4 py-4">
              <p className="section-title">{t("trend")}</p>
              <OnTimeTrend months={report.months} />
              <Rates counts={counts} />
              <HowCounted />
            </div>
          </div>
          <Section title={t("by_department")}>
            <FiguresTable
              label={t("department")}
              note={t("by_department_note")}
              rows={leading.map(({ id, name, lead }) => ({
                key: String(id),
                name,
                figures: lead,
                view: { ...register, departmentId: id, role: "lead" },
              }))}
              total={{ figures: report.agency, view: register }}
              sorting={sorting}
            />
          </Section>
          <div className="report-second">
            <Section title={t("by_month")}>
              <MonthChart months={report.months} view={register} />
            </Section>
          </div>
          <Section title={t("coordinating")} folds>
            <FiguresTable
              label={t("department")}
              note={t("coordinating_note")}
              rows={ordered
                .filter(({ coordinating }) => totalOf(coordinating.counts) > 0)
                .map(({ id, name, coordinating }) => ({
                  key: String(id),
                  name,
                  figures: coordinating,
                  view: { ...register, departmentId: id, role: "coordinating" },
                }))}
              total={{ figures: report.coordinating, view: { ...register, role: "coordinating" } }}
              sorting={sorting}
            />
          </Section>
          <Section title={t("by_giver")}>
            <FiguresTable
              label={t("giver")}
              rows={report.givers.map(({ id, name, figures }) => ({
                key: `${id} ${name}`,
                name: name || t("no_giver"),
                figures,
                view: id === null ? null : { ...register, givenByPersonId: id },
              }))}
              total={{ figures: report.agency, view: register }}
              sorting={sorting}
            />
          </Section>
          <Section title={t("ageing")}>
            <AgeTable ages={report.ages} view={register} />
          </Section>
        </>
      )}
    </>
  );
}

/** What the figures say, in one sentence. */
function Sentence({
  counts,
  departments,
}: {
  counts: BucketCounts;
  departments: readonly { name: string; lead: ReportFigures }[];
}) {
  const t = useTranslations("reports");
  const locale = useLocale();
  const most = mostOverdue(departments);
  const share = shareOf(ratesOf(counts).onTime.ofDated);
  return t.rich("sentence", {
    b: (words) => <b>{words}</b>,
    total: totalOf(counts),
    departments: departments.length,
    done: totalOf(counts) - runningOf(counts),
    onTime: counts["done-on-time"],
    share: share === null ? "none" : formatShare(share, locale),
    overdue: counts.overdue,
    most: most?.count ?? 0,
    // More than three would not be a sentence any more.
    where:
      most && most.departments.length <= 3 ? most.departments.map(({ name }) => name).join(", ") : "none",
  });
}
