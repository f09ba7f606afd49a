import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { type EventTranslator, eventWords } from "@/components/events/event-words";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { database } from "@/db/client";
import { AUDIT_GROUPS, listAuditEvents } from "@/db/queries/agency/list-audit-events";
import { listDepartments } from "@/db/queries/departments/list-departments";
import { dayInAgency } from "@/domain/calendar/day";
import { type AddressQuery, addressOf, firstOf, positiveOf } from "@/domain/forms/address";
import { formatInstant } from "@/messages/format";
import { AdminNav } from "../admin-nav";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.events"))("title") };
}

export default async function EventsPage({ searchParams }: Props) {
  const asked = await searchParams;
  const group = AUDIT_GROUPS.find((one) => one === firstOf(asked.about)) ?? null;
  const hrefOf = (page: number) =>
    addressOf("/admin/events", { about: group, page: page === 1 ? null : page });
  const wanted = positiveOf(asked.page) ?? 1;
  const { actor } = await requireSession("/admin/events", hrefOf(wanted));
  const t = await getTranslations("admin.events");
  const common = await getTranslations("common");
  const words = (await getTranslations("events")) as EventTranslator;
  const db = database();
  const { events, total, page, pages } = listAuditEvents(db, actor, { group, page: wanted });
  const departments = new Map(
    listDepartments(db, actor, dayInAgency(new Date().toISOString())).map(({ id, name }) => [id, name]),
  );
  const names = { department: (id: number) => departments.get(id) ?? "" };
  return (
    <>
      <PageHeader title={t("title")} sub={t("sub", { count: total })} />
      <AdminNav current="events" />
      <div className="rec">
        <FilterBar label={t("filters")}>
          <FilterSelect
            name="about"
            label={t("about")}
            blank={t("any")}
            value={group}
            options={AUDIT_GROUPS.map((one) => ({ value: one, label: t(`groups.${one}`) }))}
          />
          <button type="submit" className="btn">
            {common("filter")}
          </button>
        </FilterBar>
        {events.length === 0 && <p className="px-4 py-6 text-(--ink-2)">{t("none")}</p>}
        <ol>
          {events.map(
            ({ id, at, actorName, event, meetingId, meeting, directiveId, directive, department }) => {
              const { title, body } = eventWords(event, actorName, words, names);
              return (
                <li
                  key={id}
                  className="grid gap-x-4 border-b border-(--rule) px-4 py-2 last:border-b-0 sm:grid-cols-[150px_minmax(0,1fr)]"
                >
                  <span className="hint">{formatInstant(at)}</span>
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
                    {body && <span className="hint block whitespace-pre-line">{body}</span>}
                  </span>
                </li>
              );
            },
          )}
        </ol>
        <Pagination page={page} pages={pages} href={hrefOf} />
      </div>
    </>
  );
}
