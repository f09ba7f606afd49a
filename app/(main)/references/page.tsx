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
import { database } from "@/db/client";
import { listReferenceKinds, listReferences } from "@/db/queries/references/list-references";
import { isClerk } from "@/domain/actor";
import { formatDay } from "@/domain/calendar/day";
import { type AddressQuery, addressOf, positiveOf, wordsOf } from "@/domain/forms/address";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("references.list"))("title") };
}

/** The documents that minutes cite, by kind and number, with how often each is cited. */
export default async function ReferencesPage({ searchParams }: Props) {
  const asked = await searchParams;
  const filter = { query: wordsOf(asked.q), kind: wordsOf(asked.kind), page: positiveOf(asked.page) ?? 1 };
  const hrefOf = (page: number) =>
    addressOf("/references", { q: filter.query, kind: filter.kind, page: page === 1 ? null : page });
  const { actor } = await requireSession("/references", hrefOf(filter.page));
  const t = await getTranslations("references.list");
  const common = await getTranslations("common");
  const db = database();
  const { references, total, page, pages } = listReferences(db, actor, filter);
  const narrowed = hrefOf(1) !== "/references";
  return (
    <>
      <PageHeader
        title={t("title")}
        sub={t("sub", { count: total })}
        actions={
          isClerk(actor) && (
            <ButtonLink href="/references/new" look="primary">
              {t("new")}
            </ButtonLink>
          )
        }
      />
      {total === 0 && !narrowed ? (
        <EmptyState title={t("empty")}>
          <p>{t("empty_body")}</p>
          <p>{isClerk(actor) ? t("empty_begin", { add: t("new") }) : t("empty_wait")}</p>
        </EmptyState>
      ) : (
        <div className="rec">
          <FilterBar label={t("filters")}>
            <FilterSearch label={t("query")} value={filter.query} />
            <FilterSelect
              name="kind"
              label={t("kind")}
              blank={t("any_kind")}
              value={filter.kind}
              options={listReferenceKinds(db, actor).map((kind) => ({ value: kind, label: kind }))}
            />
            <button type="submit" className="btn">
              {common("filter")}
            </button>{" "}
            {narrowed && (
              <ButtonLink href="/references" look="quiet">
                {common("clear_filter")}
              </ButtonLink>
            )}
          </FilterBar>
          {references.length === 0 ? (
            <p className="px-4 py-8 text-center text-(--ink-2)">{t("none")}</p>
          ) : (
            <div className="frame">
              <table className="table as-cards">
                <thead>
                  <tr>
                    <th>{t("number")}</th>
                    <th>{t("subject")}</th>
                    <th>{t("issuer")}</th>
                    <th>{t("issued_on")}</th>
                    <th className="num">{t("cited")}</th>
                  </tr>
                </thead>
                <tbody>
                  {references.map((reference) => (
                    <tr key={reference.id}>
                      <td className="what">
                        <Link href={`/references/${reference.id}`} prefetch={false}>
                          {reference.kind} <Highlight text={reference.number} query={filter.query} />
                        </Link>
                      </td>
                      <td>
                        <Highlight text={reference.subject} query={filter.query} />
                      </td>
                      <td>
                        <Highlight text={reference.issuer} query={filter.query} />
                      </td>
                      <td className="date">{reference.issuedOn ? formatDay(reference.issuedOn) : "—"}</td>
                      <td className="num" data-label={t("cited")}>
                        {reference.citations || "—"}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          <Pagination page={page} pages={pages} href={hrefOf} />
        </div>
      )}
    </>
  );
}
