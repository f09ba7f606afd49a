import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { OpensOwnOnPhone } from "@/components/directives/opens-own-on-phone";
import { Rates } from "@/components/directives/rates";
import { ButtonLink } from "@/components/ui/button-link";
import { DownloadLink } from "@/components/ui/download-link";
import { EmptyState } from "@/components/ui/empty-state";
import { MisreadDays } from "@/components/ui/misread-days";
import { Notice } from "@/components/ui/notice-box";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { database } from "@/db/client";
import { countOverdueParts } from "@/db/queries/directives/count-overdue-parts";
import { findOwnColumns } from "@/db/queries/directives/find-own-columns";
import { listRegister } from "@/db/queries/directives/list-register";
import { listRegisterChoices } from "@/db/queries/directives/list-register-choices";
import { findSavedView, listOwnViews } from "@/db/queries/directives/list-saved-views";
import { listWaitingReports } from "@/db/queries/directives/list-waiting-reports";
import { listLeaderChoices } from "@/db/queries/meetings/list-choices";
import { ownDepartmentOf } from "@/domain/actor";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import { totalOf } from "@/domain/directives/buckets";
import {
  readRegisterView,
  registerExportHref,
  registerHref,
  rowKindOf,
} from "@/domain/directives/register-view";
import { type AddressQuery, addressOf, positiveOf } from "@/domain/forms/address";
import { RegisterFilters } from "./register-filters";
import { RegisterRows } from "./register-rows";
import { RegisterTabs } from "./register-tabs";
import { ColumnsChip, ViewsChip } from "./view-chips";

type Props = { searchParams: Promise<AddressQuery> };

/** What is counted in the heading, by what a row is. */
const SUBS = { directive: "sub", assignment: "sub_department", part: "sub_parts" } as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("directives.register"))("title") };
}

/** The register: directives by filter and saved view, with what can be done to several at once. */
export default async function RegisterPage({ searchParams }: Props) {
  const asked = await searchParams;
  const viewId = positiveOf(asked.view);
  const { actor } = await requireSession("/directives", hereOf(asked, viewId));
  const t = await getTranslations("directives.register");
  const sheets = await getTranslations("sheets");
  const workSheet = await getTranslations("work_sheet");
  const savedWords = await getTranslations("directives.saved");
  const db = database();
  const saved = viewId === null ? null : findSavedView(db, actor, viewId);
  const read = readRegisterView(asked, findOwnColumns(db, actor));
  const view = saved ? { ...saved.view, page: read.page } : read;
  const now = new Date();
  const today = dayInAgency(now.toISOString());
  const register = listRegister(db, actor, view, today);
  const choices = listRegisterChoices(db, actor, view.meetingId);
  const total = totalOf(register.counts);
  const waiting = {
    mine: listWaitingReports(db, actor, "mine", today).length,
    all: listWaitingReports(db, actor, "all", today).length,
  };
  const successor = choices.departments.find(({ id }) => id === view.departmentId)?.successor;
  const own = ownDepartmentOf(actor);
  return (
    <>
      {own !== null && hereOf(asked, viewId) === "/directives" && (
        <OpensOwnOnPhone href={registerHref(view, { departmentId: own })} />
      )}
      <PageHeader
        compact
        title={saved ? saved.name : t("title")}
        crumbs={saved ? [{ href: "/directives", label: t("title") }] : []}
        sub={
          <>
            {saved && !saved.own && `${savedWords("by", { name: saved.owner })} · `}
            {t(SUBS[rowKindOf(view)], { count: total, day: formatDay(view.asOf ?? today) })}
          </>
        }
        actions={
          <>
            {register.total > 0 && (
              <DownloadLink href={registerExportHref(view)}>{sheets("export")}</DownloadLink>
            )}
            {register.total > 0 && view.asOf === null && (
              <ButtonLink href={registerExportHref(view).replace("/directives/export", "/directives/sheet")}>
                {workSheet("open")}
              </ButtonLink>
            )}
            {view.asOf === null && waiting.all > 0 && <ConfirmLink waiting={waiting} />}
          </>
        }
      />
      <MisreadDays asked={asked} names={["from", "to", "asof"]} />
      {viewId !== null && !saved && <Notice>{savedWords("gone")}</Notice>}
      {choices.meetings.length === 0 ? (
        <EmptyState title={t("empty")}>
          <p>{t("empty_body")}</p>
        </EmptyState>
      ) : (
        <div className="rec">
          <RegisterTabs
            view={view}
            counts={register.counts}
            marks={register.marks}
            overdueParts={countOverdueParts(db, actor, view, today)}
          />
          <RegisterFilters view={view} choices={choices} marks={register.marks}>
            <ViewsChip view={view} own={listOwnViews(db, actor)} opened={saved} />
            <ColumnsChip view={view} />
          </RegisterFilters>
          {successor && (
            <p className="notice plain m-3">
              {t("merged")}{" "}
              <Link
                href={registerHref(view, { departmentId: successor.id })}
                className="underline underline-offset-3"
              >
                {t("work_of", { name: successor.name })}
              </Link>
            </p>
          )}
          {(view.asOf || view.issuedFrom || view.issuedTo) && (
            <p className="notice plain m-3">
              {view.asOf && t("as_of", { day: formatDay(view.asOf) })}{" "}
              {(view.issuedFrom || view.issuedTo) &&
                t("issued", {
                  from: view.issuedFrom ? formatDay(view.issuedFrom) : t("issued_open"),
                  to: view.issuedTo ? formatDay(view.issuedTo) : t("issued_now"),
                })}
            </p>
          )}
          {register.rows.length > 0 ? (
            <RegisterRows
              actor={actor}
              rows={register.rows}
              leaders={listLeaderChoices(db, actor, today)}
              view={view}
              today={today}
              total={register.total}
            />
          ) : (
            <p className="px-4 py-8 text-center text-(--ink-2)">{t("none")}</p>
          )}
          <Pagination
            page={register.page}
            pages={register.pages}
            href={(page) => (saved ? hereOf({ page: String(page) }, saved.id) : registerHref(view, { page }))}
          />
          <div className="border-t border-(--rule) px-3 py-2">
            <Rates counts={register.counts} />
          </div>
        </div>
      )}
    </>
  );
}

/** A link to the reports that wait for this leader or, if there are none, to those that wait for others. */
async function ConfirmLink({ waiting }: { waiting: { mine: number; all: number } }) {
  const t = await getTranslations("directives.register");
  return waiting.mine > 0 ? (
    <ButtonLink href="/directives/confirm">{t("confirm_many", { count: waiting.mine })}</ButtonLink>
  ) : (
    <ButtonLink href="/directives/confirm?whose=all">{t("confirm_all", { count: waiting.all })}</ButtonLink>
  );
}

/** The page's own address: that of a saved view, or of the requested view. */
function hereOf(asked: AddressQuery, viewId: number | null): string {
  const view = readRegisterView(asked);
  return viewId === null
    ? registerHref(view, { page: view.page })
    : addressOf("/directives", { view: viewId, page: view.page === 1 ? null : view.page });
}
