import type { Metadata } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { ChoosePage } from "@/components/ui/choose-page";
import { ChosenError } from "@/components/ui/chosen-error";
import { EmptyState } from "@/components/ui/empty-state";
import { FileList } from "@/components/ui/file-list";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { PageHeader } from "@/components/ui/page-header";
import { RowChoice } from "@/components/ui/row-choice";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { database } from "@/db/client";
import type { EvidenceFile } from "@/db/queries/directives/find-directive";
import { listReportFiles } from "@/db/queries/directives/list-report-files";
import { listWaitingReports } from "@/db/queries/directives/list-waiting-reports";
import { type Day, dayInAgency, formatDay } from "@/domain/calendar/day";
import { daysLate } from "@/domain/directives/buckets";
import { type AddressQuery, addressOf, firstOf, positiveOf } from "@/domain/forms/address";
import { confirmReportsAction } from "./actions";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("directives.confirm"))("title") };
}

/** All reports that wait for a leader, to confirm several at once. */
export default async function ConfirmReportsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const chosen = asked.of === undefined ? null : new Set(firstOf(asked.of).split(",").map(Number));
  const left = positiveOf(asked.left);
  const whose = chosen ? "chosen" : asked.whose === "all" ? "all" : "mine";
  const { actor } = await requireSession("/directives/confirm", `/directives/confirm?whose=${whose}`);
  const t = await getTranslations("directives.confirm");
  const words = await getTranslations("directives");
  const home = await getTranslations("home");
  const db = database();
  const today = dayInAgency(new Date().toISOString());
  const all = listWaitingReports(db, actor, "all", today);
  const mine = listWaitingReports(db, actor, "mine", today);
  const lists = { mine, all, chosen: all.filter(({ assignmentId }) => chosen?.has(assignmentId)) };
  const listed = lists[whose];
  const files = listReportFiles(
    db,
    actor,
    listed.map(({ assignmentId }) => assignmentId),
  );
  const reports = listed.map((report) => ({
    ...report,
    late: daysLate({ ...report, state: "reported" }, today),
    files: files.get(report.assignmentId) ?? [],
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
          items={[
            ...(chosen
              ? [
                  {
                    href: addressOf("/directives/confirm", { of: [...chosen].join(",") }),
                    label: t("chosen"),
                    count: lists.chosen.length,
                    current: true,
                  },
                ]
              : []),
            ...(["mine", "all"] as const).map((key) => ({
              href: `/directives/confirm?whose=${key}`,
              label: t(key),
              count: lists[key].length,
              current: key === whose,
            })),
          ]}
        />
        {chosen && left !== null && <p className="notice plain m-3">{t("not_waiting", { count: left })}</p>}
        <ActionForm key={whose} action={confirmReportsAction} className="choosing">
          {reports.length === 0 ? (
            <EmptyState title={t("empty")}>
              <p>{t("empty_body")}</p>
            </EmptyState>
          ) : (
            <>
              <p className="border-b border-(--rule) px-4 py-2">
                <ChoosePage name="reports" label={t("choose_all")}>
                  {t("choose_all")}
                </ChoosePage>
              </p>
              <ul data-list>
                {reports.map((report) => (
                  <li
                    key={report.assignmentId}
                    className="grid grid-cols-[28px_minmax(0,1fr)] gap-x-2 border-b border-(--rule) px-4 py-3"
                  >
                    <span className="choose mt-0.5">
                      <RowChoice
                        name="reports"
                        value={`${report.assignmentId}:${report.version}`}
                        label={t("choose", { code: report.code ?? "" })}
                      />
                    </span>
                    <div>
                      <p>
                        <span className="code mr-2">{report.code}</span>{" "}
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
                      <Proof report={report} />
                    </div>
                  </li>
                ))}
              </ul>
              <div className="act-bar px-4 py-3">
                <ChosenError name="reports" />
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

/** What a department reports its work with: the document, its words, the files. */
function Proof({
  report,
}: {
  report: {
    productNumber: string;
    productDate: Day | null;
    productText: string;
    files: readonly EvidenceFile[];
  };
}) {
  const t = useTranslations("directives.confirm");
  const page = useTranslations("directives.page");
  const { productNumber, productDate, productText, files } = report;
  return (
    <div className="mt-1 grid gap-1 border-l-2 border-(--rule-2) pl-3 text-[14px]">
      {productNumber && (
        <p>
          {productDate
            ? page("proof_number", { number: productNumber, day: formatDay(productDate) })
            : productNumber}
        </p>
      )}
      {productText && <p className="whitespace-pre-line">{productText}</p>}
      <FileList files={files} />
      {!productNumber && !productText && files.length === 0 && <p className="asks-text">{t("no_proof")}</p>}
    </div>
  );
}
