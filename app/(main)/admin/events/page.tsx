import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { type EventTranslator, eventWords } from "@/components/events/event-words";
import { DownloadLink } from "@/components/ui/download-link";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { FilterDay } from "@/components/ui/filter-text";
import { HintLine } from "@/components/ui/hint-line";
import { MisreadDays } from "@/components/ui/misread-days";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ShortOnPhone } from "@/components/ui/short-on-phone";
import { database } from "@/db/client";
import { findAuditState } from "@/db/queries/agency/find-audit-state";
import { listAuditActors, listAuditEvents } from "@/db/queries/agency/list-audit-events";
import { listDepartments } from "@/db/queries/departments/list-departments";
import { readUserAgent } from "@/domain/access/user-agent";
import { AUDIT_GROUPS, readAuditView } from "@/domain/audit/audit-view";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import { type AddressQuery, addressOf, positiveOf } from "@/domain/forms/address";
import { formatInstant } from "@/messages/format";
import { AdminNav } from "../admin-nav";
import { AuditStateSection } from "./audit-state";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.events"))("title") };
}

/** The audit list, by person, kind and day, with the head of its chain. */
export default async function EventsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const view = readAuditView(asked);
  const filters = {
    about: view.group,
    who: view.userId,
    from: view.from && formatDay(view.from),
    to: view.to && formatDay(view.to),
  };
  const hrefOf = (page: number) => addressOf("/admin/events", { ...filters, page: page === 1 ? null : page });
  const wanted = positiveOf(asked.page) ?? 1;
  const { actor } = await requireSession("/admin/events", hrefOf(wanted));
  const t = await getTranslations("admin.events");
  const common = await getTranslations("common");
  const words = (await getTranslations("events")) as EventTranslator;
  const db = database();
  const { events, total, page, pages } = listAuditEvents(db, actor, { ...view, page: wanted });
  const departments = new Map(
    listDepartments(db, actor, dayInAgency(new Date().toISOString())).map(({ id, name }) => [id, name]),
  );
  const names = { department: (id: number) => departments.get(id) ?? "" };
  const state = findAuditState(db, actor);
  return (
    <>
      <PageHeader title={t("title")} sub={t("sub", { count: total })} />
      <AdminNav current="events" />
      <MisreadDays asked={asked} names={["from", "to"]} />
      <div className="rec">
        <FilterBar label={t("filters")}>
          <FilterSelect
            name="about"
            label={t("about")}
            blank={t("any")}
            value={view.group}
            options={AUDIT_GROUPS.map((one) => ({ value: one, label: t(`groups.${one}`) }))}
          />
          <FilterSelect
            name="who"
            label={t("who")}
            blank={t("anybody")}
            value={view.userId === null ? null : String(view.userId)}
            options={listAuditActors(db, actor).map(({ userId, name, account }) => ({
              value: String(userId),
              label: `${name} (${account})`,
            }))}
          />
          <FilterDay name="from" label={t("from")} hint={t("from")} value={view.from} />
          <FilterDay name="to" label={t("to")} hint={t("to")} value={view.to} />
          <button type="submit" className="btn">
            {common("filter")}
          </button>
        </FilterBar>
        {events.length === 0 && <p className="px-4 py-6 text-(--ink-2)">{t("none")}</p>}
        <ShortOnPhone rows={events.length}>
          <ol>
            {events.map(
              ({
                id,
                at,
                actorName,
                address,
                device,
                event,
                meetingId,
                meeting,
                directiveId,
                directive,
                department,
              }) => {
                const { title, body } = eventWords(event, actorName, words, names);
                const { browser, system } = readUserAgent(device);
                const origin = [address, [browser, system].filter(Boolean).join(", ")].filter(Boolean);
                return (
                  <li
                    key={id}
                    className="gap-x-4 border-b border-(--rule) px-4 py-2 last:border-b-0 sm:grid sm:grid-cols-[150px_minmax(0,1fr)]"
                  >
                    <HintLine>{formatInstant(at)}</HintLine>{" "}
                    <span>
                      {title}
                      <span className="hint">
                        {directiveId !== null && (
                          <>
                            {" · "}
                            <Link href={`/directives/${directiveId}`} prefetch={false}>
                              {directive}
                            </Link>
                          </>
                        )}
                        {meetingId !== null && (
                          <>
                            {" · "}
                            <Link href={`/meetings/${meetingId}`} prefetch={false}>
                              {meeting}
                            </Link>
                          </>
                        )}
                        {department && ` · ${department}`}
                      </span>
                      {body && <HintLine look="whitespace-pre-line">{body}</HintLine>}
                      {origin.length > 0 && <HintLine>{origin.join(" · ")}</HintLine>}
                    </span>
                  </li>
                );
              },
            )}
          </ol>
        </ShortOnPhone>
        <Pagination page={page} pages={pages} href={hrefOf} />
      </div>
      <div className="no-print mt-3 flex flex-wrap gap-2">
        <DownloadLink href={addressOf("/admin/events/export", { ...filters, format: "csv" })}>
          {t("as_csv")}
        </DownloadLink>
        <DownloadLink href={addressOf("/admin/events/export", { ...filters, format: "jsonl" })}>
          {t("as_jsonl")}
        </DownloadLink>
      </div>
      {state && <AuditStateSection state={state} />}
    </>
  );
}
