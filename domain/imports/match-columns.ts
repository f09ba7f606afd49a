import { foldWords } from "../text/fold";
import { type Columns, fieldsOf, type ImportKind } from "./import-kinds";

/** Rows above a table's head that are looked at: an office prints its name and the sheet's title there. */
const MOST_TITLES = 15;

/** A sheet as it was read, its head found; row numbers are those that the spreadsheet shows, from 1. */
export type ReadSheet = { heads: string[]; rows: { row: number; cells: string[] }[] };

/**
 * Finds the head among a sheet's first rows: the row in which most columns of the kind are named, else the first
 * with two words in it.
 * @returns null where there is no table
 */
export function findTable(rows: readonly (readonly string[])[], kind: ImportKind): ReadSheet | null {
  const top = rows.slice(0, MOST_TITLES);
  const named = top.map((row) => Object.keys(matchColumns(row, kind)).length);
  const most = Math.max(0, ...named);
  const head = most > 0 ? named.indexOf(most) : top.findIndex((row) => row.filter(Boolean).length > 1);
  const heads = rows[head];
  if (!heads) return null;
  return {
    heads: [...heads],
    rows: rows
      .map((cells, index) => ({ row: index + 1, cells: heads.map((_, column) => cells[column] ?? "") }))
      .filter(({ row, cells }) => row > head + 1 && cells.some((cell) => cell !== "")),
  };
}

/** The column of each field by what is written above it, with accents or without; one column holds one field. */
export function matchColumns(heads: readonly string[], kind: ImportKind): Columns {
  const words = heads.map((head) => foldWords(head).join(" "));
  const found: Columns = {};
  const taken = new Set<number>();
  // What is named exactly is given out before what merely begins so.
  const ways = [
    (word: string, asked: string) => word === asked,
    (word: string, asked: string) => asked.includes(" ") && word.startsWith(`${asked} `),
  ];
  for (const fits of ways) {
    for (const { key, heads: known } of fieldsOf(kind)) {
      if (found[key] !== undefined) continue;
      for (const asked of known) {
        const column = words.findIndex((word, index) => !taken.has(index) && fits(word, asked));
        if (column < 0) continue;
        found[key] = column;
        taken.add(column);
        break;
      }
    }
  }
  return found;
}
