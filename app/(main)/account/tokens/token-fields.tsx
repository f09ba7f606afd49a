import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { SelectField } from "@/components/ui/select-field";
import { SCOPES } from "@/domain/api/scopes";
import { TOKEN_DAYS } from "@/domain/api/token-days";

/** The fields of every new token: scopes and lifetime. */
export function TokenFields() {
  const t = useTranslations("api.tokens");
  return (
    <>
      <CheckboxGroup
        name="scopes"
        label={t("scopes")}
        initial={["read"]}
        options={SCOPES.map((value) => ({
          value,
          label: `${value} – ${t(`scope.${value.replace(":", "_") as "read"}`)}`,
        }))}
      />
      <SelectField
        name="days"
        label={t("days")}
        initial="90"
        options={TOKEN_DAYS.map((days) => ({ value: String(days), label: t("days_of", { days }) }))}
      />
    </>
  );
}
