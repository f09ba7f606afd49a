import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { DayLine } from "@/components/calendar/day-line";
import { DownloadLink } from "@/components/ui/download-link";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { database } from "@/db/client";
import { findCalendarDays } from "@/db/queries/calendar/find-calendar";
import { countDays } from "@/domain/calendar/count-days";
import { dayInAgency, yearOf } from "@/domain/calendar/day";
import { readDayQuestion } from "@/domain/calendar/read-day-question";
import { calendarOf } from "@/domain/calendar/working-days";
import type { AddressQuery } from "@/domain/forms/address";
import { CountAnswer } from "./count-answer";
import { CountForm } from "./count-form";

type Props = { searchParams: Promise<AddressQuery> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("working_days"))("title") };
}

/** Counts working days by the rules for deadlines, and shows the skipped days with the reasons. */
export default async function WorkingDaysPage({ searchParams }: Props) {
  const { actor } = await requireSession("/working-days");
  const t = await getTranslations("working_days");
  const today = dayInAgency(new Date().toISOString());
  const asked = readDayQuestion(await searchParams, today);
  const { days } = findCalendarDays(database(), actor);
  const entries = new Map(days.map((day) => [day.day, day]));
  const year = yearOf(asked.question?.from ?? today);
  const ofYear = days.filter(({ day }) => yearOf(day) === year);
  return (
    <>
      <PageHeader title={t("title")} sub={t("sub")} />
      <div className="grid max-w-[860px] grid-cols-[minmax(0,1fr)] gap-5">
        <CountForm asked={asked} today={today} />
        {asked.question && (
          <CountAnswer
            question={asked.question}
            answer={countDays(asked.question, calendarOf(days), entries)}
          />
        )}
        <Section
          title={t("of_year", { year: String(year) })}
          actions={
            <span className="flex gap-2">
              <DownloadLink href={`/working-days/export?year=${year}&format=csv`} small>
                CSV
              </DownloadLink>
              <DownloadLink href={`/working-days/export?year=${year}&format=ics`} small>
                ICS
              </DownloadLink>
            </span>
          }
        >
          <ul className="rec">
            {ofYear.map((day) => (
              <li key={day.day} className="border-b border-(--rule) px-4 py-2 last:border-b-0">
                <DayLine day={day} />
              </li>
            ))}
            {ofYear.length === 0 && <li className="px-4 py-3 text-(--ink-2)">{t("none_of_year")}</li>}
          </ul>
        </Section>
      </div>
    </>
  );
}
