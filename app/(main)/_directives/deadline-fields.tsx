import { useTranslations } from "next-intl";
import { DateField } from "@/components/ui/date-field";
import { FormRow } from "@/components/ui/form-row";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Day } from "@/domain/calendar/day";
import { PERIODS, type Period } from "@/domain/directives/periods";

/** The deadline of a directive in a form: its words, its day, and the period of work that returns. */
export function DeadlineFields({
  label,
  words,
  deadline,
  period,
}: {
  /** Of the day. */
  label: string;
  words: string | undefined;
  deadline: Day | null | undefined;
  period: Period | null | undefined;
}) {
  const t = useTranslations("meetings.edit");
  return (
    <FormRow>
      <TextField
        name="deadlineWords"
        label={t("deadline_words")}
        placeholder={t("deadline_words_hint")}
        initial={words}
        required={false}
      />
      <DateField name="deadline" label={label} initial={deadline} required={false} />
      <SelectField
        name="period"
        label={t("period")}
        blank={t("period_none")}
        initial={period}
        options={PERIODS.map((one) => ({ value: one, label: t(`periods.${one}`) }))}
        required={false}
      />
    </FormRow>
  );
}
