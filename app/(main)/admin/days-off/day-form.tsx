import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { ActionForm } from "@/components/ui/form";
import { FormActions } from "@/components/ui/form-row";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { stageDayAction } from "./actions";
import { DocumentFields } from "./document-fields";

/** One day to add, or to change if it exists. */
export function DayForm({ version }: { version: string }) {
  const t = useTranslations("admin.days_off");
  return (
    <ActionForm version={version} action={stageDayAction} className="rec grid gap-4 px-4 py-4">
      <div className="grid items-start gap-3 sm:grid-cols-[150px_130px_minmax(0,1fr)]">
        <DateField name="day" label={t("day")} />
        <SelectField
          name="kind"
          label={t("kind")}
          options={(["off", "make-up"] as const).map((value) => ({ value, label: t(value) }))}
        />
        <TextField name="name" label={t("name")} maxLength={100} />
      </div>
      <DocumentFields />
      <FormActions>
        <SubmitButton look="yes">{t("show_moves")}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
