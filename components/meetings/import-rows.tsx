"use client";
import { CheckboxField } from "@/components/ui/checkbox-field";
import { DateField } from "@/components/ui/date-field";
import { FormRow } from "@/components/ui/form-row";
import { type Option, SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { ImportReading } from "@/domain/meetings/import-reading";
import type { ImportWords } from "./import-words";

type Row<K extends "speakers" | "references" | "reports"> = {
  row: ImportReading[K][number];
  index: number;
  words: ImportWords;
};

/** A person who was found, with the known person of that name if there is one. */
export function ImportSpeaker({
  row,
  index,
  words,
  people,
  roles,
}: Row<"speakers"> & { people: readonly Option[]; roles: readonly Option[] }) {
  const name = (field: string) => `speaker.${index}.${field}`;
  return (
    <div className="grid gap-3">
      <CheckboxField name={name("keep")} label={words.keep} initial />
      <FormRow>
        <TextField name={name("name")} label={words.name} initial={row.name} />
        <SelectField
          name={name("role")}
          label={words.role}
          initial={row.chair ? "chair" : "participant"}
          options={roles}
        />
      </FormRow>
      <TextField name={name("position")} label={words.position} initial={row.position} required={false} />
      <SelectField
        name={name("person")}
        label={words.person}
        blank={words.person_none}
        initial={row.personId}
        options={people}
        required={false}
      />
    </div>
  );
}

export function ImportReference({ row, index, words }: Row<"references">) {
  const name = (field: string) => `reference.${index}.${field}`;
  return (
    <div className="grid gap-3">
      <CheckboxField
        name={name("keep")}
        label={words.keep}
        hint={row.known ? words.known : undefined}
        initial
      />
      <FormRow>
        <TextField name={name("kind")} label={words.kind} initial={row.kind} />
        <TextField name={name("number")} label={words.number} initial={row.number} />
        <DateField name={name("issuedOn")} label={words.issued_on} initial={row.issuedOn} required={false} />
      </FormRow>
    </div>
  );
}

export function ImportReport({
  row,
  index,
  words,
  departments,
}: Row<"reports"> & { departments: readonly Option[] }) {
  const name = (field: string) => `report.${index}.${field}`;
  return (
    <div className="grid gap-3">
      <CheckboxField name={name("keep")} label={words.keep} initial />
      <TextField name={name("title")} label={words.report_title} initial={row.title} />
      <FormRow>
        <TextField
          name={name("presenter")}
          label={words.presenter}
          initial={row.presenter.slice(0, 100)}
          required={false}
        />
        <SelectField
          name={name("department")}
          label={words.department}
          blank={words.department_none}
          initial={row.departmentId}
          options={departments}
          required={false}
        />
      </FormRow>
    </div>
  );
}
