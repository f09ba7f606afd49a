import { getTranslations } from "next-intl/server";
import { DeskList } from "@/components/directives/desk-list";
import { Section } from "@/components/ui/section";
import type { DeskItem } from "@/db/queries/list-desk";
import { type Day, daysBetween, formatDay } from "@/domain/calendar/day";
import { SHOWN } from "./shown";

/** Directives of the whole agency whose deadline has passed, the longest first. */
export async function OverdueList({ overdue, today }: { overdue: readonly DeskItem[]; today: Day }) {
  const t = await getTranslations("home");
  if (overdue.length === 0) return null;
  return (
    <Section title={t("overdue")} count={overdue.length}>
      <DeskList
        entries={overdue.slice(0, SHOWN).map((item) => ({
          key: item.assignmentId,
          href: `/directives/${item.directiveId}`,
          code: item.code,
          summary: item.summary,
          late: item.deadline ? t("overdue_days", { days: daysBetween(item.deadline, today) }) : undefined,
          words: [item.department, item.deadline && formatDay(item.deadline)],
        }))}
        more={
          overdue.length > SHOWN
            ? [{ href: "/directives?show=mark-overdue&sort=deadline", count: overdue.length }]
            : undefined
        }
      />
    </Section>
  );
}
