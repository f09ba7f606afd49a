import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { DayConsequences } from "@/db/queries/calendar/find-day-consequences";
import { formatDay } from "@/domain/calendar/day";

/** How many of each kind are listed; the rest is counted. */
const MOST_NAMED = 20;

/** Ceremonies, deadlines, periods and reminders that move with a change of days off, each with its old and new day. */
export function MovedLists({ moved }: { moved: DayConsequences }) {
  const t = useTranslations("admin.days_off.moved");
  const days = ({ from, to }: { from: string; to: string }) => ({ from: formatDay(from), to: formatDay(to) });
  const linked = (href: string, words: string) => (
    <Link href={href} prefetch={false}>
      {words}
    </Link>
  );
  const still = [
    moved.ceremonies.length === 0 ? t("no_ceremonies") : "",
    moved.deadlines.length === 0 ? t("no_deadlines") : "",
    moved.periods.length === 0 ? t("no_periods") : "",
    moved.reminders.length === 0 ? t("no_reminders") : "",
  ].filter(Boolean);
  return (
    <>
      <MovedList
        title={t("ceremonies")}
        rows={moved.ceremonies.map((one) =>
          one.meetingId === null
            ? t("offer", { name: one.name, ...days(one) })
            : linked(
                `/meetings/${one.meetingId}`,
                t(one.from === one.to ? "off_now" : "planned", { name: one.name, ...days(one) }),
              ),
        )}
      />
      <MovedList
        title={t("deadlines")}
        rows={moved.deadlines.map(({ meeting, count }) =>
          meeting === null ? t("deadlines_hidden", { count }) : t("deadlines_of", { meeting, count }),
        )}
      />
      <MovedList
        title={t("periods")}
        rows={moved.periods.map((one) =>
          linked(
            `/directives/${one.directiveId}`,
            t("period", { code: one.code, department: one.department, ...days(one) }),
          ),
        )}
      />
      <MovedList
        title={t("reminders")}
        rows={moved.reminders.map((one) =>
          linked(
            `/directives/${one.directiveId}`,
            t("reminder", {
              code: one.code,
              department: one.department,
              count: one.workingDays,
              deadline: formatDay(one.deadline),
              ...days(one),
            }),
          ),
        )}
      />
      <MovedList title={t("still")} rows={still} counted={false} />
    </>
  );
}

function MovedList({
  title,
  rows,
  counted = true,
}: {
  title: string;
  rows: readonly ReactNode[];
  counted?: boolean;
}) {
  const t = useTranslations("admin.days_off.moved");
  const rest = rows.length - MOST_NAMED;
  if (rows.length === 0) return null;
  return (
    <Section title={title} count={counted ? rows.length : undefined}>
      <ul className="rec">
        {rows.slice(0, MOST_NAMED).map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is drawn once and never reordered.
          <li key={index} className="border-b border-(--rule) px-4 py-2 last:border-b-0">
            {row}
          </li>
        ))}
        {rest > 0 && <li className="px-4 py-2 text-(--ink-2)">{t("more", { count: rest })}</li>}
      </ul>
    </Section>
  );
}
