"use client";
import { FormRow } from "@/components/ui/form-row";
import { type Option, SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { ImportReading } from "@/domain/meetings/import-reading";
import { lineCountOf } from "@/domain/meetings/placed-text";
import { ImportLine, type Lighting } from "./import-line";
import type { ImportWords } from "./import-words";

/** An item of the programme with who speaks and what is said. */
export function ImportItem({
  row,
  index,
  words,
  kinds,
  people,
  departments,
  lighting,
}: {
  row: ImportReading["items"][number];
  index: number;
  words: ImportWords;
  kinds: readonly Option[];
  people: readonly Option[];
  departments: readonly Option[];
  lighting: Lighting;
}) {
  const prefix = `item.${index}`;
  const name = (field: string) => `${prefix}.${field}`;
  const kind = kinds.find(({ value }) => value === row.kind)?.label ?? "";
  const unit = departments.find(({ value }) => value === String(row.departmentId))?.label ?? "";
  return (
    <ImportLine
      prefix={prefix}
      lightingKey={row.key}
      lighting={lighting}
      keep={`${words.keep}: ${row.title || kind}`}
      summary={
        <>
          <span className="kind">{kind}</span>
          <span className="words">{row.title}</span>
          <span className="fact">{row.speakerName || unit}</span>
        </>
      }
    >
      <FormRow>
        <SelectField name={name("kind")} label={words.item_kind} initial={row.kind} options={kinds} />
        <TextField name={name("title")} label={words.item_title} initial={row.title} required={false} />
      </FormRow>
      <FormRow>
        <TextField
          name={name("speakerName")}
          label={words.speaker}
          initial={row.speakerName}
          required={false}
        />
        <TextField
          name={name("speakerPosition")}
          label={words.position}
          initial={row.speakerPosition}
          required={false}
        />
      </FormRow>
      <FormRow>
        <SelectField
          name={name("person")}
          label={words.person}
          blank={words.person_none}
          initial={row.speakerId}
          options={people}
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
      <TextArea name={name("body")} label={words.body} initial={row.body} rows={4} required={false} serif />
      <input type="hidden" name={name("lines")} value={lineCountOf(row.body)} />
      <input type="hidden" name={name("cites")} value={row.cites.join(",")} />
    </ImportLine>
  );
}
