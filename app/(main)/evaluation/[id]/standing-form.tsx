import { useTranslations } from "next-intl";
import { Hidden } from "@/app/(main)/_steps/step-form";
import { setStandingAction } from "@/app/(main)/evaluation/actions";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Day } from "@/domain/calendar/day";
import type { Standing } from "@/domain/evaluation/figures";

/** By which rules a person is evaluated, from a day on. */
export function StandingForm({
  personId,
  period,
  standing,
}: {
  personId: number;
  /** That of the report: a group is mostly recorded for the period in which it is missed. */
  period: { key: string; from: Day };
  standing: Standing | null;
}) {
  const t = useTranslations("evaluation");
  return (
    <ActionForm action={setStandingAction} className="rec grid content-start gap-4 px-4 py-4 sm:px-5">
      <p className="section-title">{t("standing")}</p>
      <p className="hint">{t("standing_hint")}</p>
      <Hidden fields={{ personId, period: period.key }} />
      <FormRow>
        <SelectField
          name="group"
          label={t("group")}
          blank={t("choose")}
          initial={standing?.group}
          options={(["civil-servant", "public-employee"] as const).map((value) => ({
            value,
            label: t(`groups.${value}`),
          }))}
        />
        <SelectField
          name="leads"
          label={t("role")}
          blank={t("choose")}
          initial={standing && (standing.leads ? "leader" : "staff")}
          options={[
            { value: "staff", label: t("staff") },
            { value: "leader", label: t("leads") },
          ]}
        />
      </FormRow>
      <FormRow>
        <DateField
          name="fromDay"
          label={t("from_day")}
          initial={standing ? period.from : `${period.from.slice(0, 4)}-01-01`}
        />
        <DateField name="toDay" label={t("to_day")} required={false} />
      </FormRow>
      <FormActions>
        <SubmitButton look="yes">{t("standing_submit")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
