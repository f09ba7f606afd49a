import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { BucketBar } from "@/components/directives/bucket-bar";
import { BucketLegend } from "@/components/directives/bucket-legend";
import { HowCounted } from "@/components/directives/how-counted";
import { Rates } from "@/components/directives/rates";
import { AgeTable } from "@/components/reports/age-table";
import { FiguresTable } from "@/components/reports/figures-table";
import { MonthChart } from "@/components/reports/month-chart";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { Facts } from "@/components/ui/facts";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { database } from "@/db/client";
import { listDepartments } from "@/db/queries/departments/list-departments";
import { listReportRows } from "@/db/queries/directives/list-report-rows";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import { totalOf } from "@/domain/directives/buckets";
import { reportOn } from "@/domain/directives/period-report";
import { readReportView, reportExportHref, reportHref } from "@/domain/directives/period-report-view";
import { readRegisterView } from "@/domain/directives/register-view";
import type { AddressQuery } from "@/domain/forms/address";
import { PeriodBar } from "./period-bar";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("reports"))("title") };
}

export default async function ReportsPage({ searchParams }: Props) {
  const today = dayInAgency(new Date().toISOString());
  const view = readReportView(await searchParams, today);
  const { actor } = await requireSession("/reports", reportHref(view));
  const t = await getTranslations("reports");
  const sheets = await getTranslations("sheets");
  const db = database();
  const report = reportOn(listReportRows(db, actor, view), view.asOf);
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
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("sub", { from: formatDay(view.from), to: formatDay(view.to), day: formatDay(view.asOf) })}
        actions={total > 0 && <DownloadLink href={reportExportHref(view)}>{sheets("export")}</DownloadLink>}
      />
      <PeriodBar view={view} today={today} />
      {total === 0 ? (
        <EmptyState title={t("empty")}>
          <p>{t("empty_body")}</p>
        </EmptyState>
      ) : (
        <>
          <div className="grid gap-4 lg:grid-cols-[minmax(0,1fr)_360px]">
            <div className="rec grid content-start gap-4 px-4 py-4">
              <p className="flex items-baseline justify-between gap-3">
                <span className="section-title">{t("agency")}</span>
                <span className="text-[22px] font-semibold">{total}</span>
              </p>
              <BucketBar counts={counts} />
              <Rates counts={counts} />
              <Facts
                items={[
                  { label: t("median"), value: medianDays === null ? "" : t("days", { count: medianDays }) },
                  { label: t("extensions"), value: String(extensions) },
                  { label: t("urges"), value: String(urges) },
                ]}
              />
            </div>
            <div className="rec px-4 py-4">
              <BucketLegend counts={counts} />
              <div className="mt-4">
                <HowCounted />
              </div>
            </div>
          </div>
          <Section title={t("by_month")}>
            <MonthChart months={report.months} view={register} />
          </Section>
          <Section title={t("by_department")}>
            <FiguresTable
              label={t("department")}
              note={t("by_department_note")}
              rows={ordered
                .filter(({ lead }) => totalOf(lead.counts) > 0)
                .map(({ id, name, lead }) => ({
                  key: String(id),
                  name,
                  figures: lead,
                  view: { ...register, departmentId: id, role: "lead" },
                }))}
            />
          </Section>
          <Section title={t("coordinating")}>
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
