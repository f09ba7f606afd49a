/**
 * The life of an import: its sheet waits, its rows are stored in slices, it is stored, its rows are taken back in
 * slices, it is taken back.
 */
export const IMPORT_STATES = ["staged", "storing", "stored", "taking-back", "taken-back"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Whether rows are being stored or taken back. */
export const isRunning = (state: ImportState): state is "storing" | "taking-back" =>
  state === "storing" || state === "taking-back";

/** What the row of a sheet becomes. */
export const MADE_KINDS = ["departments", "people", "positions", "directives"] as const;
export type MadeKind = (typeof MADE_KINDS)[number];

/**
 * How far a row is: "made" is a directive in a draft or without its steps; "kept" could not be taken back, because
 * something depends on it by now.
 */
export const ROW_STAGES = ["made", "done", "refused", "undone", "kept"] as const;
export type RowStage = (typeof ROW_STAGES)[number];

/** Titles for the meetings of an old register, and the result if it gives none. */
export type OldRegisterWords = { meeting: string; supplement: string; item: string; result: string };
