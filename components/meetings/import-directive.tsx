"use client";
import { useState } from "react";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { FormRow } from "@/components/ui/form-row";
import { MarkShape } from "@/components/ui/mark-shape";
import { type Option, SelectField } from "@/components/ui/select-field";
import { fill } from "@/components/ui/shared-words";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { formatDay } from "@/domain/calendar/day";
import { PERIODS } from "@/domain/directives/periods";
import type { ReadDirective } from "@/domain/meetings/import-reading";
import { ImportLine, type Lighting } from "./import-line";
import type { ImportWords } from "./import-words";

/** Values for all directives that have none of their own. */
export type ForAll = { deadline: string; lead: string; undated: boolean };

type Shown = {
  summary: string;
  lead: string;
  deadline: string;
  toAll: boolean;
  undated: boolean;
  period: string;
};

/** One directive that was found or added, in one line; every part of it can be changed or dropped. */
export function ImportDirective({
  directive,
  index,
  departments,
  words,
  forAll,
  lighting,
}: {
  directive: ReadDirective;
  index: number;
  departments: readonly Option[];
  words: ImportWords;
  forAll: ForAll;
  lighting: Lighting;
}) {
  // What was changed since it was read; the fields themselves hold what is sent.
  const [changed, change] = useState<Partial<Shown> | null>(null);
  const prefix = `directive.${index}`;
  const name = (field: string) => `${prefix}.${field}`;
  const said = (sentence: string, value: string) =>
    value === "" ? undefined : fill(sentence, "words", value);
  const shown: Shown = {
    summary: directive.summary,
    lead: String(directive.leadId ?? ""),
    deadline: directive.deadline ? formatDay(directive.deadline) : "",
    toAll: directive.toAll,
    undated: false,
    period: directive.period ?? "",
    ...changed,
  };
  return (
    <ImportLine
      prefix={prefix}
      lightingKey={directive.key}
      lighting={lighting}
      keep={`${words.keep}: ${directive.summary}`}
      onChange={(field, value, checked) =>
        change({ ...changed, [field]: field === "toAll" || field === "undated" ? checked : value })
      }
      summary={
        <>
          <span className="number">{index + 1}</span>
          <span className="words">{shown.summary}</span>
          <LeadOf
            shown={shown}
            guessed={changed?.lead === undefined && directive.guessedBy !== ""}
            {...{ departments, words, forAll }}
          />
          <DeadlineOf shown={shown} words={words} forAll={forAll} />
        </>
      }
    >
      <TextField name={name("summary")} label={words.summary} initial={directive.summary} />
      <TextArea name={name("text")} label={words.text} initial={directive.text} serif />
      <input type="hidden" name={name("heading")} value={directive.heading.slice(0, 200)} />
      <input type="hidden" name={name("item")} value={directive.item ?? ""} />
      <input type="hidden" name={name("after")} value={directive.afterLine ?? ""} />
      <FormRow>
        <SelectField
          name={name("lead")}
          label={words.lead}
          hint={
            directive.guessedBy === ""
              ? said(words.lead_words, directive.leadWords)
              : fill(words.lead_guessed, "words", directive.guessedBy)
          }
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
      {directive.outsidePartners.length > 0 && (
        <p className="hint">{fill(words.outside, "names", directive.outsidePartners.join("; "))}</p>
      )}
      <details className="fold">
        <summary className="hint cursor-pointer">
          {words.coordinating}
          {directive.coordinatingIds.length > 0 &&
            `: ${directive.coordinatingIds.map((id) => labelOf(departments, String(id))).join(", ")}`}
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
    </ImportLine>
  );
}

function LeadOf({
  shown,
  guessed,
  departments,
  words,
  forAll,
}: {
  shown: Shown;
  guessed: boolean;
  departments: readonly Option[];
  words: ImportWords;
  forAll: ForAll;
}) {
  const lead = shown.lead || (shown.toAll ? "" : forAll.lead);
  if (lead === "" && !shown.toAll) return <Lacking words={words.lead_none} />;
  const name = lead === "" ? "" : labelOf(departments, lead);
  return (
    <span className="fact" title={name}>
      {guessed && <em>{words.guess}</em>}
      {[shown.toAll && words.to_all_short, name].filter(Boolean).join(" · ")}
    </span>
  );
}

function DeadlineOf({ shown, words, forAll }: { shown: Shown; words: ImportWords; forAll: ForAll }) {
  const { deadline, undated, period } = shown;
  const periodic = PERIODS.find((one) => one === period);
  const said = periodic ? words[periodic] : undated ? words.undated : deadline || forAll.deadline;
  const told = said || (forAll.undated ? words.undated : "");
  return told === "" ? <Lacking words={words.deadline_none} /> : <span className="fact day">{told}</span>;
}

/** A value that a complete draft still needs. */
const Lacking = ({ words }: { words: string }) => (
  <span className="fact lacking">
    <MarkShape shape="triangle" />
    {words}
  </span>
);

const labelOf = (options: readonly Option[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? "";
