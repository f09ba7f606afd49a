import { getTranslations } from "next-intl/server";
import { acknowledgeAction } from "@/app/(main)/directives/[id]/actions";
import { Hidden } from "@/app/(main)/directives/[id]/step-form";
import { DeskList } from "@/components/directives/desk-list";
import { ButtonLink } from "@/components/ui/button-link";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DeskItem } from "@/db/queries/list-desk";
import { type Actor, heads } from "@/domain/actor";
import { type Day, daysBetween, formatDay } from "@/domain/calendar/day";
import { groupOwnWork } from "@/domain/directives/desk";
import { readRegisterView, registerHref, type Show } from "@/domain/directives/register-view";
import { SHOWN } from "./shown";

/** What one's own departments have to do, each thing once, what presses most first. */
export async function DepartmentDesk({
  actor,
  work,
  today,
}: {
  actor: Actor;
  work: readonly DeskItem[];
  today: Day;
}) {
  const t = await getTranslations("home");
  const groups = groupOwnWork(work, today);
  const sections = (["overdue", "returned", "due_soon", "new"] as const).filter((k) => groups[k].length > 0);
  if (sections.length === 0) return <p className="text-(--ink-2)">{t("nothing")}</p>;
  return sections.map((key) => (
    <Section key={key} title={t(key)} count={groups[key].length}>
      <DeskList
        entries={groups[key].slice(0, SHOWN).map((item) => ({
          key: item.assignmentId,
          href: `/directives/${item.directiveId}`,
          code: item.code,
          summary: item.summary,
          late:
            item.deadline && item.deadline < today
              ? t("overdue_days", { days: daysBetween(item.deadline, today) })
              : undefined,
          words: [
            item.deadline && item.deadline >= today && dueWords(item.deadline),
            item.returned && key !== "returned" && t("returned_mark"),
            item.department,
            item.deadline && formatDay(item.deadline),
          ],
          actions: <Next item={item} />,
        }))}
        more={groups[key].length > SHOWN ? waysToAll(key, groups[key]) : undefined}
      />
    </Section>
  ));

  function dueWords(deadline: Day): string {
    const days = daysBetween(today, deadline);
    return days === 0 ? t("due_today") : t("due_in", { days });
  }

  async function Next({ item }: { item: DeskItem }) {
    if (item.state === "assigned") {
      return (
        <ActionForm action={acknowledgeAction}>
          <Hidden
            fields={{ directiveId: item.directiveId, assignmentId: item.assignmentId, version: item.version }}
          />
          <SubmitButton look="yes" small>
            {t("acknowledge")}
          </SubmitButton>
        </ActionForm>
      );
    }
    if (!heads(actor, item.departmentId)) return null;
    return (
      <ButtonLink href={`/directives/${item.directiveId}#work-${item.assignmentId}`} small>
        {t("report")}
      </ButtonLink>
    );
  }
}

const SHOWS: Record<"overdue" | "returned" | "due_soon" | "new", Show> = {
  overdue: "mark-overdue",
  returned: "mark-in-progress",
  due_soon: "open-in-time",
  new: "mark-assigned",
};

/** The register shows one department at a time: a person in two is led to each of them. */
function waysToAll(key: keyof typeof SHOWS, items: readonly DeskItem[]) {
  const departments = [...new Map(items.map((item) => [item.departmentId, item.department]))];
  return departments.map(([id, name]) => {
    const due = key === "due_soon" ? { due: "within-7" } : {};
    const view = readRegisterView({ department: String(id), sort: "deadline", ...due });
    return {
      href: registerHref(view, { show: SHOWS[key] }),
      count: items.filter(({ departmentId }) => departmentId === id).length,
      of: departments.length > 1 ? name : undefined,
    };
  });
}
