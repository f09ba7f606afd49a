import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { FormRow } from "@/components/ui/form-row";
import { TextField } from "@/components/ui/text-field";

type Shown = { name: string; unit: string; higherIsBetter: boolean };

/** An indicator's name and unit, and whether higher or lower is better. */
export function IndicatorFields({ indicator }: { indicator?: Shown }) {
  const t = useTranslations("figures.fields");
  return (
    <>
      <FormRow>
        <TextField name="name" label={t("name")} hint={t("name_hint")} initial={indicator?.name} />
        <TextField name="unit" label={t("unit")} hint={t("unit_hint")} initial={indicator?.unit} />
      </FormRow>
      <CheckboxField name="higherIsBetter" label={t("higher")} initial={indicator?.higherIsBetter ?? true} />
    </>
  );
}
