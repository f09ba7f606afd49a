import type { Day } from "../calendar/day";
import type { AssignmentState } from "../directives/states";
import type { StepName } from "../directives/steps/step-kinds";
import type { ErrorCode } from "../errors";
import type { RowKey } from "./row-key";

/** The columns of the sheet in which work is changed, in their order; the last four are open to be written in. */
export const WORK_COLUMNS = [
  "key",
  "code",
  "summary",
  "department",
  "role",
  "deadline",
  "officer",
  "state",
  "note",
] as const;
export type WorkColumn = (typeof WORK_COLUMNS)[number];

/** The columns that only show which work a row is about. */
export const FIXED_COLUMNS = ["code", "summary", "department", "role"] as const;
export type FixedColumn = (typeof FIXED_COLUMNS)[number];

/** The most rows of a sheet that are looked at, and the most changed ones that are taken in one go. */
export const MOST_WORK_ROWS = 5000;
export const MOST_CHANGED_ROWS = 200;

/** An assignment as the sheet shows it. */
export type WorkRow = {
  assignmentId: number;
  version: number;
  directiveId: number;
  code: string;
  summary: string;
  departmentId: number;
  department: string;
  role: "lead" | "coordinating";
  deadline: Day | null;
  officer: string;
  state: AssignmentState;
};

/** The cells that came back. */
export type ReturnedRow = {
  /** As counted in the sheet, from 1. */
  row: number;
  /** What stood in the row when the sheet was made. */
  key: RowKey;
  deadline: string;
  officer: string;
  state: string;
  note: string;
  /** What is written in the columns that only show. */
  fixed: Readonly<Record<FixedColumn, string>>;
};

/** One step that a changed row asks for, with what the step itself asks to be sent. */
export type WantedStep = { step: StepName; input: Readonly<Record<string, unknown>> };

/** Why a changed cell asks for no step. */
export type WorkProblem = {
  column: WorkColumn;
  code:
    | "not_a_date"
    | "officer_unknown"
    | "officer_several"
    | "state_unknown"
    | "state_unreachable"
    | "note_needed"
    | "note_too_long";
};

/** What a changed row would do, as it was tried when the sheet came back. */
export type TriedRow = {
  row: number;
  assignmentId: number;
  version: number;
  directiveId: number;
  code: string;
  department: string;
  changes: { column: WorkColumn; from: string; to: string }[];
  steps: WantedStep[];
  problems: WorkProblem[];
  /** Columns that only show, in which something else is written than in the register; it is not taken. */
  ignored: FixedColumn[];
  /** What the steps' own rules say against it; null where they would all be taken. */
  refused: { code: ErrorCode; values: Record<string, string | number> } | null;
};
