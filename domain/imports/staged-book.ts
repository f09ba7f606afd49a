import { findTable } from "./find-table";
import { fieldsOf, type ImportKind } from "./import-kinds";
import { MAX_ROWS } from "./limits";
import { matchColumns, type ReadSheet } from "./match-columns";
import type { SheetFile, UnreadSheet } from "./sheet-cells";

/** What a file holds for its kind: its tables by sheet, the sheets that are not read, and which table is meant. */
export type StagedBook = {
  tables: (ReadSheet & { name: string })[];
  unread: UnreadSheet[];
  /** Null where a person has to choose. */
  chosen: number | null;
};

const NO_TABLE: ReadSheet = { heads: [], rows: [], from1904: false };

/** The table that is meant, or an empty one before a person has chosen. */
export const chosenTable = ({ tables, chosen }: StagedBook): ReadSheet =>
  (chosen === null ? undefined : tables[chosen]) ?? NO_TABLE;

/**
 * The tables of a file. One is meant where it is the only one, or the only one with every column that the kind needs;
 * else a person chooses. A table with more rows than are brought in at once is named as unread.
 */
export function stageBook({ sheets, unread }: SheetFile, kind: ImportKind): StagedBook {
  const found = sheets.map((sheet) => ({ name: sheet.name, table: findTable(sheet, kind) }));
  const tables = found.flatMap(({ name, table }) =>
    table && table.rows.length > 0 && table.rows.length <= MAX_ROWS[kind] ? [{ name, ...table }] : [],
  );
  const left = found.flatMap(({ name, table }): UnreadSheet[] => {
    if (!table || table.rows.length === 0) return [{ name, why: "no_table" }];
    return table.rows.length > MAX_ROWS[kind] ? [{ name, why: "too_large" }] : [];
  });
  const fit = tables.flatMap(({ heads }, index) => (hasAll(heads, kind) ? [index] : []));
  const chosen = tables.length === 1 ? 0 : fit.length === 1 ? (fit[0] ?? null) : null;
  return { tables, unread: [...unread, ...left], chosen };
}

function hasAll(heads: readonly string[], kind: ImportKind): boolean {
  const columns = matchColumns(heads, kind);
  return fieldsOf(kind).every(({ key, required }) => !required || columns[key] !== undefined);
}
