import { getTranslations } from "next-intl/server";
import { fileAnswer } from "@/app/_server/answer/file-answer";
import { requireRouteSession } from "@/app/_server/session/route-session";
import { database } from "@/db/client";
import { findCalendarDays } from "@/db/queries/calendar/find-calendar";
import { type CalendarEvent, writeCalendar } from "@/documents/calendar";
import { writeCsv } from "@/documents/sheets/write-csv";
import type { CalendarDay } from "@/domain/calendar/calendar-days";
import { formatDay, yearOf } from "@/domain/calendar/day";
import { DAY_COLUMNS } from "@/domain/calendar/read-day-rows";

/** A year's days off and make-up days as a list that this program can import: CSV, or a calendar file. */
export async function GET(request: Request): Promise<Response> {
  const session = await requireRouteSession("/working-days/export");
  if (session instanceof Response) return session;
  const asked = new URL(request.url).searchParams;
  const year = Number(asked.get("year"));
  const t = await getTranslations("working_days");
  const days = findCalendarDays(database(), session.actor).days.filter(({ day }) => yearOf(day) === year);
  if (days.length === 0) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const name = t("file", { year: String(year) });
  if (asked.get("format") === "ics") {
    const events = days.map((day) => eventOf(day, new Date(), t));
    const bytes = new TextEncoder().encode(writeCalendar({ name, events }));
    return fileAnswer(bytes, { name: `${name}.ics`, type: "text/calendar; charset=utf-8" });
  }
  const rows = [DAY_COLUMNS.map((column) => t(`columns.${column}`)), ...days.map((day) => rowOf(day, t))];
  return fileAnswer(writeCsv(rows), { name: `${name}.csv`, type: "text/csv; charset=utf-8" });
}

type Words = Awaited<ReturnType<typeof getTranslations<"working_days">>>;

const rowOf = (day: CalendarDay, t: Words): string[] => [
  formatDay(day.day),
  t(day.kind),
  day.name,
  day.documentNumber,
  day.documentDate === null ? "" : formatDay(day.documentDate),
  day.documentLink,
];

function eventOf(day: CalendarDay, now: Date, t: Words): CalendarEvent {
  const { name, documentNumber, documentDate, documentLink } = day;
  const number = documentDate === null ? documentNumber : `${documentNumber}, ${formatDay(documentDate)}`;
  const about = [
    documentNumber === "" ? "" : t("event_document", { number }),
    day.projected ? t("projected") : "",
  ];
  return {
    uid: `day-${day.day}@so-chi-dao`,
    sequence: 0,
    changedAt: now.toISOString(),
    cancelled: false,
    summary: t(`event.${day.kind}`, { name }),
    description: about.filter(Boolean).join("\n"),
    location: "",
    url: documentLink,
    when: { day: day.day },
    alarms: [],
    categories: [day.kind],
  };
}
