import type { Day } from "@/domain/calendar/day";

/** The content of one cell; null for an empty one. Nothing here can be a formula. */
export type Cell = string | number | { day: Day } | { share: number } | null;

export type SheetRow = {
  cells: readonly Cell[] /** The sum under a table: bold, outside the filter. */;
  total?: boolean;
};

export type SheetColumn = {
  head: string;
  width: number;
  /** Not shown; it holds what tells the row when the sheet comes back. */
  hidden?: boolean;
  /** May be written in where the sheet is locked. */
  open?: boolean;
  /** What is offered to choose from in an open column. */
  choices?: readonly string[];
};

/** One printed table: lines above it, its columns, its rows. */
export type Sheet = {
  /** At most 31 characters and none of []:*?/\ */
  name: string;
  titles: readonly { text: string; look: "agency" | "title" | "note" }[];
  /** Widths are in characters of the standard font. */
  columns: readonly SheetColumn[];
  /** Read once, row by row, while the file is already being sent. */
  rows: Iterable<SheetRow> | AsyncIterable<SheetRow>;
  /** Only open columns may be written in, by mistake at least: there is no password. */
  locked?: boolean;
};
