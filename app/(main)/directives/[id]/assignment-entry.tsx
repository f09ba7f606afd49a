import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { takeStepAction } from "@/app/(main)/_steps/actions";
import { ExtensionDecision } from "@/app/(main)/_steps/extension-decision";
import { Hidden, StepForm } from "@/app/(main)/_steps/step-form";
import { DirectiveMark } from "@/components/directives/directive-mark";
import { StaleMark } from "@/components/directives/stale-mark";
import { Bar } from "@/components/ui/bar";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DateField } from "@/components/ui/date-field";
import { FileList } from "@/components/ui/file-list";
import { ActionForm } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { FoundAssignment } from "@/db/queries/directives/find-directive";
import { type Day, dayInAgency, daysBetween, formatDay } from "@/domain/calendar/day";
import { daysLate, markOf } from "@/domain/directives/buckets";
import type { StepName } from "@/domain/directives/steps/step-kinds";

/** One department's assignment: its state, its product, and what a leader may decide about it. */
export function AssignmentEntry({
  directiveId,
  assignment,
  steps,
  own,
  only,
  stale,
  officerLeft,
  remindersProjected,
  subtasks,
  today,
}: {
  directiveId: number;
  assignment: FoundAssignment;
  steps: readonly StepName[];
  own: boolean;
  /** The directive's only waiting report: its confirmation is the page's only red button. */
  only: boolean;
  /** There has been no news from its department for long. */
  stale: boolean;
  /** The officer in charge no longer works in the department. */
  officerLeft: boolean;
  /** Whether its future reminders are counted over days off that are only projected. */
  remindersProjected: boolean;
  /** The checklist, and what the reader may do with it. */
  subtasks: ReactNode;
  today: Day;
}) {
  const t = useTranslations("directives.page");
  const words = useTranslations("directives");
  const roles = useTranslations("directives.roles");
  const mark = markOf(assignment, today);
  return (
    <li
      id={`assignment-${assignment.id}`}
      className="border-b border-(--rule) px-4 py-3 last:border-b-0 sm:px-5"
    >
      <div className="grid gap-x-6 gap-y-2 sm:grid-cols-[minmax(0,1fr)_160px_minmax(0,1fr)]">
        <div>
          <p className="font-semibold">{assignment.department}</p>
          <p className="hint">
            {roles(assignment.role)}
            {own && ` · ${t("own")}`}
          </p>
          <p className="hint">
            {assignment.officer ? t("officer", { name: assignment.officer }) : t("no_officer")}
          </p>
          {assignment.shares.length > 1 && (
            <p className="hint">
              {assignment.shares.map(({ name, percent }) => t("share", { name, percent })).join(", ")}
            </p>
          )}
          {officerLeft && <p className="asks-text text-[13px]">{t("officer_left")}</p>}
        </div>
        <div>
          {mark && <DirectiveMark mark={mark} late={daysLate(assignment, today)} />}
          <p className="hint mt-1">
            {assignment.deadline ? t("due", { day: formatDay(assignment.deadline) }) : t("undated")}
            {assignment.extensions > 0 && ` · ${words("extensions", { count: assignment.extensions })}`}
          </p>
          {remindersProjected && <p className="hint">{t("reminders_projected")}</p>}
          {stale && assignment.lastWordAt && (
            <div className="mt-1">
              <StaleMark />
              <p className="hint">
                {t("stale_days", { days: daysBetween(dayInAgency(assignment.lastWordAt), today) })}
              </p>
            </div>
          )}
        </div>
        <Product assignment={assignment} />
      </div>
      <Request assignment={assignment} />
      {subtasks}
      <Decisions directiveId={directiveId} assignment={assignment} steps={steps} only={only} />
    </li>
  );
}

function Product({ assignment }: { assignment: FoundAssignment }) {
  const t = useTranslations("directives.page");
  const { percent, productNumber, productDate, productText, evidence } = assignment;
  const open = assignment.state === "in-progress" && percent !== null;
  return (
    <div className="grid content-start gap-1 text-[13px]">
      {productNumber && productDate && (
        <p>{t("proof_number", { number: productNumber, day: formatDay(productDate) })}</p>
      )}
      {productText && <p className="whitespace-pre-line text-(--ink-2)">{productText}</p>}
      {open && (
        <div className="flex items-center gap-2">
          <div className="w-28">
            <Bar
              thin
              parts={[
                { key: "done", value: percent, colour: "var(--run)", label: t("percent", { percent }) },
                { key: "rest", value: 100 - percent, colour: "var(--rule)", label: "" },
              ]}
            />
          </div>
          {t("percent", { percent })}
        </div>
      )}
      <FileList files={evidence} />
    </div>
  );
}

/** The requested extension, visible to everyone until a leader answers. */
function Request({ assignment }: { assignment: FoundAssignment }) {
  const t = useTranslations("directives.page");
  const { requestedDeadline, requestedOn, requestedReason } = assignment;
  if (requestedDeadline === null || requestedOn === null) return null;
  return (
    <div className="mt-2 border-l-2 border-(--rule-2) pl-3 text-[13px]">
      <p>
        <span className="font-semibold">{t("asks", { day: formatDay(requestedDeadline) })}</span>
        <span className="hint"> · {t("asked_on", { day: formatDay(requestedOn) })}</span>
      </p>
      <p className="whitespace-pre-line text-(--ink-2)">{requestedReason}</p>
    </div>
  );
}

/** What a leader may do with this assignment now; nothing for others. */
function Decisions({
  directiveId,
  assignment,
  steps,
  only,
}: {
  directiveId: number;
  assignment: FoundAssignment;
  steps: readonly StepName[];
  only: boolean;
}) {
  const t = useTranslations("directives.steps");
  const hidden = { directiveId, assignmentId: assignment.id, version: assignment.version };
  const may = (step: StepName) => steps.includes(step);
  const mayConfirm = may("confirm") || may("close-period");
  const confirmWords = may("close-period") ? t("close_period") : t("confirm");
  const decisions = [
    "confirm",
    "close-period",
    "end-periodic",
    "return",
    "grant-extension",
    "reopen",
    "withdraw",
    "set-deadline",
    "urge",
  ] as const;
  if (!decisions.some(may)) return null;
  return (
    <div className="no-print mt-3 flex flex-wrap items-start gap-2">
      {mayConfirm && (
        <ActionForm action={takeStepAction}>
          <Hidden fields={{ ...hidden, step: "confirm" }} />
          <SubmitButton look={only ? "primary" : "yes"} small>
            {confirmWords}
          </SubmitButton>
        </ActionForm>
      )}
      {mayConfirm && (
        <StepForm
          summary={t("with_note")}
          submit={confirmWords}
          action={takeStepAction}
          hidden={{ ...hidden, step: "confirm" }}
        >
          <TextArea name="note" label={t("confirm_note")} />
        </StepForm>
      )}
      {may("return") && (
        <StepForm
          summary={t("return")}
          submit={t("return_submit")}
          action={takeStepAction}
          hidden={{ ...hidden, step: "return" }}
        >
          <TextArea name="reason" label={t("reason")} />
        </StepForm>
      )}
      {may("grant-extension") && (
        <div id={`extension-${assignment.id}`} className="contents">
          <ExtensionDecision requested={assignment.requestedDeadline} hidden={hidden} />
        </div>
      )}
      {may("urge") && (
        <StepForm
          summary={t("urge")}
          submit={t("urge_submit")}
          action={takeStepAction}
          hidden={{ ...hidden, step: "urge" }}
        >
          <TextArea name="note" label={t("urge_note")} rows={2} />
        </StepForm>
      )}
      {may("set-deadline") && (
        <StepForm
          summary={t("set_deadline")}
          submit={t("set_deadline_submit")}
          action={takeStepAction}
          hidden={{ ...hidden, step: "set-deadline" }}
        >
          <DateField
            name="deadline"
            label={t("new_deadline")}
            initial={assignment.deadline}
            required={false}
          />
          {assignment.periodEnd === null && (
            <CheckboxField name="undated" label={t("undated")} initial={assignment.deadline === null} />
          )}
          <TextArea name="reason" label={t("reason")} />
        </StepForm>
      )}
      {may("reopen") && (
        <StepForm
          summary={t("reopen")}
          submit={t("reopen_submit")}
          action={takeStepAction}
          hidden={{ ...hidden, step: "reopen" }}
        >
          <TextArea name="reason" label={t("reason")} />
        </StepForm>
      )}
      {may("end-periodic") && (
        <StepForm
          summary={t("end_periodic")}
          submit={t("end_periodic_submit")}
          action={takeStepAction}
          hidden={{ ...hidden, step: "end-periodic" }}
          consequence={t("end_periodic_consequence")}
        >
          <TextArea name="reason" label={t("reason")} />
        </StepForm>
      )}
      {may("withdraw") && (
        <StepForm
          summary={t("withdraw")}
          submit={t("withdraw_submit")}
          action={takeStepAction}
          hidden={{ ...hidden, step: "withdraw" }}
          consequence={t("withdraw_consequence")}
          danger
        >
          <TextArea name="reason" label={t("reason")} />
        </StepForm>
      )}
    </div>
  );
}
