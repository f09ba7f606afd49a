/**
 * A merged cell: where it begins, from 0, and how many rows and columns it spans; only its first cell contains
 * words.
 */
export type MergedCell = { row: number; column: number; rows: number; columns: number };

/** The cells of one sheet as words, row by row; empty cells at the end of a row are left out. */
export type SheetCells = {
  name: string;
  rows: string[][];
  merged: MergedCell[];
  /** The workbook counts its days from 1904: a bare number does not say which day was meant. */
  from1904: boolean;
};

/** A sheet that is not read, and the reason. */
export type UnreadSheet = { name: string; why: "hidden" | "empty" | "too_large" | "no_table" };

export type SheetFile = { sheets: SheetCells[]; unread: UnreadSheet[] };
