import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { KeepUnsaved } from "@/components/ui/keep-unsaved";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { FoundAssignment } from "@/db/queries/find-directive";
import { formatDay } from "@/domain/calendar/day";
import type { StepEvent } from "@/domain/directives/life";
import {
  acknowledgeAction,
  nameOfficerAction,
  reportWorkAction,
  requestExtensionAction,
  takeBackAction,
} from "./actions";
import { Hidden, StepForm } from "./step-form";

/** What one's own department does next: acknowledge, tell how far it is, report, ask for time, name its officer. */
export function WorkBlock({
  directiveId,
  assignment,
  steps,
  staff,
}: {
  directiveId: number;
  assignment: FoundAssignment;
  steps: readonly StepEvent[];
  /** Whom the head may name; empty for others. */
  staff: readonly { id: number; name: string }[];
}) {
  const t = useTranslations("directives.steps");
  const hidden = { directiveId, assignmentId: assignment.id, version: assignment.version };
  const may = (step: StepEvent) => steps.includes(step);
  return (
    <Section title={t("of", { department: assignment.department })} id={`work-${assignment.id}`}>
      <div className="rec no-print grid gap-4 px-4 py-4 sm:px-5">
        {may("acknowledge") && (
          <ActionForm
            action={acknowledgeAction}
            className="flex flex-wrap items-center justify-between gap-3"
          >
            <Hidden fields={hidden} />
            <p className="max-w-[52ch] text-(--ink-2)">{t("acknowledge_hint")}</p>
            <SubmitButton>{t("acknowledge")}</SubmitButton>
          </ActionForm>
        )}
        {may("log-progress") && (
          <ReportForm
            hidden={hidden}
            percent={assignment.percent}
            mayReport={may("report-done")}
            first={!may("acknowledge")}
          />
        )}
        {may("take-back") && (
          <ActionForm action={takeBackAction} className="flex flex-wrap items-center justify-between gap-3">
            <Hidden fields={hidden} />
            <p className="max-w-[52ch] text-(--ink-2)">{t("take_back_hint")}</p>
            <SubmitButton look="yes">{t("take_back")}</SubmitButton>
          </ActionForm>
        )}
        {may("request-extension") && assignment.deadline && (
          <StepForm
            summary={t("extend")}
            submit={t("extend_submit")}
            action={requestExtensionAction}
            hidden={hidden}
            consequence={t("extend_hint", { day: formatDay(assignment.deadline) })}
          >
            <DateField name="deadline" label={t("extend_until")} />
            <TextArea name="reason" label={t("reason")} />
          </StepForm>
        )}
        {may("name-officer") && staff.length > 0 && (
          <StepForm
            summary={t("officer")}
            submit={t("officer_submit")}
            action={nameOfficerAction}
            hidden={hidden}
          >
            <SelectField
              name="personId"
              label={t("officer_field")}
              options={staff.map(({ id, name }) => ({ value: String(id), label: name }))}
              initial={assignment.officerPersonId}
            />
          </StepForm>
        )}
      </div>
    </Section>
  );
}

/** One form, two buttons; Enter saves progress, the milder of the two. */
function ReportForm({
  hidden,
  percent,
  mayReport,
  first,
}: {
  hidden: Readonly<Record<string, number>>;
  percent: number | null;
  mayReport: boolean;
  /** No other red button stands above it. */
  first: boolean;
}) {
  const t = useTranslations("directives.steps");
  return (
    <ActionForm action={reportWorkAction} className="grid gap-4">
      <Hidden fields={hidden} />
      <KeepUnsaved name={`work-${hidden.assignmentId}`} version={hidden.version} />
      <TextArea name="note" label={t("note")} hint={t("note_hint")} />
      <FormRow>
        <TextField
          name="percent"
          label={t("percent")}
          inputMode="numeric"
          initial={percent}
          required={false}
          maxLength={3}
        />
        {mayReport && <TextField name="productNumber" label={t("product_number")} required={false} />}
        {mayReport && <DateField name="productDate" label={t("product_date")} required={false} />}
      </FormRow>
      <FileField label={t("files")} />
      {mayReport && <p className="hint">{t("product_hint")}</p>}
      <FormActions>
        <SubmitButton look={mayReport || !first ? "yes" : "primary"} name="step" value="progress">
          {t("save_progress")}
        </SubmitButton>
        {mayReport && (
          <SubmitButton look={first ? "primary" : "yes"} name="step" value="report">
            {t("report_done")}
          </SubmitButton>
        )}
      </FormActions>
    </ActionForm>
  );
}
