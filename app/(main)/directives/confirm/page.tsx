import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { EmptyState } from "@/components/ui/empty-state";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { MirroredBox } from "@/components/ui/mirrored";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { database } from "@/db/client";
import { listWaitingReports } from "@/db/queries/directives/list-waiting-reports";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import { daysLate } from "@/domain/directives/buckets";
import type { AddressQuery } from "@/domain/forms/address";
import { confirmReportsAction } from "./actions";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("directives.confirm"))("title") };
}

/** All reports that wait for a leader, to confirm several at once. */
export default async function ConfirmReportsPage({ searchParams }: Props) {
  const whose = (await searchParams).whose === "all" ? ("all" as const) : ("mine" as const);
  const { actor } = await requireSession("/directives/confirm", `/directives/confirm?whose=${whose}`);
  const t = await getTranslations("directives.confirm");
  const words = await getTranslations("directives");
  const home = await getTranslations("home");
  const db = database();
  const today = dayInAgency(new Date().toISOString());
  const all = listWaitingReports(db, actor, "all", today);
  const mine = listWaitingReports(db, actor, "mine", today);
  const reports = (whose === "all" ? all : mine).map((report) => ({
    ...report,
    late: daysLate({ ...report, state: "reported" }, today),
  }));
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("lead")}
        crumbs={[{ href: "/directives", label: words("register.title") }]}
      />
      <div className="rec">
        <Tabs
          label={t("whose")}
          items={(["mine", "all"] as const).map((key) => ({
            href: `/directives/confirm?whose=${key}`,
            label: t(key),
            count: key === "all" ? all.length : mine.length,
            current: key === whose,
          }))}
        />
        <ActionForm key={whose} action={confirmReportsAction} className="p-0">
          {reports.length === 0 ? (
            <EmptyState title={t("empty")}>
              <p>{t("empty_body")}</p>
            </EmptyState>
          ) : (
            <>
              <ul data-list>
                {reports.map((report) => (
                  <li
                    key={report.assignmentId}
                    className="grid grid-cols-[28px_minmax(0,1fr)] gap-x-2 border-b border-(--rule) px-4 py-3"
                  >
                    <MirroredBox
                      name="reports[]"
                      value={`${report.assignmentId}:${report.version}`}
                      drawn={true}
                      className="mt-1 size-4.5 accent-(--red)"
                      aria-label={t("choose", { code: report.code ?? "" })}
                    />
                    <div>
                      <p>
                        <span className="code mr-2">{report.code}</span>
                        <Link
                          href={`/directives/${report.directiveId}`}
                          prefetch={false}
                          className="font-medium"
                          data-row
                        >
                          {report.summary}
                        </Link>
                      </p>
                      <p className="text-[13px] text-(--ink-2)">
                        {report.department}, {words(`roles.${report.role}`)}
                        {report.periodEnd && ` · ${home("period_to", { day: formatDay(report.periodEnd) })}`}
                        {report.reportedOn && ` · ${t("reported", { day: formatDay(report.reportedOn) })}`}
                        {report.late > 0 && (
                          <span className="over-text">
                            {" · "}
                            {t("late", { days: report.late })}
                          </span>
                        )}
                      </p>
                      <p className="text-[13px]">
                        {[
                          report.productNumber,
                          report.productDate && formatDay(report.productDate),
                          report.productText,
                        ]
                          .filter(Boolean)
                          .join(" · ")}
                      </p>
                    </div>
                  </li>
                ))}
              </ul>
              <div className="px-4 py-3">
                <FormActions>
                  <SubmitButton>{t("submit")}</SubmitButton>
                </FormActions>
              </div>
            </>
          )}
        </ActionForm>
      </div>
    </>
  );
}
