"use client";
import { DateField } from "@/components/ui/date-field";
import { FormRow } from "@/components/ui/form-row";
import { type Option, SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { formatDay } from "@/domain/calendar/day";
import type { ImportReading } from "@/domain/meetings/import-reading";
import { ImportLine, type Lighting } from "./import-line";
import type { ImportWords } from "./import-words";

type Row<K extends "speakers" | "references" | "figures" | "captions"> = {
  row: ImportReading[K][number];
  index: number;
  words: ImportWords;
  lighting: Lighting;
};

/** A person who was found, with the known person of that name if there is one. */
export function ImportSpeaker({
  row,
  index,
  words,
  people,
  roles,
  lighting,
}: Row<"speakers"> & { people: readonly Option[]; roles: readonly Option[] }) {
  const prefix = `speaker.${index}`;
  const name = (field: string) => `${prefix}.${field}`;
  const role = row.chair ? "chair" : row.secretary ? "secretary" : "participant";
  return (
    <ImportLine
      prefix={prefix}
      lightingKey={row.key}
      lighting={lighting}
      keep={`${words.keep}: ${row.name}`}
      summary={
        <>
          <span className="words">
            <b className="font-semibold">{row.name}</b>
            {row.position && `, ${row.position}`}
          </span>
          <span className="fact">
            {row.chairGuessed && <em>{words.guess}</em>}
            {roles.find(({ value }) => value === role)?.label}
          </span>
        </>
      }
    >
      <FormRow>
        <TextField name={name("name")} label={words.name} initial={row.name} />
        <SelectField name={name("role")} label={words.role} initial={role} options={roles} />
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
    </ImportLine>
  );
}

/** The line of a cited document that was found in an imported text. */
export function ImportReference({ row, index, words, lighting }: Row<"references">) {
  const prefix = `reference.${index}`;
  const name = (field: string) => `${prefix}.${field}`;
  return (
    <ImportLine
      prefix={prefix}
      lightingKey={row.key}
      lighting={lighting}
      keep={`${words.keep}: ${row.kind} ${row.number}`}
      summary={
        <>
          <span className="words">
            <b className="font-semibold">
              {row.kind} {row.number}
            </b>
            {row.subject && ` ${row.subject}`}
          </span>
          <span className="fact">
            {row.known ? words.known_short : row.issuedOn && formatDay(row.issuedOn)}
          </span>
        </>
      }
    >
      {row.known && <p className="hint">{words.known}</p>}
      <FormRow>
        <TextField name={name("kind")} label={words.kind} initial={row.kind} />
        <TextField name={name("number")} label={words.number} initial={row.number} />
        <DateField name={name("issuedOn")} label={words.issued_on} initial={row.issuedOn} required={false} />
      </FormRow>
      <FormRow>
        <TextField name={name("issuer")} label={words.issuer} initial={row.issuer} required={false} />
        <TextField name={name("subject")} label={words.subject} initial={row.subject} required={false} />
      </FormRow>
    </ImportLine>
  );
}

/** A figure that was reported: kept where it belongs to something the agency measures, else offered. */
export function ImportFigure({
  row,
  index,
  words,
  indicators,
  lighting,
}: Row<"figures"> & { indicators: readonly Option[] }) {
  const prefix = `figure.${index}`;
  const name = (field: string) => `${prefix}.${field}`;
  const value = row.value.toLocaleString("vi-VN", { maximumFractionDigits: 6 });
  return (
    <ImportLine
      prefix={prefix}
      lightingKey={row.key}
      lighting={lighting}
      keep={`${words.keep}: ${row.words}`}
      initial={row.indicatorId !== null}
      summary={
        <>
          <span className="words">
            <b className="font-semibold">{row.words}</b> {row.name}
          </span>
          <span className="fact">
            {row.indicatorId === null ? words.indicator_new_short : `${value} ${row.unit}`}
          </span>
        </>
      }
    >
      <SelectField
        name={name("indicator")}
        label={words.indicator}
        blank={words.indicator_new}
        initial={row.indicatorId}
        options={indicators}
        required={false}
      />
      <FormRow>
        <TextField name={name("value")} label={words.value} initial={value} inputMode="decimal" />
        <TextField name={name("unit")} label={words.unit} initial={row.unit} required={false} />
      </FormRow>
      <TextField
        name={name("name")}
        label={words.indicator_name}
        initial={row.name.slice(0, 160)}
        required={false}
      />
      <TextField name={name("note")} label={words.note} initial={row.words.slice(0, 300)} required={false} />
    </ImportLine>
  );
}

/** The line of a photo's caption that was found in an imported text. */
export function ImportCaption({ row, index, words, lighting }: Row<"captions">) {
  const prefix = `caption.${index}`;
  return (
    <ImportLine
      prefix={prefix}
      lightingKey={row.key}
      lighting={lighting}
      keep={`${words.keep}: ${row.text}`}
      summary={<span className="words">{row.text}</span>}
    >
      <TextField name={`${prefix}.text`} label={words.caption} initial={row.text} />
    </ImportLine>
  );
}
