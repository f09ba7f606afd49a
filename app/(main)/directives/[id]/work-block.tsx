import { useTranslations } from "next-intl";
import { takeStepAction } from "@/app/(main)/_steps/actions";
import { ExtensionRequest } from "@/app/(main)/_steps/extension-request";
import { ReportForm } from "@/app/(main)/_steps/report-form";
import { Hidden, StepForm } from "@/app/(main)/_steps/step-form";
import { ChosenError } from "@/components/ui/chosen-error";
import { ActionForm } from "@/components/ui/form";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import type { FoundAssignment } from "@/db/queries/directives/find-directive";
import type { StepName } from "@/domain/directives/steps/step-kinds";

/** Divides the work: who is in charge, and each person's share; shares that were left empty have none. */
function ShareForm({
  hidden,
  assignment,
  staff,
}: {
  hidden: Readonly<Record<string, string | number>>;
  assignment: FoundAssignment;
  staff: readonly { id: number; name: string }[];
}) {
  const t = useTranslations("directives.steps");
  const shareOf = (personId: number) =>
    assignment.shares.find((share) => share.personId === personId)?.percent ?? null;
  return (
    <StepForm
      summary={t("share")}
      submit={t("share_submit")}
      action={takeStepAction}
      hidden={{ ...hidden, step: "share-work" }}
      consequence={t("share_hint")}
    >
      <SelectField
        name="personId"
        label={t("officer_field")}
        options={staff.map(({ id, name }) => ({ value: String(id), label: name }))}
        initial={assignment.officerPersonId}
      />
      <ChosenError name="shares" />
      <fieldset className="grid gap-x-6 gap-y-2 sm:grid-cols-2">
        <legend className="label mb-1">{t("shares")}</legend>
        {staff.map(({ id, name }) => (
          <TextField
            key={id}
            name={`share.${id}`}
            label={name}
            inputMode="numeric"
            maxLength={3}
            initial={shareOf(id)}
            required={false}
          />
        ))}
      </fieldset>
    </StepForm>
  );
}

/**
 * The reader's own department's next steps: acknowledge, log progress, report, request an extension, name an
 * officer.
 */
export function WorkBlock({
  directiveId,
  assignment,
  steps,
  staff,
  openSubtasks,
}: {
  directiveId: number;
  assignment: FoundAssignment;
  steps: readonly StepName[];
  /** People whom the head may name; empty for others. */
  staff: readonly { id: number; name: string }[];
  openSubtasks: number;
}) {
  const t = useTranslations("directives.steps");
  const hidden = { directiveId, assignmentId: assignment.id, version: assignment.version };
  const may = (step: StepName) => steps.includes(step);
  return (
    <Section title={t("of", { department: assignment.department })} id={`work-${assignment.id}`}>
      <div className="rec no-print grid gap-4 px-4 py-4 sm:px-5">
        {may("acknowledge") && (
          <ActionForm action={takeStepAction} className="flex flex-wrap items-center justify-between gap-3">
            <Hidden fields={{ ...hidden, step: "acknowledge" }} />
            <p className="max-w-[52ch] text-(--ink-2)">{t("acknowledge_hint")}</p>
            <SubmitButton>{t("acknowledge")}</SubmitButton>
          </ActionForm>
        )}
        {may("log-progress") && (
          <ReportForm
            hidden={hidden}
            percent={assignment.percent}
            mayReport={may("report-done")}
            periodic={assignment.periodEnd !== null}
            openSubtasks={openSubtasks}
            requested={assignment.requestedDeadline}
            look={may("acknowledge") ? "yes" : "primary"}
          />
        )}
        {may("take-back") && (
          <ActionForm action={takeStepAction} className="flex flex-wrap items-center justify-between gap-3">
            <Hidden fields={{ ...hidden, step: "take-back" }} />
            <p className="max-w-[52ch] text-(--ink-2)">{t("take_back_hint")}</p>
            <SubmitButton look="yes">{t("take_back")}</SubmitButton>
          </ActionForm>
        )}
        <div className="flex flex-wrap items-start gap-2 empty:hidden">
          {may("request-extension") && assignment.deadline && (
            <ExtensionRequest hidden={hidden} deadline={assignment.deadline} />
          )}
          {may("name-officer") && staff.length > 0 && (
            <StepForm
              summary={t("officer")}
              submit={t("officer_submit")}
              action={takeStepAction}
              hidden={{ ...hidden, step: "name-officer" }}
            >
              <SelectField
                name="personId"
                label={t("officer_field")}
                options={staff.map(({ id, name }) => ({ value: String(id), label: name }))}
                initial={assignment.officerPersonId}
              />
            </StepForm>
          )}
          {may("share-work") && staff.length > 1 && (
            <ShareForm hidden={hidden} assignment={assignment} staff={staff} />
          )}
        </div>
      </div>
    </Section>
  );
}
