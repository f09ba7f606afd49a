import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { NextSteps } from "@/app/(main)/_steps/next-steps";
import { SettleForm, SubtaskWords } from "@/app/(main)/_subtasks/checklist";
import { type DeskEntry, DeskList } from "@/components/directives/desk-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { database } from "@/db/client";
import { listMyWork, listOwnWork, type MyWork } from "@/db/queries/directives/list-desk";
import { listOwnSubtasks } from "@/db/queries/subtasks/list-subtasks";
import { type Actor, departmentsOf, heads } from "@/domain/actor";
import { type Day, dayInAgency, daysBetween, formatDay } from "@/domain/calendar/day";
import { daysLate } from "@/domain/directives/buckets";
import { groupMyWork } from "@/domain/directives/my-work";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("my_work"))("title") };
}

/** What the reader is in charge of, what waits for the reader, what was handed in and what came back. */
export default async function MyWorkPage() {
  const { actor } = await requireSession("/my-work");
  const t = await getTranslations("my_work");
  const db = database();
  const today = dayInAgency(new Date().toISOString());
  const groups = groupMyWork(listMyWork(db, actor), today);
  const subtasks = listOwnSubtasks(db, actor);
  const without = listOwnWork(db, actor).filter(
    ({ departmentId, officerPersonId }) => officerPersonId === null && heads(actor, departmentId),
  );
  const nothing =
    Object.values(groups).every(({ length }) => length === 0) && subtasks.length + without.length === 0;
  const open = groups.waits.length + groups.returned.length + groups.charge.length;
  return (
    <div className="max-w-[860px]">
      <PageHeader
        title={t("title")}
        sub={t("sub", { open, reported: groups.reported.length, subtasks: subtasks.length })}
      />
      {nothing && (
        <EmptyState title={t("empty")}>
          {departmentsOf(actor).length > 0 ? t("empty_body") : t("empty_no_department")}
        </EmptyState>
      )}
      {subtasks.length > 0 && (
        <Section title={t("subtasks")} count={subtasks.length}>
          <ul className="rec">
            {subtasks.map((subtask) => (
              <li
                key={subtask.id}
                className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-(--rule) px-4 py-3 last:border-b-0"
              >
                <div className="min-w-0 flex-[1_1_280px]">
                  <p>
                    <SubtaskWords subtask={subtask} today={today} />
                  </p>
                  <p className="hint">
                    <span className="code mr-2">{subtask.code}</span>
                    <Link href={`/directives/${subtask.directiveId}`} prefetch={false}>
                      {subtask.summary}
                    </Link>
                  </p>
                </div>
                <SettleForm directiveId={subtask.directiveId} subtask={subtask} decidedOn="my-work" />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {(["returned", "waits", "charge", "reported"] as const).map(
        (key) =>
          groups[key].length > 0 && (
            <Section key={key} title={t(key)} count={groups[key].length}>
              <DeskList
                name={key}
                unfolded={null}
                whole
                entries={groups[key].map((item) => entryOf(item, actor, t, today))}
              />
            </Section>
          ),
      )}
      {without.length > 0 && (
        <Section title={t("without_officer")} count={without.length}>
          <DeskList
            name="without_officer"
            unfolded={null}
            entries={without.map((item) => ({
              key: item.assignmentId,
              href: `/directives/${item.directiveId}#work-${item.assignmentId}`,
              code: item.code,
              summary: item.summary,
              words: [item.department, item.deadline && formatDay(item.deadline)],
            }))}
            whole
          />
        </Section>
      )}
    </div>
  );
}

type Translator = Awaited<ReturnType<typeof getTranslations<"my_work">>>;

function entryOf(item: MyWork, actor: Actor, t: Translator, today: Day): DeskEntry {
  const late = daysLate(item, today);
  const { directiveId, assignmentId, version } = item;
  return {
    key: assignmentId,
    href: `/directives/${directiveId}`,
    code: item.code,
    summary: item.summary,
    late: late > 0 ? t(item.state === "reported" ? "reported_late" : "overdue", { days: late }) : undefined,
    words: [
      dueWords(item, t, today),
      item.role === "coordinating" ? t("coordinates", { name: item.department }) : item.department,
      item.share !== null && t("share", { percent: item.share }),
      item.percent !== null && item.state === "in-progress" && t("percent", { percent: item.percent }),
      item.reportedOn && item.state === "reported" && t("reported_on", { day: formatDay(item.reportedOn) }),
      item.requestedDeadline && t("asked_until", { day: formatDay(item.requestedDeadline) }),
      item.returnedWhy && `“${item.returnedWhy}”`,
      item.question && t("question", item.question),
    ],
    actions: (
      <NextSteps
        actor={actor}
        item={item}
        hidden={{ directiveId, assignmentId, version, decidedOn: "my-work" }}
        replies={item.question !== null}
      />
    ),
  };
}

function dueWords({ deadline, state }: MyWork, t: Translator, today: Day): string | null {
  if (deadline === null) return t("undated");
  const day = formatDay(deadline);
  if (state === "reported" || deadline < today) return t("due", { day });
  const days = daysBetween(today, deadline);
  return days === 0 ? t("due_today", { day }) : t("due_in", { day, days });
}
