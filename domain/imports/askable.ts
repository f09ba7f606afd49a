import type { CellReading, CheckedRow, ReadRow } from "./check";
import { type Question, type QuestionField, questionKey } from "./questions";

/** A cell value that a person is asked about, or may correct: once for all rows with the same words. */
export type Askable = Question & {
  /** The rows of the sheet with these words. */
  rows: number[];
  /** What they were read as, each reading once; empty if a person is asked. */
  readings: CellReading[];
  isAsked: boolean;
};

type Row = ReadRow &
  (
    | { verdict: "asked"; questions: Question[] }
    | { verdict: Exclude<CheckedRow<unknown>["verdict"], "asked"> }
  );

/** Days, departments and officers first, then states, deadlines, days of reports, and people; open questions before readings, frequent ones before rare ones. */
export function listAskable(rows: readonly Row[]): Askable[] {
  const found = new Map<string, Askable>();
  const put = (question: Question, row: number): Askable => {
    const one = found.get(question.key) ?? { ...question, rows: [], readings: [], isAsked: false };
    found.set(question.key, one);
    if (one.rows.at(-1) !== row) one.rows.push(row);
    return one;
  };
  for (const row of rows) {
    const questions = row.verdict === "asked" ? row.questions : [];
    for (const question of questions) put(question, row.row).isAsked = true;
    for (const question of row.answered) put(question, row.row);
    for (const reading of row.readings) {
      const { field, words } = reading;
      if (words === "" || (field !== "state" && field !== "deadline")) continue;
      const one = put({ field, words, key: questionKey(field, words) }, row.row);
      if (!one.readings.some((other) => JSON.stringify(other) === JSON.stringify(reading))) {
        one.readings.push(reading);
      }
    }
  }
  const place = ({ field, isAsked }: Askable) => FIELDS.indexOf(field) * 2 + (isAsked ? 0 : 1);
  return [...found.values()].sort((a, b) => place(a) - place(b) || b.rows.length - a.rows.length);
}

const FIELDS: readonly QuestionField[] = [
  "heldOn",
  "lead",
  "coordinating",
  "department",
  "officer",
  "state",
  "deadline",
  "reportedOn",
  "fullName",
];
