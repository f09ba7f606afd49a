import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { database } from "@/db/client";
import { listTurns } from "@/db/queries/meetings/list-turns";
import { listReportChoices } from "@/db/queries/references/list-report-choices";
import { listThematicReports } from "@/db/queries/references/list-thematic-reports";
import type { AddressQuery } from "@/domain/forms/address";
import { canWriteMinutes } from "@/domain/meetings/policy";
import { readThematicReportView, thematicReportHref } from "@/domain/meetings/thematic-report-view";
import { ReportFilters } from "./report-filters";
import { ReportTable } from "./report-table";
import { Turns } from "./turns";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("thematic_reports.list"))("title") };
}

/** The thematic reports of all ceremonies by filter, and the turns of the rota. */
export default async function ThematicReportsPage({ searchParams }: Props) {
  const view = readThematicReportView(await searchParams);
  const { actor } = await requireSession("/thematic-reports", thematicReportHref(view));
  const t = await getTranslations("thematic_reports.list");
  const db = database();
  const { reports, total, page, pages } = listThematicReports(db, actor, view);
  const narrowed = thematicReportHref(view, 1) !== "/thematic-reports";
  return (
    <>
      <PageHeader title={t("title")} sub={t("sub", { count: total })} />
      <Turns turns={listTurns(db, actor)} mayEdit={canWriteMinutes(actor)} />
      {total === 0 && !narrowed ? (
        <EmptyState title={t("empty")}>
          <p>{t("empty_body")}</p>
          <p>{t("empty_who")}</p>
        </EmptyState>
      ) : (
        <div className="rec">
          <ReportFilters view={view} choices={listReportChoices(db, actor)} narrowed={narrowed} />
          {reports.length === 0 ? (
            <p className="px-4 py-8 text-center text-(--ink-2)">{t("none")}</p>
          ) : (
            <ReportTable reports={reports} query={view.query} />
          )}
          <Pagination page={page} pages={pages} href={(to) => thematicReportHref(view, to)} />
        </div>
      )}
    </>
  );
}
