import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { DayLine } from "@/components/calendar/day-line";
import { Disclosure } from "@/components/ui/disclosure";
import { DownloadLink } from "@/components/ui/download-link";
import { ActionForm } from "@/components/ui/form";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import { Tabs } from "@/components/ui/tabs";
import { database } from "@/db/client";
import { findCalendarDays } from "@/db/queries/calendar/find-calendar";
import { announcementDue } from "@/domain/calendar/announcement-due";
import { dayInAgency, formatDay, weekday, yearOf } from "@/domain/calendar/day";
import { holidaysOf } from "@/domain/calendar/holidays";
import { type AddressQuery, positiveOf } from "@/domain/forms/address";
import { AdminNav } from "../admin-nav";
import { stageAnnouncedYearAction, stageDayRemovalAction } from "./actions";
import { DayForm } from "./day-form";
import { ListForm } from "./list-form";

type Props = { searchParams: Promise<AddressQuery> };

/** How many years ahead are offered besides those entered. */
const YEARS_AHEAD = 3;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.days_off"))("title") };
}

/**
 * The days off and the days made up of a year, each with the document that sets it, and the forms that change
 * them.
 */
export default async function DaysOffPage({ searchParams }: Props) {
  const asked = positiveOf((await searchParams).year);
  const today = dayInAgency(new Date().toISOString());
  const thisYear = yearOf(today);
  const year = asked !== null && asked >= 2000 && asked <= 2100 ? asked : thisYear;
  const { actor } = await requireSession("/admin/days-off", `/admin/days-off?year=${year}`);
  const t = await getTranslations("admin.days_off");
  const { days: all, announcedYears } = findCalendarDays(database(), actor);
  const days = all.filter(({ day }) => yearOf(day) === year);
  const isAnnounced = announcedYears.includes(year);
  const culture = `${year}-11-24`;
  const entered = all.filter(({ projected }) => !projected).map(({ day }) => yearOf(day));
  const ahead = Array.from({ length: YEARS_AHEAD + 1 }, (_, n) => thisYear + n);
  const years = [...new Set([...entered, ...ahead, year])].sort((a, b) => a - b);
  return (
    <>
      <PageHeader title={t("title")} />
      <AdminNav current="days_off" />
      <div className="grid max-w-[860px] grid-cols-[minmax(0,1fr)] gap-5">
        <div className="rec">
          <Tabs
            label={t("years")}
            items={years.map((one) => ({
              href: `/admin/days-off?year=${one}`,
              label: t("year", { year: String(one) }),
              current: one === year,
            }))}
          />
          <p className={`border-b border-(--rule) px-4 py-3 ${isAnnounced ? "text-(--ink-2)" : ""}`}>
            {t(isAnnounced ? "is_announced" : days.length > 0 ? "is_projected" : "none", {
              year: String(year),
            })}
            {announcementDue(today, announcedYears) === year && <> {t("due")}</>}
            {!isAnnounced && year >= 2026 && weekday(culture) > 5 && (
              <> {t("culture_on_weekend", { day: formatDay(culture) })}</>
            )}
          </p>
          {days.length > 0 && (
            <ul>
              {days.map((day) => (
                <li
                  key={day.day}
                  className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-b border-(--rule) px-4 py-2 last:border-b-0"
                >
                  <span className="min-w-0 grow basis-[260px]">
                    <DayLine day={day} />
                  </span>
                  {!day.projected && (
                    <ActionForm action={stageDayRemovalAction} version={day.day}>
                      <input type="hidden" name="day" value={day.day} />
                      <SubmitButton look="quiet" small>
                        {t("remove")}
                        <span className="sr-only"> {formatDay(day.day)}</span>
                      </SubmitButton>
                    </ActionForm>
                  )}
                </li>
              ))}
            </ul>
          )}
          {days.length > 0 && (
            <p className="flex flex-wrap items-center gap-2 border-t border-(--rule) px-4 py-3">
              <DownloadLink href={`/working-days/export?year=${year}&format=csv`} small>
                {t("export_csv")}
              </DownloadLink>
              <DownloadLink href={`/working-days/export?year=${year}&format=ics`} small>
                {t("export_ics")}
              </DownloadLink>
            </p>
          )}
        </div>
        {!isAnnounced && holidaysOf(year).length > 0 && (
          <ActionForm
            action={stageAnnouncedYearAction}
            className="rec grid justify-items-start gap-2 px-4 py-4"
          >
            <input type="hidden" name="year" value={year} />
            <p>{t("known_hint", { year: String(year) })}</p>
            <SubmitButton look="yes">{t("known", { year: String(year) })}</SubmitButton>
          </ActionForm>
        )}
        <Section title={t("list_title", { year: String(year) })}>
          {isAnnounced ? (
            <Disclosure summary={t("list_open")}>
              <ListForm year={year} days={days} isAnnounced />
            </Disclosure>
          ) : (
            <ListForm year={year} days={days} isAnnounced={false} />
          )}
        </Section>
        <Section title={t("one_title")}>
          <DayForm version={`${year} ${days.length}`} />
        </Section>
      </div>
    </>
  );
}
