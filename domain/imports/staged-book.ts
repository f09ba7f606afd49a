import { hasNeededColumns } from "./columns-by-content";
import { findTable } from "./find-table";
import type { ImportKind } from "./import-kinds";
import { MAX_ROWS } from "./limits";
import type { ReadSheet } from "./match-columns";
import type { SheetFile, UnreadSheet } from "./sheet-cells";
import { tablesSideBySide } from "./side-by-side";

/**
 * The content of a file for its kind: its tables by sheet, the sheets that are not read, and which table is
 * chosen.
 */
export type StagedBook = {
  tables: (ReadSheet & { name: string })[];
  unread: UnreadSheet[];
  /** Null until a person chooses. */
  chosen: number | null;
};

const NO_TABLE: ReadSheet = { heads: [], rows: [], from1904: false };

/** The chosen table, or an empty one until a person chooses. */
export const chosenTable = ({ tables, chosen }: StagedBook): ReadSheet =>
  (chosen === null ? undefined : tables[chosen]) ?? NO_TABLE;

/**
 * The tables of a file. The only table, or the only one with every required column, is chosen; else a person
 * chooses. A table with more rows than can be imported at once is listed as unread.
 */
export function stageBook({ sheets, unread }: SheetFile, kind: ImportKind): StagedBook {
  const first = sheets.flatMap(tablesSideBySide).map((sheet) => ({ sheet, table: findTable(sheet, kind) }));
  const headsOf = (table: ReadSheet | null) => table?.heads.join("\n").trimEnd();
  const found = first.map(({ sheet, table }) => {
    const isOneOfAlike = first.some(
      (other) => table && other.sheet !== sheet && headsOf(other.table) === headsOf(table),
    );
    return { name: sheet.name, table: isOneOfAlike ? findTable(sheet, kind, true) : table };
  });
  const tables = found.flatMap(({ name, table }) =>
    table && table.rows.length > 0 && table.rows.length <= MAX_ROWS[kind] ? [{ name, ...table }] : [],
  );
  const left = found.flatMap(({ name, table }): UnreadSheet[] => {
    if (!table || table.rows.length === 0) return [{ name, why: "no_table" }];
    return table.rows.length > MAX_ROWS[kind] ? [{ name, why: "too_large" }] : [];
  });
  const fit = tables.flatMap((table, index) => (hasNeededColumns(table, kind) ? [index] : []));
  const chosen = tables.length === 1 ? 0 : fit.length === 1 ? (fit[0] ?? null) : null;
  return { tables, unread: [...unread, ...left], chosen };
}
