import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { titled } from "@/app/_server/action/titled";
import { currentSession, requireSession } from "@/app/_server/session/session";
import { CommentBlock } from "@/app/(main)/_steps/comment-block";
import { Checklist } from "@/app/(main)/_subtasks/checklist";
import { useFactWords } from "@/components/directives/fact-words";
import { usePeriodWords } from "@/components/directives/period-words";
import { History } from "@/components/events/history";
import { References } from "@/components/meetings/record-agenda";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice-box";
import { PageHeader } from "@/components/ui/page-header";
import { Prose } from "@/components/ui/prose";
import { Section } from "@/components/ui/section";
import { database } from "@/db/client";
import { findCalendar } from "@/db/queries/calendar/find-calendar";
import { listDepartmentNamesOn } from "@/db/queries/departments/list-department-names-on";
import { type FoundDirective, findDirective } from "@/db/queries/directives/find-directive";
import { findFollowUp } from "@/db/queries/directives/find-follow-up";
import { listDirectiveCorrections } from "@/db/queries/directives/list-directive-corrections";
import { listDirectiveEvents } from "@/db/queries/directives/list-events";
import { listLeftOfficers } from "@/db/queries/directives/list-left-officers";
import { findComingReview } from "@/db/queries/meetings/find-coming-review";
import {
  listDepartmentChoices,
  listLeaderChoices,
  listStaffChoices,
} from "@/db/queries/meetings/list-choices";
import { findWorkOrder } from "@/db/queries/orders/find-work-order";
import { listSubtasks } from "@/db/queries/subtasks/list-subtasks";
import { isClerk, isLeader, worksIn } from "@/domain/actor";
import { type Day, dayInAgency, formatDay } from "@/domain/calendar/day";
import { markOf } from "@/domain/directives/buckets";
import { DIRECTIVE_FORMS } from "@/domain/directives/directive-forms";
import { stepsFor } from "@/domain/directives/life";
import { isStale } from "@/domain/directives/stale";
import { OWED_STATES } from "@/domain/directives/states";
import type { StepName } from "@/domain/directives/steps/step-kinds";
import { type AddressQuery, addressOf, firstOf, positiveOf } from "@/domain/forms/address";
import { remindersRestOnProjected } from "@/domain/notifications/reminders";
import { canKeepSubtasks, canSettleSubtask } from "@/domain/subtasks/policy";
import { canGiveWork } from "@/domain/work-orders/policy";
import { AssignmentEntry } from "./assignment-entry";
import { AssignmentTable } from "./assignment-table";
import { DirectBlock } from "./direct-block";
import { PeriodsSection } from "./periods-section";
import { ShowForm } from "./show-form";
import { WorkBlock } from "./work-block";
import { WorkOrderBlock } from "./work-order-block";

type Props = { params: Promise<{ id: string }>; searchParams: Promise<AddressQuery> };

/** A directive of more departments shows the others in a table. */
const MOST_IN_FULL = 3;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const session = await currentSession();
  const directive = session && findDirective(database(), session.actor, Number((await params).id));
  return directive ? titled([directive.code, directive.summary].filter(Boolean).join(" ")) : {};
}

const WORK: readonly StepName[] = [
  "acknowledge",
  "log-progress",
  "report-done",
  "take-back",
  "request-extension",
  "name-officer",
  "share-work",
];

/**
 * One directive: its words, its assignments with the steps that the reader may take, and its history. Not
 * found for who may not see it.
 */
export default async function DirectivePage({ params, searchParams }: Props) {
  const id = Number((await params).id);
  const asked = await searchParams;
  const opened = positiveOf(asked.open);
  const form = DIRECTIVE_FORMS.find((one) => one === firstOf(asked.form));
  const here = addressOf(`/directives/${id}`, { open: opened ?? null, form: form ?? null });
  const { actor } = await requireSession("/directives/[id]", here);
  const db = database();
  const directive = Number.isSafeInteger(id) ? findDirective(db, actor, id) : null;
  if (!directive) notFound();
  const t = await getTranslations("directives.page");
  const now = new Date();
  const today = dayInAgency(now.toISOString());
  const calendar = findCalendar(database());
  const left = listLeftOfficers(db, actor, id, today);
  const { staleAfterDays } = findFollowUp(db, actor);
  const issued = directive.number !== null;
  const parts = directive.assignments.map((assignment) => ({
    assignment,
    steps: issued ? stepsFor(actor, assignment) : [],
  }));
  /** To be acknowledged first: on a phone the keyboard of a field would cover it. */
  const isNew = (id: number) =>
    parts.some(({ assignment, steps }) => assignment.id === id && steps.includes("acknowledge"));
  const mine = parts.filter(({ assignment }) => worksIn(actor, assignment.departmentId));
  const others = parts.filter((part) => !mine.includes(part));
  const isInFull = ({ assignment }: (typeof parts)[number]) =>
    parts.length <= MOST_IN_FULL ||
    assignment.role === "lead" ||
    assignment.id === opened ||
    (isLeader(actor) && (assignment.state === "reported" || assignment.requestedDeadline !== null));
  const waiting = directive.assignments.filter(({ state }) => state === "reported").length;
  const counted = directive.assignments.filter(({ state }) => state !== "withdrawn");
  const done = counted.filter(({ state }) => state === "done").length;
  const talk = parts.filter(({ steps }) => steps.some((step) => step === "comment" || step === "reply"));
  const order = directive.workOrderId === null ? null : findWorkOrder(db, actor, id);
  const subtasks = issued ? listSubtasks(db, actor, id) : [];
  const review = issued ? findComingReview(db, actor, id, today) : null;
  const events = issued ? listDirectiveEvents(db, id) : [];
  const corrected = issued ? listDirectiveCorrections(db, actor, id) : [];
  const departments = listDepartmentChoices(db, actor);
  // The history also names former departments.
  const names = Object.fromEntries(listDepartmentNamesOn(db, today));
  return (
    <>
      <PageHeader
        code={directive.code ?? undefined}
        title={directive.summary}
        crumbs={[
          { href: "/directives", label: t("register") },
          directive.meeting
            ? { href: `/meetings/${directive.meeting.id}`, label: directive.meeting.title }
            : { href: "/directives?origin=work-order", label: t("work_orders") },
        ]}
      />
      {!issued && directive.meeting && (
        <Notice>
          {t("proposed")}{" "}
          <Link href={`/meetings/${directive.meeting.id}/edit`} className="underline underline-offset-3">
            {t("to_minutes")}
          </Link>
        </Notice>
      )}
      {review && (
        <Notice>
          <Link href={`/meetings/${review.id}`} prefetch={false} className="underline underline-offset-3">
            {t("coming_review", { title: review.title, day: formatDay(review.heldOn) })}
          </Link>
        </Notice>
      )}
      {opened && (
        <ShowForm
          ids={[`${form ?? "assignment"}-${opened}`, `assignment-${opened}`]}
          types={!(form === "work" && isNew(opened))}
        />
      )}
      <div className="grid grid-cols-[minmax(0,1fr)] gap-x-9 gap-y-6 lg:grid-cols-[minmax(0,1fr)_300px]">
        <div>
          <Said directive={directive} today={today} />
          {corrected.map((one) => (
            <div key={one.id} className="notice plain mt-3">
              <p className="font-medium">
                <Link
                  href={`/meetings/${one.meetingId}`}
                  prefetch={false}
                  className="underline underline-offset-3"
                >
                  {t("corrected", { title: one.title, day: formatDay(one.heldOn) })}
                </Link>
              </p>
              <div className="mt-1">
                <Prose text={one.text} />
              </div>
            </div>
          ))}
          {order && <WorkOrderBlock order={order} mayChoose={canGiveWork(actor)} />}
          {parts.length > 0 && (
            <Section
              title={t("departments")}
              actions={
                counted.length > 0 && (
                  <span className="hint">{t("departments_done", { done, asked: counted.length })}</span>
                )
              }
            >
              <ul className="rec">
                {[...mine, ...others.filter(isInFull)].map(({ assignment, steps }) => (
                  <AssignmentEntry
                    key={assignment.id}
                    directiveId={id}
                    assignment={assignment}
                    steps={steps}
                    own={worksIn(actor, assignment.departmentId)}
                    only={waiting === 1}
                    stale={isStale(assignment, today, staleAfterDays)}
                    officerLeft={left.has(assignment.id)}
                    remindersProjected={
                      assignment.deadline !== null &&
                      assignment.deadline >= today &&
                      OWED_STATES.some((state) => state === assignment.state) &&
                      remindersRestOnProjected(assignment.deadline, calendar)
                    }
                    subtasks={
                      <Checklist
                        directiveId={id}
                        assignment={assignment}
                        subtasks={subtasks.filter(({ assignmentId }) => assignmentId === assignment.id)}
                        staff={
                          canKeepSubtasks(actor, assignment)
                            ? listStaffChoices(db, actor, assignment.departmentId, today)
                            : null
                        }
                        maySettle={canSettleSubtask(actor, assignment)}
                        today={today}
                      />
                    }
                    today={today}
                  />
                ))}
              </ul>
              <AssignmentTable
                directiveId={id}
                assignments={others.filter((part) => !isInFull(part)).map(({ assignment }) => assignment)}
                today={today}
              />
              {!directive.seesEvidence && <p className="hint mt-2">{t("evidence_hidden")}</p>}
            </Section>
          )}
          <PeriodsSection directive={directive} today={today} />
          {mine
            .filter(({ steps }) => steps.some((step) => WORK.includes(step)))
            .map(({ assignment, steps }) => (
              <WorkBlock
                key={assignment.id}
                directiveId={id}
                assignment={assignment}
                steps={steps}
                openSubtasks={
                  subtasks.filter((one) => one.assignmentId === assignment.id && one.doneOn === null).length
                }
                staff={
                  steps.includes("name-officer")
                    ? listStaffChoices(db, actor, assignment.departmentId, today)
                    : []
                }
              />
            ))}
          {issued && isLeader(actor) && parts.length > 0 && (
            <DirectBlock
              directive={directive}
              departments={departments}
              leaders={listLeaderChoices(db, actor, today)}
            />
          )}
          {talk.length > 0 && (
            <CommentBlock
              id={opened ? `talk-${opened}` : undefined}
              chosen={opened}
              directiveId={id}
              about={talk.map(({ assignment }) => assignment)}
              replies={!isClerk(actor)}
            />
          )}
        </div>
        {events.length > 0 && (
          <div>
            <Section title={t("history")}>
              <History events={events} departmentNames={names} />
            </Section>
          </div>
        )}
      </div>
    </>
  );
}

/** The directive's text, giver, deadline and product. */
function Said({ directive, today }: { directive: FoundDirective; today: Day }) {
  const t = useTranslations("directives.page");
  const words = useTranslations("directives");
  const periods = useTranslations("directives.periods");
  const { every } = usePeriodWords();
  const factsOf = useFactWords();
  const lead = directive.assignments.find(({ role }) => role === "lead");
  const given = [directive.givenByName, directive.givenByPosition].filter(Boolean).join(", ");
  const deadline = lead?.deadline ?? (lead ? null : directive.originalDeadline);
  // In a draft it may still be unknown.
  const isMissing = directive.number === null && !directive.undated && directive.period === null;
  const original = directive.originalDeadline;
  const late = lead !== undefined && markOf(lead, today) === "overdue";
  return (
    <div className="rec px-4 py-4 sm:px-5">
      {directive.heading && <p className="section-title mb-1">{directive.heading}</p>}
      <div className="few-words">
        <Prose text={directive.text} />
      </div>
      {directive.asksNothing && (
        <p className="mt-3">
          <span className="mark-dot mark-none">{words("asks_nothing")}</span>
        </p>
      )}
      <div className="mt-4">
        <Facts
          items={[
            { label: t("given_by"), value: given },
            {
              label: t("deadline"),
              value: !directive.asksNothing && (
                <>
                  <span className={late ? "over-text" : undefined}>
                    {deadline ? formatDay(deadline) : isMissing ? t("deadline_missing") : words("undated")}
                  </span>{" "}
                  <span className="hint">
                    {directive.period &&
                      [every(directive.period), deadline && periods("each")].filter(Boolean).join(", ")}
                    {original === deadline
                      ? deadline && t("is_original")
                      : original && t("original", { day: formatDay(original) })}
                    {lead && lead.extensions > 0 && `, ${words("extensions", { count: lead.extensions })}`}
                    {!directive.period && directive.deadlineWords && ` (${directive.deadlineWords})`}
                  </span>
                </>
              ),
            },
            ...factsOf(directive),
            { label: t("following"), value: directive.followingLeader },
            { label: t("issued_on"), value: directive.issuedOn ? formatDay(directive.issuedOn) : null },
          ].map(({ label, value }) => ({ label, value: value === false ? null : value }))}
        />
      </div>
      <References list={directive.references} />
    </div>
  );
}
