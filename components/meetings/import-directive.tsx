"use client";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { FormRow } from "@/components/ui/form-row";
import { type Option, SelectField } from "@/components/ui/select-field";
import { fill } from "@/components/ui/shared-words";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { PERIODS } from "@/domain/directives/periods";
import type { MatchedDirective } from "@/domain/meetings/match-directive";
import type { ImportWords } from "./import-words";

/** One directive that was found or added: every part can be accepted, changed or dropped. */
export function ImportDirective({
  directive,
  index,
  departments,
  words,
}: {
  directive: MatchedDirective & { key: string };
  index: number;
  departments: readonly Option[];
  words: ImportWords;
}) {
  const name = (field: string) => `directive.${index}.${field}`;
  const said = (sentence: string, value: string) =>
    value === "" ? undefined : fill(sentence, "words", value);
  return (
    <div className="grid gap-3">
      <CheckboxField name={name("keep")} label={words.keep} initial />
      <TextField name={name("summary")} label={words.summary} initial={directive.summary} />
      <TextArea name={name("text")} label={words.text} initial={directive.text} serif />
      <input type="hidden" name={name("heading")} value={directive.heading.slice(0, 200)} />
      <FormRow>
        <SelectField
          name={name("lead")}
          label={words.lead}
          hint={said(words.lead_words, directive.leadWords)}
          blank={words.lead_none}
          initial={directive.leadId}
          options={departments}
          required={false}
        />
        <DateField
          name={name("deadline")}
          label={words.deadline}
          hint={said(words.deadline_words, directive.deadlineWords)}
          initial={directive.deadline}
          required={false}
        />
      </FormRow>
      <input type="hidden" name={name("deadlineWords")} value={directive.deadlineWords.slice(0, 200)} />
      <details className="fold">
        <summary className="hint cursor-pointer">
          {words.coordinating}
          {directive.coordinatingIds.length > 0 &&
            `: ${directive.coordinatingIds.map((id) => labelOf(departments, id)).join(", ")}`}
        </summary>
        <CheckboxGroup
          name={name("coordinating")}
          label={words.coordinating}
          options={departments}
          initial={directive.coordinatingIds.map(String)}
          columns={2}
        />
      </details>
      <SelectField
        name={name("period")}
        label={words.period}
        blank={words.period_none}
        initial={directive.period}
        options={PERIODS.map((period) => ({ value: period, label: words[period] }))}
        required={false}
      />
      <div className="grid gap-x-6 sm:grid-cols-2">
        <CheckboxField name={name("toAll")} label={words.to_all} initial={directive.toAll} />
        <CheckboxField name={name("undated")} label={words.undated} />
      </div>
    </div>
  );
}

const labelOf = (options: readonly Option[], id: number): string =>
  options.find(({ value }) => value === String(id))?.label ?? "";
