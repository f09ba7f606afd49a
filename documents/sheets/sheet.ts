import type { Day } from "@/domain/calendar/day";

/** What one cell holds; null for an empty one. Nothing here can be a formula. */
export type Cell = string | number | { day: Day } | { share: number } | null;

export type SheetRow = {
  cells: readonly Cell[] /** The sum under a table: bold, outside of the filter. */;
  total?: boolean;
};

/** One table as it is printed: lines above it, its columns, its rows. */
export type Sheet = {
  /** At most 31 characters and none of []:*?/\ */
  name: string;
  titles: readonly { text: string; look: "agency" | "title" | "note" }[];
  /** Widths are in characters of the standard font. */
  columns: readonly { head: string; width: number }[];
  /** Asked for once, row by row, while the file is already on its way. */
  rows: Iterable<SheetRow> | AsyncIterable<SheetRow>;
};
