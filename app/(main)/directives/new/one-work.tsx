import { useTranslations } from "next-intl";
import { DeadlineFields } from "@/app/(main)/_directives/deadline-fields";
import { PropertyField } from "@/app/(main)/_directives/property-field";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { FormRow } from "@/components/ui/form-row";
import { type Option, SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { FACTS } from "@/domain/directives/properties";
import type { WorkReading } from "@/domain/work-orders/read-work";

/** The fields of one piece of work, filled as its words were read. */
export function OneWork({
  text,
  reading,
  departments,
}: {
  text: string;
  reading: WorkReading | null;
  departments: readonly Option[];
}) {
  const t = useTranslations("work_orders");
  const edit = useTranslations("meetings.edit");
  return (
    <>
      <TextArea name="text" label={t("text")} initial={text} serif />
      <TextField
        name="summary"
        label={t("summary")}
        hint={t("summary_hint")}
        initial={reading?.summary.slice(0, 200)}
        required={false}
      />
      <FormRow>
        <SelectField
          name="leadId"
          label={t("lead")}
          blank={t("lead_none")}
          initial={reading?.leadId}
          options={departments}
          required={false}
        />
        {FACTS.map((name) => (
          <PropertyField key={name} name={name} initial={undefined} />
        ))}
      </FormRow>
      <CheckboxGroup
        name="coordinating"
        label={t("coordinating")}
        options={departments}
        initial={reading?.coordinatingIds.map(String)}
        columns={3}
      />
      <CheckboxField name="toAllDepartments" label={edit("to_all")} initial={reading?.toAll} />
      <DeadlineFields
        label={t("deadline")}
        words={reading?.deadlineWords}
        deadline={reading?.deadline}
        period={reading?.period}
      />
      <CheckboxField name="undated" label={t("undated")} />
    </>
  );
}
