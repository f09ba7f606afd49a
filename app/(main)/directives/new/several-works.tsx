import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { FormRow } from "@/components/ui/form-row";
import type { Option } from "@/components/ui/select-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { PERIODS } from "@/domain/directives/periods";
import type { WorkPart } from "@/domain/work-orders/read-part";

/** The fields of each task of one sentence, filled as they were read; the number before a name is the task's. */
export function SeveralWorks({
  parts,
  departments,
}: {
  parts: readonly WorkPart[];
  departments: readonly Option[];
}) {
  const t = useTranslations("work_orders");
  const edit = useTranslations("meetings.edit");
  const periods = PERIODS.map((period) => ({ value: period, label: edit(`periods.${period}`) }));
  return parts.map((part, index) => (
    <fieldset key={part.text} className="grid gap-4 border-b border-(--rule) pb-5">
      <legend className="section-title">{t("task", { number: index + 1 })}</legend>
      <TextArea name={`${index}.text`} label={t("text")} initial={part.text} rows={2} serif />
      <input type="hidden" name={`${index}.summary`} value={part.summary.slice(0, 200)} />
      <input type="hidden" name={`${index}.deadlineWords`} value={part.deadlineWords.slice(0, 200)} />
      {part.guessedFrom && <p className="hint">{t("guessed", { words: part.guessedFrom })}</p>}
      {part.outside.length > 0 && <p className="hint">{t("outside", { names: part.outside.join("; ") })}</p>}
      <FormRow>
        <SelectField
          name={`${index}.leadId`}
          label={t("lead")}
          blank={t("lead_none")}
          initial={part.leadId}
          options={departments}
          required={false}
        />
        <DateField
          name={`${index}.deadline`}
          label={t("deadline")}
          initial={part.deadline}
          required={false}
        />
        <SelectField
          name={`${index}.period`}
          label={edit("period")}
          blank={edit("period_none")}
          initial={part.period}
          options={periods}
          required={false}
        />
      </FormRow>
      <CheckboxField name={`${index}.undated`} label={t("undated")} />
      <Disclosure summary={t("add")} small>
        <CheckboxGroup
          name={`${index}.coordinating`}
          label={t("coordinating")}
          options={departments}
          initial={part.coordinatingIds.map(String)}
          columns={3}
        />
        <CheckboxField name={`${index}.toAllDepartments`} label={edit("to_all")} initial={part.toAll} />
      </Disclosure>
    </fieldset>
  ));
}
