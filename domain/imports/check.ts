import type { Day } from "../calendar/day";
import type { ErrorValues } from "../errors";
import type { Columns, ImportField } from "./import-kinds";
import { type Answers, LEFT_OUT, type Question } from "./questions";
import type { OldState } from "./reading/read-state";

/** The problems that a row can have. The messages are in messages/<locale>/import.json. */
export const ROW_PROBLEMS = [
  "missing",
  "too_long",
  "not_a_day",
  "no_such_day",
  "not_a_number",
  "in_future",
  "before_meeting",
  "no_such_department",
  "several_departments",
  "not_of_department",
  "twice_in_sheet",
  "error_cell",
  "with_bad_row",
  "refused",
] as const;
export type RowProblem = { field: ImportField; code: (typeof ROW_PROBLEMS)[number]; values: ErrorValues };

/** How a cell was read, if that is more than its words say. */
export type CellReading = { field: ImportField; words: string } & (
  | { as: "state"; state: OldState; percent: number | null }
  | { as: "day"; day: Day }
  | { as: "undated" }
  | { as: "departments"; names: string[] }
  /** The agency has something else, which an import does not change. */
  | { as: "other"; has: string }
  /** A name without the address before it. */
  | { as: "name"; name: string }
  /** A person whom the agency has under another name, as was answered. */
  | { as: "renamed"; from: string }
  /** Another title of the person of an earlier row, and whose birthday that person has. */
  | { as: "second_post"; row: number }
  /** Kept for the account that the person gets later: the first address of the cell, if it has several. */
  | { as: "kept_for_account"; email: string; others: boolean }
  /** Read, but stored nowhere. */
  | { as: "not_kept"; why: NotKept }
);

/** Why a cell that was read is not stored. */
export type NotKept = "no_field" | "not_an_email" | "not_a_phone" | "for_administrators" | "already_listed";

/**
 * A row of a sheet: good, already present, wrong in these cells, waiting for these answers, or left out by an
 * answer.
 */
export type CheckedRow<T> = ReadRow &
  (
    | { verdict: "good"; value: T }
    | { verdict: "known" | "left" }
    | { verdict: "bad"; problems: RowProblem[] }
    | { verdict: "asked"; questions: Question[] }
  );

/** What Excel and LibreOffice show for a formula that has no result. */
const ERROR = /^(?:#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)|Err:\d{3})$/;

export type ReadRow = {
  row: number;
  cells: string[];
  readings: CellReading[];
  /** The questions about this row that a person answered. */
  answered: Question[];
};

/**
 * Reads the cells of one row by field, and collects their problems and the questions that only a person can
 * answer.
 */
export class RowReader {
  readonly problems: RowProblem[] = [];
  readonly questions: Question[] = [];
  readonly readings: CellReading[] = [];
  readonly answered: Question[] = [];
  private isLeft = false;

  constructor(
    private readonly cells: readonly string[],
    private readonly columns: Columns,
    private readonly answers: Answers = {},
  ) {}

  /** A cell's words with single spaces; "" if the sheet has no such column. */
  words(field: ImportField, limit: number): string {
    const words = this.cell(field).replace(/\s+/g, " ").trim();
    if (words.length > limit) this.fault(field, "too_long", { limit });
    return words;
  }

  required(field: ImportField, limit: number): string {
    const words = this.words(field, limit);
    if (words === "") this.fault(field, "missing");
    return words;
  }

  cell(field: ImportField): string {
    const column = this.columns[field];
    return column === undefined ? "" : (this.cells[column] ?? "");
  }

  /** Whether the sheet has a column for the field. */
  has(field: ImportField): boolean {
    return this.columns[field] !== undefined;
  }

  fault(field: ImportField, code: RowProblem["code"], values: ErrorValues = {}): void {
    this.problems.push({ field, code, values });
  }

  note(reading: CellReading): void {
    this.readings.push(reading);
  }

  /** A person's answer; null if it is missing, and then the row waits for it. */
  answer(question: Question): string | null {
    const answer = this.override(question);
    if (answer === null) this.ask(question);
    return answer;
  }

  /** Lets the row wait for an answer, unless it is left out. */
  ask(question: Question): void {
    if (!this.isLeft) this.questions.push(question);
  }

  /** The same for a cell that was understood: an answer overrides the reading, but no question is asked. */
  override(question: Question): string | null {
    const answer = this.answers[question.key];
    if (answer === undefined) return null;
    this.answered.push(question);
    if (answer === LEFT_OUT) this.isLeft = true;
    return answer === LEFT_OUT ? null : answer;
  }

  /** The verdict on the row, with what was read from it. A cell that only shows an error says nothing. */
  close<T>(row: number, value: T): CheckedRow<T> {
    for (const field of Object.keys(this.columns) as ImportField[]) {
      const cell = this.cell(field).trim();
      if (!ERROR.test(cell)) continue;
      const others = this.problems.filter((problem) => problem.field !== field);
      this.problems.splice(0, Infinity, ...others, { field, code: "error_cell", values: { shown: cell } });
    }
    const read = this.read(row);
    if (this.isLeft) return { ...read, verdict: "left" };
    if (this.problems.length > 0) {
      return { ...read, verdict: "bad", problems: [...this.problems, ...this.unanswered()] };
    }
    if (this.questions.length > 0) return { ...read, verdict: "asked", questions: this.questions };
    return { ...read, verdict: "good", value };
  }

  /** A row that must be mended anyway says what else is missing or not understood, so that it is mended once. */
  private unanswered(): RowProblem[] {
    return this.questions.flatMap(({ field, words }): RowProblem[] => {
      if (field === "heldOn") return [{ field, code: "missing", values: {} }];
      const isName = field === "lead" || field === "coordinating" || field === "department";
      return isName ? [{ field, code: "no_such_department", values: { name: words } }] : [];
    });
  }

  known(row: number): CheckedRow<never> {
    return { ...this.read(row), verdict: "known" };
  }

  private read(row: number): ReadRow {
    return { row, cells: [...this.cells], readings: this.readings, answered: this.answered };
  }
}
