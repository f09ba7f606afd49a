import { useTranslations } from "next-intl";
import { FormRow } from "@/components/ui/form-row";
import { TextField } from "@/components/ui/text-field";

/** Name and birthday; the year for administrators only. */
export function PersonFields({
  person,
  withYear,
}: {
  person?: { name: string; birthDay: number | null; birthMonth: number | null; birthYear: number | null };
  withYear: boolean;
}) {
  const t = useTranslations("people.page");
  return (
    <>
      <TextField name="fullName" label={t("full_name")} initial={person?.name} autoCapitalize="words" />
      <fieldset className="field">
        <legend>{t("birthday")}</legend>
        <FormRow>
          <TextField
            name="birthDay"
            label={t("birth_day")}
            initial={person?.birthDay}
            inputMode="numeric"
            maxLength={2}
            required={false}
          />
          <TextField
            name="birthMonth"
            label={t("birth_month")}
            initial={person?.birthMonth}
            inputMode="numeric"
            maxLength={2}
            required={false}
          />
          {withYear && (
            <TextField
              name="birthYear"
              label={t("birth_year")}
              initial={person?.birthYear}
              inputMode="numeric"
              maxLength={4}
              required={false}
            />
          )}
        </FormRow>
      </fieldset>
    </>
  );
}
