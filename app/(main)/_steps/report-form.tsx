import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { FileField } from "@/components/ui/file-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { KeepUnsaved } from "@/components/ui/keep-unsaved";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { type Day, formatDay } from "@/domain/calendar/day";
import { takeStepAction } from "./actions";
import { FoldedForm, Hidden } from "./step-form";

/**
 * Progress or a report that the work is done. One form, two buttons; Enter saves progress, the safer of the two.
 */
export function ReportForm({
  hidden,
  percent,
  mayReport,
  periodic,
  look,
  openSubtasks = 0,
  requested,
  foldedInto,
}: {
  hidden: Readonly<Record<string, string | number>> & { assignmentId: number; version: number };
  percent: number | null;
  mayReport: boolean;
  /** Whether the report is for one period. */
  periodic: boolean;
  /** The look of the report button; "primary" if the page has no other red button. */
  look: "primary" | "yes";
  /** How many of its subtasks are not done: said beside the button, because it reports all of them. */
  openSubtasks?: number;
  /** The deadline of a request that waits, which a report ends; null if there is none. */
  requested: Day | null;
  /** The label of a button that unfolds the form, if the form is one of many: one of them is open at a time. */
  foldedInto?: string;
}) {
  const t = useTranslations("directives.steps");
  const fields = (
    <>
      <Hidden fields={hidden} />
      <KeepUnsaved name={`work-${hidden.assignmentId}`} version={hidden.version} />
      <TextArea name="note" label={t("note")} hint={t("note_hint")} />
      <FileField label={t("files")} />
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
      {mayReport && <p className="hint">{t(periodic ? "product_hint_period" : "product_hint")}</p>}
      {mayReport && requested && <p className="hint">{t("ends_request", { day: formatDay(requested) })}</p>}
      {mayReport && openSubtasks > 0 && (
        <p className="asks-text text-[13px]">{t("subtasks_open", { count: openSubtasks })}</p>
      )}
      {!mayReport && percent === 100 && <p className="asks-text text-[13px]">{t("head_reports")}</p>}
      <FormActions docked>
        <SubmitButton look={mayReport ? "yes" : look} name="step" value="log-progress">
          {t("save_progress")}
        </SubmitButton>
        {mayReport && (
          <SubmitButton look={look} name="step" value="report-done">
            {t(periodic ? "report_period" : "report_done")}
          </SubmitButton>
        )}
      </FormActions>
    </>
  );
  return foldedInto ? (
    <FoldedForm summary={foldedInto} action={takeStepAction} version={hidden.version} name="report">
      {fields}
    </FoldedForm>
  ) : (
    <ActionForm action={takeStepAction} className="grid gap-4">
      {fields}
    </ActionForm>
  );
}
