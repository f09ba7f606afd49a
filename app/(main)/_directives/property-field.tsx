import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { type ChoiceKey, type FactName, propertyOf } from "@/domain/directives/properties";

/** The form field of a fact. */
export function PropertyField({ name, initial }: { name: FactName; initial: string | undefined }) {
  const labels = useTranslations("directives.properties");
  const words = useTranslations("directives.choices");
  const property = propertyOf(name);
  if (property.kind !== "choice") {
    return <TextField name={name} label={labels(name)} initial={initial} required={false} />;
  }
  return (
    <SelectField
      name={name}
      label={labels(name)}
      initial={initial ?? property.blank}
      options={property.values.map((value) => ({ value, label: words(`${name}.${value}` as ChoiceKey) }))}
    />
  );
}
