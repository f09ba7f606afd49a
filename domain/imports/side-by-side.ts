import { columnLetter } from "./column-letter";
import { headKey } from "./match-columns";
import type { SheetCells } from "./sheet-cells";

/** How many rows above a heading are searched. */
const MOST_TITLES = 15;
/** Headings that two tables have in common. */
const LEAST_ALIKE = 2;

/**
 * A sheet with tables of one heading beside each other, as an office prints a list in two columns: each of them as a
 * sheet of its own, named by the sheet and its first column. Any other sheet stays as it is.
 */
export function tablesSideBySide(sheet: SheetCells): SheetCells[] {
  for (const row of sheet.rows.slice(0, MOST_TITLES)) {
    const keys = row.map(headKey);
    const starts = keys.flatMap((key, column) => (startsAlike(keys, column, key) ? [column] : []));
    const [, second] = starts;
    if (second === undefined) continue;
    const ends = [...starts.slice(1), Math.max(...sheet.rows.map((cells) => cells.length))];
    return starts.map((start, index) => cut(sheet, start, ends[index] ?? start, index));
  }
  return [sheet];
}

/** Whether the first headings of the row stand at a column again; "TT, Họ tên" but not "Ngày, Ngày". */
function startsAlike(keys: readonly string[], column: number, key: string): boolean {
  const first = keys.findIndex((word) => word !== "");
  if (first < 0 || key !== keys[first]) return false;
  const alike = keys.slice(first).findIndex((word, index) => word !== keys[column + index]);
  const length = alike < 0 ? keys.length - first : alike;
  const named = new Set(keys.slice(column, column + length).filter(Boolean));
  return named.size > LEAST_ALIKE;
}

function cut(sheet: SheetCells, from: number, to: number, index: number): SheetCells {
  const start = index === 0 ? 0 : from;
  return {
    ...sheet,
    name: index === 0 ? sheet.name : `${sheet.name} (${columnLetter(from)})`,
    rows: sheet.rows.map((cells) => cells.slice(start, to)),
    merged: sheet.merged.flatMap((cell) =>
      cell.column >= start && cell.column < to ? [{ ...cell, column: cell.column - start }] : [],
    ),
  };
}
