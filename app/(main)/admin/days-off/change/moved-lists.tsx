import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { DayConsequences } from "@/db/queries/calendar/find-day-consequences";
import { formatDay } from "@/domain/calendar/day";

/** Of each kind so many are named; the rest are counted. */
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
  return (
    <>
      <MovedList
        title={t("ceremonies")}
        none={t("no_ceremonies")}
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
        none={t("no_deadlines")}
        rows={moved.deadlines.map(({ meeting, count }) =>
          meeting === null ? t("deadlines_hidden", { count }) : t("deadlines_of", { meeting, count }),
        )}
      />
      <MovedList
        title={t("periods")}
        none={t("no_periods")}
        rows={moved.periods.map((one) =>
          linked(
            `/directives/${one.directiveId}`,
            t("period", { code: one.code, department: one.department, ...days(one) }),
          ),
        )}
      />
      <MovedList
        title={t("reminders")}
        none={t("no_reminders")}
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
    </>
  );
}

function MovedList({ title, none, rows }: { title: string; none: string; rows: readonly ReactNode[] }) {
  const t = useTranslations("admin.days_off.moved");
  const rest = rows.length - MOST_NAMED;
  return (
    <Section title={title} count={rows.length}>
      <ul className="rec">
        {rows.length === 0 && <li className="px-4 py-2 text-(--ink-2)">{none}</li>}
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
