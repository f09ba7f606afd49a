import type { DomainError } from "../errors";

/** How many rows one action may change. */
export const MAX_ROWS_AT_ONCE = 1000;

/** A ticked row: its assignment, in the version that was on the screen. */
export type ChosenRow = {
  assignmentId: number;
  version: number;
  /** The version of its directive, if the list shows it. */
  directiveVersion?: number;
};

/** The result of one row of an action on several: what was done, or why it was refused. */
export type RowOutcome<T> = { assignmentId: number; code: string; department: string } & (
  | { done: T; refused: null }
  | { done: null; refused: DomainError }
);
