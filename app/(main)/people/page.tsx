import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterBar } from "@/components/ui/filter-bar";
import { FilterSelect } from "@/components/ui/filter-select";
import { FilterSearch } from "@/components/ui/filter-text";
import { Highlight } from "@/components/ui/highlight";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { ShortOnPhone } from "@/components/ui/short-on-phone";
import { database } from "@/db/client";
import { listDepartmentChoices } from "@/db/queries/meetings/list-choices";
import { listPeople } from "@/db/queries/people/list-people";
import { dayInAgency } from "@/domain/calendar/day";
import { type AddressQuery, addressOf, positiveOf, wordsOf } from "@/domain/forms/address";
import { canKeepPeople } from "@/domain/people/policy";

import { NextFirstStep } from "../_first-steps/next-first-step";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("people.list"))("title") };
}

/** The staff by name, department and month of birth. */
export default async function PeoplePage({ searchParams }: Props) {
  const asked = await searchParams;
  const month = positiveOf(asked.month);
  const filter = {
    query: wordsOf(asked.q),
    departmentId: positiveOf(asked.department),
    month: month !== null && month <= 12 ? month : null,
    page: positiveOf(asked.page) ?? 1,
  };
  const hrefOf = (page: number) =>
    addressOf("/people", {
      q: filter.query,
      department: filter.departmentId,
      month: filter.month,
      page: page === 1 ? null : page,
    });
  const { actor } = await requireSession("/people", hrefOf(filter.page));
  const t = await getTranslations("people.list");
  const common = await getTranslations("common");
  const db = database();
  const today = dayInAgency(new Date().toISOString());
  const { people, total, page, pages } = listPeople(db, actor, filter, today);
  const narrowed = hrefOf(1) !== "/people";
  const sheets = await getTranslations("import");
  const add = canKeepPeople(actor) && (
    <>
      <ButtonLink href="/import?kind=staff" look="quiet">
        {sheets("link")}
      </ButtonLink>
      <ButtonLink href="/people/new" look="primary">
        {t("new")}
      </ButtonLink>
    </>
  );
  return (
    <>
      <PageHeader title={t("title")} sub={t("sub", { count: total })} actions={add} />
      <NextFirstStep actor={actor} here={["people"]} />
      {total === 0 && !narrowed ? (
        <EmptyState title={t("empty")}>
          <p>{t("empty_body")}</p>
          <p>
            {canKeepPeople(actor)
              ? t("empty_begin", { add: t("new"), sheet: sheets("link") })
              : t("empty_wait")}
          </p>
        </EmptyState>
      ) : (
        <div className="rec">
          <FilterBar label={t("filters")}>
            <FilterSearch label={t("query")} value={filter.query} />
            <FilterSelect
              name="department"
              label={t("department")}
              blank={t("any_department")}
              value={filter.departmentId}
              options={listDepartmentChoices(db, actor).map(({ id, name }) => ({
                value: String(id),
                label: name,
              }))}
            />
            <FilterSelect
              name="month"
              label={t("month")}
              blank={t("any_month")}
              value={filter.month}
              options={Array.from({ length: 12 }, (_, index) => ({
                value: String(index + 1),
                label: t("month_n", { month: index + 1 }),
              }))}
            />
            <button type="submit" className="btn">
              {common("filter")}
            </button>{" "}
            {narrowed && (
              <ButtonLink href="/people" look="quiet">
                {common("clear_filter")}
              </ButtonLink>
            )}
          </FilterBar>
          {people.length === 0 ? (
            <p className="px-4 py-8 text-center text-(--ink-2)">{t("none")}</p>
          ) : (
            <ShortOnPhone rows={people.length}>
              <div className="frame">
                <table className="table as-cards">
                  <thead>
                    <tr>
                      <th>{t("name")}</th>
                      <th>{t("titles")}</th>
                      <th className="num">{t("birthday")}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {people.map((person) => (
                      <tr key={person.id}>
                        <td className="what">
                          <Link href={`/people/${person.id}`} prefetch={false}>
                            <Highlight text={person.name} query={filter.query} />
                          </Link>
                          {!person.active && <span className="hint font-normal"> · {t("left")}</span>}
                        </td>
                        <td>
                          {person.titles.map(({ title, where }) => (
                            <div key={`${title} ${where}`}>{[title, where].filter(Boolean).join(", ")}</div>
                          ))}
                        </td>
                        <td className="num" data-label={t("birthday")}>
                          {person.birthDay && person.birthMonth
                            ? `${String(person.birthDay).padStart(2, "0")}/${String(person.birthMonth).padStart(2, "0")}`
                            : "—"}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            </ShortOnPhone>
          )}
          <Pagination page={page} pages={pages} href={hrefOf} />
        </div>
      )}
    </>
  );
}
