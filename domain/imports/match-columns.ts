import { foldWords } from "../text/fold";
import { type Columns, fieldsOf, type ImportKind } from "./import-kinds";

/** A parsed sheet with its heading; row numbers are those of the spreadsheet, from 1. */
export type ReadSheet = {
  heads: string[];
  rows: { row: number; cells: string[] }[];
  /** The workbook counts days from 1904, so a bare number is not read as a day. */
  from1904: boolean;
};

/** Separates the words of a heading of several rows, as shown and stored. */
export const HEAD_LEVELS = " › ";

/**
 * The column of each field, found by its heading with or without accents; each column belongs to one field. For a
 * heading of several rows the lowest words decide first, then all of them together.
 */
export function matchColumns(heads: readonly string[], kind: ImportKind): Columns {
  const words = heads.map((head) => foldWords(head.split(HEAD_LEVELS).at(-1) ?? "").join(" "));
  const whole = heads.map((head) => foldWords(head).join(" "));
  const found: Columns = {};
  const taken = new Set<number>();
  // Exact matches are assigned before headings that only begin with the words.
  const is = (word: string, asked: string) => word === asked;
  const begins = (word: string, asked: string) => asked.includes(" ") && word.startsWith(`${asked} `);
  const ways = [
    { at: words, fits: is },
    { at: whole, fits: is },
    { at: words, fits: begins },
    { at: whole, fits: begins },
  ];
  for (const { at, fits } of ways) {
    for (const { key, heads: known } of fieldsOf(kind)) {
      if (found[key] !== undefined) continue;
      for (const asked of known) {
        const column = at.findIndex((word, index) => !taken.has(index) && fits(word, asked));
        if (column < 0) continue;
        found[key] = column;
        taken.add(column);
        break;
      }
    }
  }
  return found;
}
