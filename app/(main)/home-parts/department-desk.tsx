import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { NextSteps } from "@/app/(main)/_steps/next-steps";
import { DeskList } from "@/components/directives/desk-list";
import { Section } from "@/components/ui/section";
import type { DeskItem } from "@/db/queries/directives/list-desk";
import { type Actor, heads } from "@/domain/actor";
import { type Day, daysBetween, formatDay } from "@/domain/calendar/day";
import { bucketOf, daysLate } from "@/domain/directives/buckets";
import { type Desk, type DeskListName, groupOwnWork } from "@/domain/directives/desk";
import { readRegisterView, registerHref, type Show } from "@/domain/directives/register-view";
import { sentFromHome } from "./sent-from-home";

/** The work of the reader's own departments, each piece once, the most urgent first. */
export async function DepartmentDesk({
  actor,
  work,
  unfolded,
  today,
}: {
  actor: Actor;
  work: readonly DeskItem[];
  unfolded: DeskListName | null;
  today: Day;
}) {
  const t = await getTranslations("home");
  const grouped = groupOwnWork(work, today);
  // Only a head can name an officer.
  const unassigned = grouped.unassigned.filter(({ departmentId }) => heads(actor, departmentId));
  const groups = { ...grouped, unassigned };
  const sections = (
    ["overdue", "returned", "finished", "due_soon", "new", "unassigned", "reported"] as const
  ).filter((k) => groups[k].length > 0);
  const shown = new Set(sections.flatMap((key) => groups[key]));
  const others = work.filter((item) => !shown.has(item));
  const inTime = work.filter((item) => bucketOf(item, today) === "open-in-time");
  return (
    <>
      {sections.length === 0 && <p className="text-(--ink-2)">{t("nothing")}</p>}
      {sections.map(listOf)}
      {waysToOthers(others, inTime).map(({ href, count, of }) => (
        <p key={href} className="mt-3">
          <Link href={href} prefetch={false} className="text-(--ink-2) underline underline-offset-3">
            {of === undefined ? t("all_in_time", { count }) : t("all_in_time_of", { count, of })}
          </Link>
        </p>
      ))}
    </>
  );

  function listOf(key: (typeof sections)[number]) {
    return (
      <Section key={key} title={t(key)} count={groups[key].length}>
        <DeskList
          name={key}
          unfolded={unfolded}
          entries={groups[key].map((item) => ({
            key: item.assignmentId,
            href: `/directives/${item.directiveId}`,
            code: item.code,
            summary: item.summary,
            late: lateWords(item),
            words: [
              item.deadline && item.deadline >= today && item.state !== "reported" && dueWords(item.deadline),
              item.returned && key !== "returned" && t("returned_mark"),
              item.percent === 100 && key !== "finished" && item.state !== "reported" && t("finished_mark"),
              item.role === "coordinating" ? t("coordinates", { name: item.department }) : item.department,
              item.deadline && formatDay(item.deadline),
              item.reportedOn &&
                item.state === "reported" &&
                t("reported_on", { day: formatDay(item.reportedOn) }),
              item.requestedDeadline && t("asked_until", { day: formatDay(item.requestedDeadline) }),
              item.returnedWhy && `“${item.returnedWhy}”`,
            ],
            actions: <NextSteps actor={actor} item={item} hidden={sentFromHome(item, unfolded)} />,
          }))}
          kept={waysToAll(key, groups[key]).map(({ href, of }) => ({
            href,
            label: of === undefined ? t("in_register") : t("in_register_of", { of }),
          }))}
        />
      </Section>
    );
  }

  function lateWords(item: DeskItem): string | undefined {
    const days = daysLate(item, today);
    if (days === 0) return undefined;
    return t(item.state === "reported" ? "reported_late" : "overdue_days", { days });
  }

  function dueWords(deadline: Day): string {
    const days = daysBetween(today, deadline);
    return days === 0 ? t("due_today") : t("due_in", { days });
  }
}

const SHOWS: Record<keyof Desk<DeskItem>, Show> = {
  overdue: "mark-overdue",
  returned: "mark-in-progress",
  finished: "mark-in-progress",
  due_soon: "open-in-time",
  new: "mark-assigned",
  unassigned: "mark-in-progress",
  reported: "mark-reported",
};

/**
 * Work that can wait is not listed here: the register has it, with what else is in time.
 * @param inTime all the work in time, which the register lists
 */
function waysToOthers(others: readonly DeskItem[], inTime: readonly DeskItem[]) {
  const departments = [...new Map(others.map((item) => [item.departmentId, item.department]))];
  return departments.map(([id, name]) => ({
    href: registerHref(readRegisterView({ department: String(id), sort: "deadline" }), {
      show: "open-in-time",
    }),
    count: inTime.filter(({ departmentId }) => departmentId === id).length,
    of: departments.length > 1 ? name : undefined,
  }));
}

/** The register shows one department at a time: a person in two gets a link to each. */
function waysToAll(key: keyof typeof SHOWS, items: readonly DeskItem[]) {
  const departments = [...new Map(items.map((item) => [item.departmentId, item.department]))];
  return departments.map(([id, name]) => {
    const due = key === "due_soon" ? { due: "within-7" } : {};
    const view = readRegisterView({ department: String(id), sort: "deadline", ...due });
    return {
      href: registerHref(view, { show: SHOWS[key] }),
      of: departments.length > 1 ? name : undefined,
    };
  });
}
