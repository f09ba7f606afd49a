import { useTranslations } from "next-intl";
import type { CalendarDay } from "@/domain/calendar/calendar-days";
import { formatDay, weekday } from "@/domain/calendar/day";
import { HintLine } from "../ui/hint-line";
import { DayDocumentMark } from "./day-document";

/** A day off or make-up day with its name and legal source; a projected one says so. */
export function DayLine({ day }: { day: CalendarDay }) {
  const t = useTranslations("working_days");
  const weekdays = useTranslations("common.weekdays");
  return (
    <span className="grid min-w-0 gap-x-2 sm:grid-cols-[190px_minmax(0,1fr)]">
      <span className="tabular-nums">
        {weekdays(String(weekday(day.day)) as "1")}, {formatDay(day.day)}
      </span>{" "}
      <span className="min-w-0">
        {day.name}
        {day.kind === "make-up" && !day.name.startsWith(t("make-up")) && (
          <span className="text-(--ink-2)"> · {t("make-up")}</span>
        )}
        {day.projected && <strong className="font-semibold"> · {t("projected")}</strong>}
        <HintLine>
          <DayDocumentMark {...day} />
        </HintLine>
      </span>
    </span>
  );
}
