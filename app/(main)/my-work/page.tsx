import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { requireSession } from "@/app/_server/session/session";
import { takeStepAction } from "@/app/(main)/_steps/actions";
import { NextSteps } from "@/app/(main)/_steps/next-steps";
import { StepForm } from "@/app/(main)/_steps/step-form";
import { ChangeForm, SettleForm, SubtaskWords } from "@/app/(main)/_subtasks/checklist";
import { type DeskEntry, DeskList } from "@/components/directives/desk-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { database } from "@/db/client";
import { type DeskItem, listMyWork, listOwnWork, type MyWork } from "@/db/queries/directives/list-desk";
import { listStaffChoices } from "@/db/queries/meetings/list-choices";
import { listOwnSubtasks } from "@/db/queries/subtasks/list-subtasks";
import { type Actor, departmentsOf, heads, isLeader } from "@/domain/actor";
import { type Day, dayInAgency, daysBetween, formatDay } from "@/domain/calendar/day";
import { daysLate } from "@/domain/directives/buckets";
import { groupMyWork, listWaitingForHead } from "@/domain/directives/my-work";
import { canKeepSubtasks } from "@/domain/subtasks/policy";

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
  const own = new Set(Object.values(groups).flatMap((list) => list.map(({ assignmentId }) => assignmentId)));
  const waiting = listWaitingForHead(listOwnWork(db, actor), actor, own);
  const staffOf = (departmentId: number) => listStaffChoices(db, actor, departmentId, today);
  const department = waiting.returned.length + waiting.without.length;
  const open = groups.waits.length + groups.returned.length + groups.charge.length;
  const named = own.size + subtasks.length;
  const words = { open, reported: groups.reported.length, subtasks: subtasks.length, department };
  return (
    <div className="max-w-[860px]">
      <PageHeader
        title={t("title")}
        sub={
          named > 0
            ? t("sub", words).trim()
            : department > 0
              ? t("sub_department_only", { department })
              : undefined
        }
      />
      {named + department === 0 && <EmptyState title={t("empty")}>{t(emptyWords(actor))}</EmptyState>}
      {section("returned")}
      {section("waits")}
      {list(
        "department_returned",
        waiting.returned.map((item) => entryOf(ofDepartment(item), actor, t, today)),
      )}
      {list(
        "without_officer",
        waiting.without.map((item) => ({
          ...entryOf(ofDepartment(item), actor, t, today),
          href: `/directives/${item.directiveId}#work-${item.assignmentId}`,
          actions: <NameOfficer item={item} staff={staffOf(item.departmentId)} />,
        })),
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
                    <span className="code mr-2">{subtask.code}</span>{" "}
                    <Link href={`/directives/${subtask.directiveId}`} prefetch={false}>
                      {subtask.summary}
                    </Link>
                  </p>
                </div>
                <div className="flex max-w-full flex-wrap gap-2 has-[details[open]]:basis-full">
                  <SettleForm directiveId={subtask.directiveId} subtask={subtask} decidedOn="my-work" />
                  {canKeepSubtasks(actor, subtask) && (
                    <ChangeForm
                      directiveId={subtask.directiveId}
                      subtask={subtask}
                      staff={staffOf(subtask.departmentId)}
                      decidedOn="my-work"
                    />
                  )}
                </div>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {section("charge")}
      {section("reported")}
    </div>
  );

  function section(key: keyof typeof groups) {
    return list(
      key,
      groups[key].map((item) => entryOf(item, actor, t, today)),
    );
  }

  function list(name: keyof typeof groups | "department_returned" | "without_officer", entries: DeskEntry[]) {
    if (entries.length === 0) return null;
    return (
      <Section title={t(name)} count={entries.length}>
        <DeskList name={name} unfolded={null} whole entries={entries} />
      </Section>
    );
  }
}

/** Work that stands in the name of the department, and of no officer in it. */
const ofDepartment = (item: DeskItem): MyWork => ({ ...item, share: null, question: null });

/** Why nothing is here, and where the reader's own work is. */
function emptyWords(actor: Actor) {
  const own = departmentsOf(actor);
  if (own.some((id) => heads(actor, id))) return "empty_head";
  if (own.length > 0) return "empty_body";
  return isLeader(actor) ? "empty_leader" : "empty_no_department";
}

/** Names the officer in charge where the work stands. */
async function NameOfficer({
  item: { directiveId, assignmentId, version },
  staff,
}: {
  item: DeskItem;
  staff: readonly { id: number; name: string }[];
}) {
  const words = await getTranslations("directives.steps");
  return (
    <StepForm
      summary={words("officer")}
      submit={words("officer_submit")}
      action={takeStepAction}
      hidden={{ directiveId, assignmentId, version, step: "name-officer", decidedOn: "my-work" }}
    >
      <SelectField
        name="personId"
        label={words("officer_field")}
        options={staff.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
    </StepForm>
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
