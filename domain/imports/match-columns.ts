import { foldWords } from "../text/fold";
import { type Columns, fieldsOf, type ImportKind } from "./import-kinds";

/** A sheet as it was read, its head found; row numbers are those that the spreadsheet shows, from 1. */
export type ReadSheet = {
  heads: string[];
  rows: { row: number; cells: string[] }[];
  /** Its days are counted from 1904, so that a bare number is no day. */
  from1904: boolean;
};

/** Stands between the words of a head that has several rows, as they are shown and kept. */
export const HEAD_LEVELS = " › ";

/**
 * The column of each field by what is written above it, with accents or without; one column holds one field. Of a head
 * of several rows the lowest words say most, then all of them together.
 */
export function matchColumns(heads: readonly string[], kind: ImportKind): Columns {
  const words = heads.map((head) => foldWords(head.split(HEAD_LEVELS).at(-1) ?? "").join(" "));
  const whole = heads.map((head) => foldWords(head).join(" "));
  const found: Columns = {};
  const taken = new Set<number>();
  // What is named exactly is given out before what merely begins so.
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
