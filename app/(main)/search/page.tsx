import type { Metadata } from "next";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { DirectiveMark } from "@/components/directives/directive-mark";
import { AddressForm } from "@/components/ui/address-form";
import { EmptyState } from "@/components/ui/empty-state";
import { FilterSearch } from "@/components/ui/filter-text";
import { Highlight } from "@/components/ui/highlight";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { database } from "@/db/client";
import { findAbbreviations } from "@/db/queries/agency/find-abbreviations";
import {
  type Hit,
  type Hits,
  MOST_COUNTED,
  SEARCH_KINDS,
  type SearchKind,
  search,
} from "@/db/queries/search/search";
import { dayInAgency, formatDay } from "@/domain/calendar/day";
import { type AddressQuery, addressOf, positiveOf, wordsOf } from "@/domain/forms/address";
import { excerptAround } from "@/domain/text/excerpt";
import { isAccentedMatch } from "@/domain/text/fold";
import { marksIn } from "@/domain/text/marks";
import { markedWords, withYears } from "@/domain/text/search-terms";

type Counted = Pick<Hits, "total"> & { more?: boolean };
type Props = { searchParams: Promise<AddressQuery> };

/** Hits of each kind if all kinds are shown, and of one kind on a page. */
const FEW = 5;
const PAGE = 20;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("search"))("title") };
}

/** What a search finds, grouped by kind, as far as the reader may see it. */
export default async function SearchPage({ searchParams }: Props) {
  const asked = await searchParams;
  const query = wordsOf(asked.q);
  const kind = SEARCH_KINDS.find((k) => k === asked.kind) ?? null;
  const page = positiveOf(asked.page) ?? 1;
  const { actor } = await requireSession("/search", hrefOf(query, kind, page));
  const t = await getTranslations("search");
  const db = database();
  const today = dayInAgency(new Date().toISOString());
  const found = SEARCH_KINDS.map((one) => ({
    kind: one,
    ...search(db, actor, one, query, one === kind ? { limit: PAGE, page, today } : { limit: FEW, today }),
  }));
  const marked = markedWords(withYears(query, today), findAbbreviations(db, actor));
  const isBest = (group: (typeof found)[number]) => Number(group.hits.some(({ best }) => best));
  // Where a name or a number is what was searched, its kind comes first.
  const shown = found
    .filter((group) => group.total > 0 && (kind === null || group.kind === kind))
    .sort((a, b) => isBest(b) - isBest(a));
  const total: Counted = {
    total: found.reduce((sum, group) => sum + group.total, 0),
    more: found.some(({ more }) => more),
  };
  const numberOf = ({ total, more }: Counted) => (more ? t("more_than", { count: total }) : total);
  const chosen = found.find((group) => group.kind === kind);
  return (
    <div className="max-w-[860px]">
      <PageHeader title={t("title")} />
      <search>
        <AddressForm className="no-print grid gap-2 sm:grid-cols-[minmax(0,1fr)_auto]">
          <FilterSearch label={t("field")} value={query} wide describedBy="search-hint" />
          <button type="submit" className="btn primary">
            {t("submit")}
          </button>
          <p id="search-hint" className="hint sm:col-span-2">
            {t("hint")}
          </p>
        </AddressForm>
      </search>
      {query !== "" && total.total > 0 && (
        <div className="rec mt-5">
          <Tabs
            label={t("kinds")}
            items={[
              {
                href: hrefOf(query, null, 1),
                label: t("all"),
                count: numberOf(total),
                current: kind === null,
              },
              ...found
                .filter((group) => group.total > 0)
                .map((group) => ({
                  href: hrefOf(query, group.kind, 1),
                  label: t(`kind.${group.kind}`),
                  count: numberOf(group),
                  current: group.kind === kind,
                })),
            ]}
          />
        </div>
      )}
      {query !== "" && shown.length === 0 && (
        <div className="mt-5">
          <EmptyState title={t("none", { query })}>
            <p>{t("none_body")}</p>
          </EmptyState>
        </div>
      )}
      {shown.map((group) => (
        <Section
          key={group.kind}
          title={t(`kind.${group.kind}`)}
          count={numberOf(group)}
          more={
            kind === null && group.total > FEW
              ? {
                  href: hrefOf(query, group.kind, 1),
                  label: t(group.more ? "first_of_more" : "more", { count: group.total }),
                }
              : undefined
          }
        >
          <div className="rec">
            <ul data-list>
              {group.hits.map((hit) => (
                <Entry key={hit.id} hit={hit} typed={withYears(query, today)} sought={marked} />
              ))}
            </ul>
            {chosen && (
              <Pagination
                page={page}
                pages={Math.ceil(chosen.total / PAGE)}
                href={(next) => hrefOf(query, kind, next)}
              />
            )}
            {chosen?.more && <p className="hint px-3 py-2">{t("narrow", { count: MOST_COUNTED })}</p>}
          </div>
        </Section>
      ))}
    </div>
  );
}

function Entry({ hit, typed, sought }: { hit: Hit; typed: string; sought: string }) {
  const lines = [hit.title, hit.facts, excerptAround(hit.text, sought)].map((line) => line.normalize("NFC"));
  const [title = "", facts = "", excerpt = ""] = lines;
  // If one line contains the words as typed, other lines are not marked for similar words.
  const exact = lines.some((line) => isAccentedMatch(line, sought));
  const [inTitle, inFacts, inExcerpt] = marksIn(lines, typed, sought, exact);
  return (
    <li className="border-b border-(--rule) px-4 py-2.5 last:border-b-0">
      <Link href={hit.href} prefetch={false} className="font-medium" data-row>
        <Highlight text={title} marks={inTitle} />
      </Link>
      {hit.work && <Work work={hit.work} />}
      {facts && (
        <p className="hint">
          <Highlight text={facts} marks={inFacts} />
        </p>
      )}
      {excerpt && (
        <p className="text-[13px] text-(--ink-2)">
          <Highlight text={excerpt} marks={inExcerpt} />
        </p>
      )}
    </li>
  );
}

/** How the work stands: its state, who leads it and until when. */
function Work({ work: { department, mark, deadline, late } }: { work: NonNullable<Hit["work"]> }) {
  const words = useTranslations("directives");
  const t = useTranslations("directives.page");
  return (
    <p className="mt-0.5 flex flex-wrap items-center gap-x-2.5 gap-y-1 text-[13px]">
      {mark && <DirectiveMark mark={mark} late={late} />} <span>{department}</span>{" "}
      <span className="text-(--ink-2)">
        {deadline ? t("due", { day: formatDay(deadline) }) : words("undated")}
      </span>
    </p>
  );
}

const hrefOf = (query: string, kind: SearchKind | null, page: number): string =>
  addressOf("/search", { q: query, kind, page: page === 1 ? null : page });
