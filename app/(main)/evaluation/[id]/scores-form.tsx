import { useTranslations } from "next-intl";
import { Hidden } from "@/app/(main)/_steps/step-form";
import { enterScoresAction } from "@/app/(main)/evaluation/actions";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { shownKey } from "@/db/shown-key";
import type { EvaluationReport } from "@/domain/evaluation/report";

/** What people decide and the product never computes: general points, d, đ, e, the class. */
export function ScoresForm({ report }: { report: EvaluationReport }) {
  const t = useTranslations("evaluation");
  const { scores, standing } = report;
  return (
    <ActionForm
      action={enterScoresAction}
      version={shownKey(scores)}
      className="rec grid content-start gap-4 px-4 py-4 sm:px-5"
    >
      <p className="section-title">{t("scores")}</p>
      <p className="hint">{t("scores_hint")}</p>
      <Hidden fields={{ personId: report.person.id, period: report.period.key, shown: shownKey(scores) }} />
      <TextField
        name="general"
        label={t("general_field")}
        inputMode="decimal"
        initial={scores?.general === null || !scores ? "" : String(scores.general).replace(".", ",")}
        required={false}
      />
      {standing?.leads && (
        <FormRow>
          {(["d", "dd", "e"] as const).map((name) => (
            <SelectField
              key={name}
              name={name}
              label={t(`leader.${name}`)}
              hint={t(`leader_hints.${name}`)}
              blank={t("not_decided")}
              initial={scores?.[name]}
              options={["100", "50"].map((value) => ({ value, label: `${value}%` }))}
              required={false}
            />
          ))}
        </FormRow>
      )}
      <FormRow>
        <TextField name="className" label={t("class")} initial={scores?.className} required={false} />
        <TextField name="note" label={t("note")} initial={scores?.note} required={false} />
      </FormRow>
      <FormActions>
        <SubmitButton look="yes">{t("scores_submit")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
