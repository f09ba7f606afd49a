import { useTranslations } from "next-intl";
import { DirectiveMarks } from "@/components/directives/directive-marks";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionForm } from "@/components/ui/form";
import { FormActions, FormRow } from "@/components/ui/form-row";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { PERIODS } from "@/domain/directives/periods";
import { isIncomplete } from "@/domain/meetings/gaps";
import type { RecordedDirective } from "@/domain/meetings/record";
import { settleDirectiveAction } from "./actions";
import type { Choices } from "./choices";

/** The directives given in one item, below its text: what was read from the words, to accept or correct. */
export function ItemDirectives({
  meetingId,
  directives,
  choices,
}: {
  meetingId: number;
  directives: readonly RecordedDirective[];
  choices: Choices;
}) {
  const t = useTranslations("meetings.edit");
  if (directives.length === 0) return null;
  return (
    <ol aria-label={t("given_here")} className="mt-4 border-t border-(--rule)">
      {directives.map((directive) => (
        <li
          key={directive.id}
          className={`mt-3 grid grid-cols-[28px_minmax(0,1fr)] border-l-2 py-1 pl-3 ${isIncomplete(directive) ? "border-(--over)" : "border-(--rule)"}`}
        >
          <span className="font-semibold">{directive.number}</span>
          <div>
            <p className="font-(family-name:--text) text-[16px]">{directive.text}</p>
            <DirectiveMarks directive={directive} />
            <div className="mt-2">
              <Disclosure summary={t("settle")} small look="quiet">
                <Settle meetingId={meetingId} directive={directive} choices={choices} />
              </Disclosure>
            </div>
          </div>
        </li>
      ))}
    </ol>
  );
}

function Settle({
  meetingId,
  directive,
  choices,
}: {
  meetingId: number;
  directive: RecordedDirective;
  choices: Choices;
}) {
  const t = useTranslations("meetings.edit");
  const lead = directive.assignments.find(({ role }) => role === "lead");
  const coordinating = directive.assignments.filter(({ role }) => role === "coordinating");
  return (
    <ActionForm version={directive.version} action={settleDirectiveAction} className="grid gap-3">
      <input type="hidden" name="meetingId" value={meetingId} />
      <input type="hidden" name="directiveId" value={directive.id} />
      <input type="hidden" name="version" value={directive.version} />
      <FormRow>
        <SelectField
          name="leadId"
          label={t("lead")}
          blank={t("lead_none")}
          initial={lead?.departmentId}
          options={choices.departments}
          required={false}
        />
        <DateField
          name="deadline"
          label={t("deadline")}
          initial={directive.originalDeadline}
          required={false}
        />
        <SelectField
          name="period"
          label={t("period")}
          blank={t("period_none")}
          initial={directive.period}
          options={PERIODS.map((period) => ({ value: period, label: t(`periods.${period}`) }))}
          required={false}
        />
      </FormRow>
      <CheckboxField name="undated" label={t("undated")} initial={directive.undated} />
      <CheckboxField name="toAllDepartments" label={t("to_all")} initial={directive.toAllDepartments} />
      <CheckboxGroup
        name="coordinating"
        label={t("coordinating")}
        options={choices.departments}
        initial={coordinating.map(({ departmentId }) => String(departmentId))}
        columns={3}
      />
      <FormActions>
        <SubmitButton look="yes" small>
          {t("settle_submit")}
        </SubmitButton>
        <a href={`#directive-${directive.id}`} className="link">
          {t("settle_more")}
        </a>
      </FormActions>
    </ActionForm>
  );
}
