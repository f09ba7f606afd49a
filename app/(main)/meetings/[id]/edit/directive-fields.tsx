import { useTranslations } from "next-intl";
import { DeadlineFields } from "@/app/(main)/_directives/deadline-fields";
import { PropertyField } from "@/app/(main)/_directives/property-field";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { FormRow } from "@/components/ui/form-row";
import { type Option, SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { formatDay } from "@/domain/calendar/day";
import { FACTS } from "@/domain/directives/properties";
import type { MeetingRecord, RecordedDirective } from "@/domain/meetings/record";
import type { Choices } from "./choices";

/** All fields of a directive, new or edited. */
export function DirectiveFields({
  record,
  directive,
  choices,
  lean,
}: {
  record: MeetingRecord;
  directive?: RecordedDirective;
  choices: Choices;
  lean: boolean;
}) {
  const t = useTranslations("meetings.edit");
  const lead = directive?.assignments.find(({ role }) => role === "lead");
  const coordinating = directive?.assignments.filter(({ role }) => role === "coordinating") ?? [];
  const speech = record.items.find(({ kind }) => kind === "speech");
  const giver = record.participants.find(({ role }) => role === "chair")?.personId;
  const headings: Option[] = record.headings.map(({ id, title }) => ({ value: String(id), label: title }));
  const items: Option[] = record.items.map(({ id, title }, index) => ({
    value: String(id),
    label: `${index + 1}. ${title}`,
  }));
  return (
    <>
      <TextField name="summary" label={t("summary")} hint={t("summary_hint")} initial={directive?.summary} />
      <TextArea name="text" label={t("text")} initial={directive?.text} serif />
      <FormRow>
        <SelectField
          name="leadId"
          label={t("lead")}
          blank={t("lead_none")}
          initial={lead?.departmentId}
          options={choices.departments}
          required={false}
        />
        {FACTS.map((name) => (
          <PropertyField key={name} name={name} initial={directive?.[name]} />
        ))}
      </FormRow>
      <CheckboxGroup
        name="coordinating"
        label={t("coordinating")}
        options={choices.departments}
        initial={coordinating.map(({ departmentId }) => String(departmentId))}
        columns={3}
      />
      <CheckboxField name="toAllDepartments" label={t("to_all")} initial={directive?.toAllDepartments} />
      <DeadlineFields
        label={t("deadline")}
        words={directive?.deadlineWords}
        deadline={directive?.originalDeadline}
        period={directive?.period}
      />
      {record.horizonDay && !directive?.originalDeadline && !directive?.period && (
        <p className="hint">
          {t("horizon_offer", { words: record.horizonWords, day: formatDay(record.horizonDay) })}
        </p>
      )}
      <div className="grid gap-x-6 sm:grid-cols-2">
        <CheckboxField name="undated" label={t("undated")} initial={directive?.undated} />
        <CheckboxField name="asksNothing" label={t("asks_nothing")} initial={directive?.asksNothing} />
      </div>
      <FormRow>
        <SelectField
          name="headingId"
          label={t("heading")}
          blank={t("no_heading")}
          initial={directive ? directive.headingId : record.headings.at(-1)?.id}
          options={headings}
          required={false}
        />
        <SelectField
          name="agendaItemId"
          label={t("item")}
          blank={t("none")}
          initial={directive ? directive.agendaItemId : speech?.id}
          options={items}
          required={false}
        />
      </FormRow>
      <FormRow>
        <SelectField
          name="givenByPersonId"
          label={t("given_by")}
          blank={t("none")}
          initial={directive ? directive.givenByPersonId : (speech?.speakerPersonId ?? giver)}
          options={choices.people}
          required={false}
          lean={lean}
        />
        <SelectField
          name="followingLeaderUserId"
          label={t("following")}
          blank={t("following_default")}
          initial={directive?.followingLeaderUserId}
          options={choices.leaders}
          required={false}
        />
      </FormRow>
      {choices.references.length > 0 && (
        <CheckboxGroup
          name="references"
          label={t("references")}
          options={choices.references}
          initial={directive?.references.map(({ id }) => String(id))}
        />
      )}
    </>
  );
}
