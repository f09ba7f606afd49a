import { addDays, type Day } from "@/domain/calendar/day";
import { fieldsOf, type ImportField, type ImportKind } from "@/domain/imports/import-kinds";
import type { Messages } from "@/messages/catalog";
import { capitals, fill } from "../words";
import type { Cell, Sheet } from "./sheet";

const WIDE: readonly ImportField[] = ["name", "fullName", "title", "department", "text", "lead", "result"];

/** @param departments names of the agency's departments, which the examples name */
export type ImportSample = { kind: ImportKind; departments: readonly string[]; today: Day };

/**
 * A sheet to be filled in for an import: the importer's columns under their names, and two rows as examples, which can
 * be imported as they are once the agency has the departments.
 */
export function drawImportSample(sample: ImportSample, { import: words }: Messages): Sheet {
  const fields = fieldsOf(sample.kind).filter(({ stored }) => stored !== false);
  const required = fields.filter((field) => field.required).map(({ key }) => words.fields[key]);
  return {
    name: words.kinds[sample.kind],
    titles: [
      { text: capitals(words.kinds[sample.kind]), look: "title" },
      { text: fill(words.sample.note, { fields: required.join(", ") }), look: "note" },
    ],
    columns: fields.map(({ key }) => ({ head: words.fields[key], width: WIDE.includes(key) ? 32 : 16 })),
    rows: EXAMPLES[sample.kind](sample, words.sample).map((example) => ({
      cells: fields.map(({ key }) => example[key] ?? null),
    })),
  };
}

type Example = Partial<Record<ImportField, Cell>>;
type Words = Messages["import"]["sample"];

/** How long ago the directives of the examples were given, and when they were or are to be done. */
const GIVEN = -30;
const REPORTED = -16;
const DUE = -15;
const DUE_LATER = 30;

const EXAMPLES: Record<ImportKind, (sample: ImportSample, words: Words) => readonly Example[]> = {
  departments: (_sample, words) => [
    { name: words.department, abbreviation: words.abbreviation, sortOrder: 1 },
    { name: words.other_department, abbreviation: words.other_abbreviation, sortOrder: 2 },
  ],
  staff: ({ departments: [first = null] }, words) => [
    {
      fullName: words.head,
      birthday: { day: "1980-03-15" },
      title: words.head_title,
      department: first,
      fromDay: { day: "2024-01-01" },
      email: words.head_email,
    },
    {
      fullName: words.officer,
      birthday: { day: "1992-11-02" },
      title: words.officer_title,
      department: first,
      fromDay: null,
    },
  ],
  register: ({ departments: [first = null, second = null], today }, words) => {
    const onDay = (days: number): Cell => ({ day: addDays(today, days) });
    return [
      {
        code: "1",
        heldOn: onDay(GIVEN),
        text: words.directive,
        lead: first ?? words.department,
        coordinating: second,
        deadline: onDay(DUE_LATER),
        state: words.in_progress,
      },
      {
        code: "2",
        heldOn: onDay(GIVEN),
        text: words.other_directive,
        lead: first ?? words.department,
        deadline: onDay(DUE),
        state: words.done,
        result: words.result,
        reportedOn: onDay(REPORTED),
      },
    ];
  },
};
