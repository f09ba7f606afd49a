import Link from "next/link";
import { useTranslations } from "next-intl";
import { StepForm } from "@/app/(main)/_steps/step-form";
import type { Around } from "@/app/(main)/meetings/[id]/edit/removed/around";
import { RemovedHere } from "@/app/(main)/meetings/[id]/edit/removed/removed-here";
import { DirectiveMark } from "@/components/directives/directive-mark";
import { ConfirmedForm } from "@/components/ui/confirmed-form";
import { DateField } from "@/components/ui/date-field";
import { TextArea } from "@/components/ui/text-area";
import type { ReviewedWork } from "@/db/queries/meetings/list-review";
import { type Day, formatDay } from "@/domain/calendar/day";
import { daysLate, markOf } from "@/domain/directives/buckets";
import { decisionsFor } from "@/domain/meetings/review";
import type { ReviewKind } from "@/domain/meetings/review-kinds";
import { decideAtReviewAction, forgetDecisionAction } from "./actions";

/** One piece of open work in large print, with the decisions on it. */
export function WorkRow({
  meetingId,
  unit,
  work,
  today,
  editable,
  leader,
  removed,
  just,
}: Around & {
  meetingId: number;
  /** The page that is shown: a department's, or the page of work urged too often. */
  unit: number | "urged";
  work: ReviewedWork & { department: string };
  today: Day;
  /** Whether the minutes still accept decisions. */
  editable: boolean;
  leader: boolean;
}) {
  const t = useTranslations("meetings.review");
  const words = useTranslations("directives");
  const mark = markOf(work, today);
  const facts = [
    work.deadline ? t("due", { day: formatDay(work.deadline) }) : t("undated"),
    unit === "urged"
      ? t("of_department", { department: work.department, role: words(`roles.${work.role}`) })
      : words(`roles.${work.role}`),
    work.reportedOn && work.state === "reported" && t("reported", { day: formatDay(work.reportedOn) }),
    work.percent !== null && work.state === "in-progress" && t("percent", { percent: work.percent }),
    work.urges > 0 && t("urged", { count: work.urges }),
  ];
  return (
    <li
      data-work
      className="border-b border-l-4 border-b-(--rule) border-l-transparent px-3 py-4 focus-within:border-l-(--red) focus-within:bg-(--sheet) sm:px-5"
    >
      <div className="grid items-start gap-x-6 gap-y-2 lg:grid-cols-[150px_minmax(0,1fr)_auto]">
        <span className="pt-1 font-medium text-(--ink-2) sm:text-[18px]">{work.code}</span>
        <div>
          <p className="font-(family-name:--text) text-[19px] leading-snug font-semibold sm:text-[27px]">
            <Link href={`/directives/${work.directiveId}`} prefetch={false} data-row>
              {work.summary}
            </Link>
          </p>
          <p className="mt-1 text-(--ink-2) sm:text-[17px]">{facts.filter(Boolean).join(" · ")}</p>
          {work.lastSaid && (
            <p className="mt-1 line-clamp-2 text-(--ink-2) sm:text-[17px]">“{work.lastSaid}”</p>
          )}
        </div>
        <span className="sm:[&_.mark-dot]:px-3 sm:[&_.mark-dot]:text-[18px]">
          {mark && <DirectiveMark mark={mark} late={daysLate(work, today)} />}
        </span>
      </div>
      {work.decision && (
        <div className="mt-3 flex flex-wrap items-center gap-3 border-l-2 border-(--gold) pl-3 sm:text-[17px] lg:ml-[174px]">
          <p>
            <span className="font-semibold">
              {t(`noted.${work.decision.kind}`, {
                day: work.decision.deadline ? formatDay(work.decision.deadline) : "",
              })}
            </span>
            {work.decision.note && <span className="text-(--ink-2)"> — {work.decision.note}</span>}
          </p>
          {editable && (
            <ConfirmedForm
              action={forgetDecisionAction}
              fields={{ meetingId, unit, assignmentId: work.assignmentId }}
              summary={t("forget")}
              about={work.code}
              consequence={t(
                work.decision.kind === "carry-over" ? "forget_carried_consequence" : "forget_consequence",
              )}
              submit={t("forget_submit")}
            />
          )}
        </div>
      )}
      {editable && <RemovedHere meetingId={meetingId} unit={unit} parts={removed} just={just} />}
      {(editable || leader) && (
        <div className="no-print mt-3 flex flex-wrap items-start gap-2 lg:pl-[174px]">
          {decisionsFor(work).map((kind) => (
            <DecisionForm
              key={`${kind} ${work.version}`}
              kind={kind}
              fields={{ meetingId, unit, assignmentId: work.assignmentId, version: work.version }}
              inForce={work.deadline}
              replaces={work.decision?.kind}
              editable={editable}
              leader={leader}
            />
          ))}
        </div>
      )}
    </li>
  );
}

/** One decision folded into a button: noted in the minutes, or taken by a leader at once. */
function DecisionForm({
  kind,
  fields,
  inForce,
  replaces,
  editable,
  leader,
}: {
  kind: ReviewKind;
  fields: Readonly<Record<string, string | number>>;
  inForce: Day | null;
  /** The noted decision that this one replaces. */
  replaces?: ReviewKind;
  editable: boolean;
  leader: boolean;
}) {
  const t = useTranslations("meetings.review");
  const once = leader && kind !== "carry-over";
  if (!editable && !once) return null;
  return (
    <div data-decision={kind} className="max-w-full has-[details[open]]:basis-full">
      <StepForm
        summary={t(`kinds.${kind}`)}
        submit={editable ? t("note") : t("at_once")}
        submitAs={{ name: "at", value: editable ? "signature" : "once" }}
        second={editable && once ? { name: "at", value: "once", words: t("at_once") } : undefined}
        action={decideAtReviewAction}
        hidden={{ ...fields, kind }}
        consequence={[
          kind === "carry-over" && t("carry_over_hint"),
          replaces && t(replaces === "carry-over" ? "replaces_carried" : "replaces"),
        ]
          .filter(Boolean)
          .join(" ")}
      >
        {kind === "extend" && (
          <DateField
            name="deadline"
            label={t("until")}
            hint={inForce ? t("until_hint", { day: formatDay(inForce) }) : undefined}
          />
        )}
        <TextArea name="note" label={t("say")} rows={2} required={kind === "urge"} />
      </StepForm>
    </div>
  );
}
