import type { DomainError } from "../errors";

/** A row as it was ticked: its assignment, in the version that was on the screen. */
export type ChosenRow = {
  assignmentId: number;
  version: number;
  /** Of its directive, where the list tells it. */
  directiveVersion?: number;
};

/** What became of one row of an act on several: what was done, or why it was not. */
export type RowOutcome<T> = { assignmentId: number; code: string; department: string } & (
  | { done: T; refused: null }
  | { done: null; refused: DomainError }
);
