import type { ErrorValues } from "../errors";
import type { Columns, ImportField } from "./import-kinds";

/** What can be wrong with a row. The words are in messages/<locale>/import.json. */
export const ROW_PROBLEMS = [
  "missing",
  "too_long",
  "not_a_day",
  "not_a_number",
  "in_future",
  "before_meeting",
  "no_such_department",
  "several_departments",
  "no_such_state",
  "report_day_missing",
  "twice_in_sheet",
] as const;
export type RowProblem = { field: ImportField; code: (typeof ROW_PROBLEMS)[number]; values: ErrorValues };

/** A row of a sheet: fit to be brought in, there already, or wrong in these cells. */
export type CheckedRow<T> = { row: number; cells: string[] } & (
  | { verdict: "good"; value: T }
  | { verdict: "known" }
  | { verdict: "bad"; problems: RowProblem[] }
);

/** Reads one row's cells by their field and gathers what is wrong with them. */
export class RowReader {
  readonly problems: RowProblem[] = [];

  constructor(
    private readonly cells: readonly string[],
    private readonly columns: Columns,
  ) {}

  /** A cell's words with single spaces; "" where the sheet has no such column. */
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

  fault(field: ImportField, code: RowProblem["code"], values: ErrorValues = {}): void {
    this.problems.push({ field, code, values });
  }
}
