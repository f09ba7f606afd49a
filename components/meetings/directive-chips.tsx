"use client";
import { useEffect, useRef, useState } from "react";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { DateField } from "@/components/ui/date-field";
import { MirroredSelect } from "@/components/ui/mirrored";
import { type Option, SelectField } from "@/components/ui/select-field";
import { fill } from "@/components/ui/shared-words";
import { TextField } from "@/components/ui/text-field";
import { useField } from "@/components/ui/use-field";
import { completeDay } from "@/domain/calendar/complete-day";
import { formatDay } from "@/domain/calendar/day";
import { PERIODS } from "@/domain/directives/periods";
import { FACTS } from "@/domain/directives/properties";
import type { RecordedDirective } from "@/domain/meetings/record";
import { ChipMenu } from "./chip-menu";
import { type DirectiveValues, missingIn, valuesIn, valuesOf } from "./directive-values";
import type { EditorFrame } from "./editor-frame";
import { FactField } from "./fact-field";

/** Lead, coordinating departments, deadline and product of a directive: each chip is its field, or unfolds it. */
export function DirectiveChips({ directive, frame }: { directive: RecordedDirective; frame: EditorFrame }) {
  const { words, choices } = frame;
  const here = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<DirectiveValues | null>(null);
  const values = typed ?? valuesOf(directive);
  const missing = missingIn(values);

  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const changed = ({ target }: Event) => {
      if (target instanceof Element) agree(form, target);
      setTyped(valuesIn(new FormData(form)));
    };
    const left = ({ target }: Event) => {
      if (!(target instanceof HTMLInputElement) || target.name !== "deadline") return;
      const day = completeDay(target.value, frame.heldOn);
      if (day === target.value) return;
      target.value = day;
      target.dispatchEvent(new Event("input", { bubbles: true }));
    };
    form.addEventListener("input", changed);
    form.addEventListener("change", left);
    return () => {
      form.removeEventListener("input", changed);
      form.removeEventListener("change", left);
    };
  }, [frame.heldOn]);

  const named = (id: string) => choices.departments.find(({ value }) => value === id)?.label ?? "";
  const coordinating = values.toAll
    ? words.all_departments
    : values.coordinating.map(named).filter(Boolean).join(", ");
  return (
    <div ref={here} className="said-chips">
      <LeadChip
        label={words.lead}
        blank={words.lead_none}
        options={choices.departments}
        chosen={valuesOf(directive).leadId}
        asks={missing.lead}
      />
      <ChipMenu label={words.coordinating} value={coordinating}>
        <CheckboxField name="toAllDepartments" label={words.to_all} initial={directive.toAllDepartments} />
        <CheckboxGroup
          name="coordinating"
          label={words.coordinating}
          options={choices.departments}
          initial={valuesOf(directive).coordinating}
        />
      </ChipMenu>
      <ChipMenu label={words.deadline_chip} value={deadlineOf(values, frame)} asks={missing.deadline}>
        <div className="grid gap-3">
          <DateField
            name="deadline"
            label={words.deadline}
            initial={directive.originalDeadline}
            required={false}
          />
          {frame.horizonDay && (
            <p className="hint">
              {fill(
                fill(words.horizon_offer, "words", frame.horizonWords),
                "day",
                formatDay(frame.horizonDay),
              )}
            </p>
          )}
          <CheckboxField name="undated" label={words.undated} initial={directive.undated} />
          <SelectField
            name="period"
            label={words.period}
            blank={words.period_none}
            initial={directive.period}
            options={PERIODS.map((value) => ({ value, label: frame.periods[value] }))}
            required={false}
          />
          <TextField
            name="deadlineWords"
            label={words.deadline_words}
            placeholder={words.deadline_words_hint}
            initial={directive.deadlineWords}
            required={false}
          />
        </div>
      </ChipMenu>
      {FACTS.map((name) => (
        <FactField key={name} name={name} initial={directive[name]} frame={frame} />
      ))}
      <ChipMenu label={words.more}>
        <MoreFields directive={directive} frame={frame} />
      </ChipMenu>
    </div>
  );
}

function LeadChip({
  label,
  blank,
  options,
  chosen,
  asks,
}: {
  label: string;
  blank: string;
  options: readonly Option[];
  chosen: string;
  asks: boolean;
}) {
  const { id, error, typed, aria } = useField("leadId", false);
  return (
    <label className="said-chip" htmlFor={id} data-asks={asks || undefined}>
      <span className="said-label">{label}</span>{" "}
      <MirroredSelect id={id} name="leadId" drawn={typeof typed === "string" ? typed : chosen} {...aria}>
        <option value="">{blank}</option>
        {options.map(({ value, label: words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </MirroredSelect>
      {error && (
        <span id={`${id}-error`} className="field-error">
          {error}
        </span>
      )}
    </label>
  );
}

function MoreFields({ directive, frame }: { directive: RecordedDirective; frame: EditorFrame }) {
  const { words, choices } = frame;
  return (
    <div className="grid gap-3">
      <TextField name="summary" label={words.summary} initial={directive.summary} />
      <CheckboxField name="asksNothing" label={words.asks_nothing} initial={directive.asksNothing} />
      <SelectField
        name="headingId"
        label={words.heading}
        blank={words.no_heading}
        initial={directive.headingId}
        options={choices.headings}
        required={false}
      />
      <SelectField
        name="agendaItemId"
        label={words.item}
        blank={words.none}
        initial={directive.agendaItemId}
        options={choices.items}
        required={false}
      />
      <SelectField
        name="givenByPersonId"
        label={words.given_by}
        blank={words.none}
        initial={directive.givenByPersonId}
        options={choices.people}
        required={false}
        lean={frame.lean}
      />
      <SelectField
        name="followingLeaderUserId"
        label={words.following}
        blank={words.following_default}
        initial={directive.followingLeaderUserId}
        options={choices.leaders}
        required={false}
      />
      {choices.references.length > 0 && (
        <CheckboxGroup
          name="references"
          label={words.references}
          options={choices.references}
          initial={directive.references.map(({ id }) => String(id))}
        />
      )}
    </div>
  );
}

function deadlineOf({ deadline, undated, period, asksNothing }: DirectiveValues, frame: EditorFrame): string {
  const { words, periods } = frame;
  if (asksNothing) return words.none;
  if (deadline !== "") return deadline;
  if (period !== null) return periods[period];
  return undated ? words.undated : words.deadline_missing;
}

/** A deadline, a period and "no deadline" exclude each other, and a lead does not coordinate: the last choice holds. */
function agree(form: HTMLFormElement, changed: Element): void {
  const field = (name: string) => form.elements.namedItem(name);
  const [deadline, undated, period, lead] = ["deadline", "undated", "period", "leadId"].map(field);
  if (
    !(deadline instanceof HTMLInputElement) ||
    !(undated instanceof HTMLInputElement) ||
    !(period instanceof HTMLSelectElement) ||
    !(lead instanceof HTMLSelectElement)
  )
    return;
  const isChosen =
    (changed === deadline && deadline.value.trim() !== "") ||
    (changed === undated && undated.checked) ||
    (changed === period && period.value !== "");
  if (isChosen) {
    if (changed !== deadline) deadline.value = "";
    if (changed !== undated) undated.checked = false;
    if (changed !== period) period.value = "";
  }
  if (changed !== lead || lead.value === "") return;
  for (const box of form.querySelectorAll<HTMLInputElement>('input[name="coordinating[]"]')) {
    if (box.value === lead.value) box.checked = false;
  }
}
