import { dayInWords } from "./day-cell";
import { type Columns, fieldsOf, type ImportKind } from "./import-kinds";
import { matchColumns, type ReadSheet } from "./match-columns";

/** The share of filled cells in a column that must be days. */
const MOST = 0.8;
/** Characters of a directive, on average: longer than names of departments and days. */
const LEAST_LENGTH = 25;

/**
 * The column of each field, by its heading. A register whose headings name neither the day nor the directive has them
 * found by what stands below: the first column of whole days, and the one with the longest words.
 */
export function columnsOf({ heads, rows }: Pick<ReadSheet, "heads" | "rows">, kind: ImportKind): Columns {
  const columns = matchColumns(heads, kind);
  if (kind !== "register") return columns;
  const free = () => {
    const taken = new Set(Object.values(columns));
    return heads.flatMap((_, column) => {
      const words = rows.map(({ cells }) => (cells[column] ?? "").trim()).filter(Boolean);
      return taken.has(column) || words.length === 0 ? [] : [{ column, words }];
    });
  };
  if (columns.heldOn === undefined) {
    const days = ({ words }: { words: string[] }) => words.filter((cell) => dayInWords(cell) !== null).length;
    const found = free().find((one) => days(one) >= MOST * one.words.length);
    if (found) columns.heldOn = found.column;
  }
  // "Việc" may stand above the numbers of the rows.
  const { text } = columns;
  const isNumbers =
    rows.length > 0 && rows.every(({ cells }) => /^[\d.]{0,4}$/.test(cells[text ?? -1] ?? ""));
  if (text !== undefined && isNumbers) delete columns.text;
  if (columns.text === undefined) {
    const length = ({ words }: { words: string[] }) => words.join("").length / words.length;
    const [found] = free().sort((a, b) => length(b) - length(a));
    if (found && length(found) >= LEAST_LENGTH) columns.text = found.column;
  }
  return columns;
}

/** Whether a table has every column that its kind needs. */
export function hasNeededColumns(table: ReadSheet, kind: ImportKind): boolean {
  const columns = columnsOf(table, kind);
  return fieldsOf(kind).every(({ key, required }) => !required || columns[key] !== undefined);
}
