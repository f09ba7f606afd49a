/** Cells joined to one: where it begins, from 0, and how far it reaches; only its first cell holds words. */
export type MergedCell = { row: number; column: number; rows: number; columns: number };

/** The cells of one sheet as words, row by row; empty ones at the end of a row are left out. */
export type SheetCells = {
  name: string;
  rows: string[][];
  merged: MergedCell[];
  /** The workbook counts its days from 1904: a bare number says nothing about which day was meant. */
  from1904: boolean;
};

/** A sheet of a file that is not read, and why. */
export type UnreadSheet = { name: string; why: "hidden" | "empty" | "too_large" | "no_table" };

export type SheetFile = { sheets: SheetCells[]; unread: UnreadSheet[] };
