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
 * heading of several rows the lowest words decide first, then all of them together. A heading in other words is
 * recognised by what it must contain.
 */
export function matchColumns(heads: readonly string[], kind: ImportKind): Columns {
  const words = heads.map((head) => headKey(head.split(HEAD_LEVELS).at(-1) ?? ""));
  const whole = heads.map(headKey);
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
  for (const { key, says } of fieldsOf(kind)) {
    if (found[key] !== undefined || !says) continue;
    // The lowest words of a heading say what the column is; those above them only of what.
    const places = [words, whole].map((at) =>
      at.findIndex((word, index) => !taken.has(index) && says.test(word)),
    );
    const column = places.find((place) => place >= 0);
    if (column === undefined) continue;
    found[key] = column;
    taken.add(column);
  }
  return found;
}

/** The folded words of a heading; programs write "NgaySinh" or "ngay_sinh" for "Ngày sinh". */
export const headKey = (head: string): string =>
  foldWords(head.replace(/_/g, " ").replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ")).join(" ");

/** The columns with words in a row that no field takes, with a heading or without one: they are not imported. */
export function unusedColumns(
  { rows }: { rows: readonly { cells: readonly string[] }[] },
  columns: Columns,
): number[] {
  const used = new Set(Object.values(columns));
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: widest }, (_, index) => index).filter(
    (index) => !used.has(index) && rows.some(({ cells }) => (cells[index] ?? "") !== ""),
  );
}
