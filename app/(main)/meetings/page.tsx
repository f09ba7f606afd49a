import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { MeetingList } from "@/components/meetings/meeting-list";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { Tabs } from "@/components/ui/tabs";
import { database } from "@/db/client";
import {
  listComingMeetings,
  listMeetings,
  listMeetingsUnderWay,
  listMeetingYears,
} from "@/db/queries/meetings/list-meetings";
import { dayInAgency, yearOf } from "@/domain/calendar/day";
import { canWriteMinutes } from "@/domain/meetings/policy";

type Props = { searchParams: Promise<{ year?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("meetings.list"))("title") };
}

/** The meetings to come, those whose minutes are being written, and those held in a year. */
export default async function MeetingsPage({ searchParams }: Props) {
  const asked = Number((await searchParams).year);
  const { actor } = await requireSession("/meetings", asked ? `/meetings?year=${asked}` : "/meetings");
  const t = await getTranslations("meetings.list");
  const db = database();
  const years = listMeetingYears(db, actor);
  const today = dayInAgency(new Date().toISOString());
  const thisYear = yearOf(today);
  const year = years.some((y) => y.year === asked)
    ? asked
    : (years.find((y) => y.year <= thisYear)?.year ?? thisYear);
  const planned = listComingMeetings(db, actor, today);
  const underWay = listMeetingsUnderWay(db, actor);
  const above = [...planned, ...underWay];
  const shown = new Set(above.map(({ id }) => id));
  // The number beside a year is that of the list under it: meetings listed above are not counted again.
  const inList = (one: { year: number; count: number }) =>
    one.count - above.filter(({ heldOn }) => yearOf(heldOn) === one.year).length;
  const rest = listMeetings(db, actor, year).filter(({ id }) => !shown.has(id));
  const total = years.reduce((sum, { count }) => sum + count, 0);
  const begin = canWriteMinutes(actor) && (
    <>
      <ButtonLink href="/meetings/import">{t("import")}</ButtonLink>
      <ButtonLink href="/meetings/new" look="primary">
        {t("new")}
      </ButtonLink>
    </>
  );
  if (total === 0) {
    return (
      <>
        <PageHeader title={t("title")} />
        <EmptyState title={t("empty")} action={begin}>
          <p>{t("empty_body")}</p>
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title={t("title")} sub={t("count", { count: total })} actions={begin} />
      {underWay.length > 0 && (
        <Section title={t("under_way")} count={underWay.length}>
          <MeetingList meetings={underWay} />
        </Section>
      )}
      {planned.length > 0 && (
        <Section title={t("planned")} count={planned.length}>
          <MeetingList meetings={planned} />
        </Section>
      )}
      <Section title={t("year", { year: String(year) })}>
        <div className="rec">
          <Tabs
            label={t("years")}
            items={years.map((one) => ({
              href: `/meetings?year=${one.year}`,
              label: String(one.year),
              count: inList(one),
              current: one.year === year,
            }))}
          />
          {rest.length > 0 ? (
            <MeetingList meetings={rest} framed={false} />
          ) : (
            <p className="px-4 py-6 text-(--ink-2)">{t("none_in_year")}</p>
          )}
        </div>
      </Section>
    </>
  );
}
