import { fold } from "../text/fold";
import { type Columns, fieldsOf, type ImportKind } from "./import-kinds";
import { HEAD_LEVELS, matchColumns, type ReadSheet } from "./match-columns";
import { saidAbove, underSections, yearIn } from "./section-rows";
import type { MergedCell, SheetCells } from "./sheet-cells";
import { joinedHeads, tidyTable } from "./tidy-table";

/** How many rows above a table's heading are searched: an office prints its name and the sheet's title there. */
const MOST_TITLES = 15;
/** The maximum number of rows of a heading. */
const MOST_HEAD_ROWS = 3;

/**
 * Finds the heading among the first rows of a sheet, in one row or in several with merged cells: the rows that
 * name most columns of the kind, else the first row with two words in it. A value merged over several rows below
 * the heading counts for each of them.
 * @param isOneOfAlike whether the file has other sheets with the same heading: their names are what differs
 * @returns null if there is no table
 */
export function findTable(sheet: SheetCells, kind: ImportKind, isOneOfAlike = false): ReadSheet | null {
  const { rows, from1904 } = sheet;
  const top = Math.min(MOST_TITLES, rows.length);
  let best: { heads: string[]; from: number; end: number; named: number } | null = null;
  for (let from = 0; from < top; from++) {
    for (const end of endsOfHead(sheet, from)) {
      const heads = headsOf(sheet, from, end);
      const named = Object.keys(matchColumns(joinedHeads(heads, kind), kind)).length;
      const isLonger =
        best?.from === from && best.named === named && isBelowHead(sheet, best.heads, end, kind);
      if (named > (best?.named ?? 0) || isLonger) best = { heads, from, end, named };
    }
  }
  if (best === null) {
    const from = rows.slice(0, top).findIndex((row) => row.filter(Boolean).length > 1);
    if (from < 0) return null;
    best = { heads: [...(rows[from] ?? [])], from, end: from + 1, named: 0 };
  }
  const first = best.end + (isNumbered(rows[best.end]) ? 1 : 0);
  const heads = withUnnamed(best.heads, rows.slice(first));
  const table = {
    heads,
    from1904,
    rows: filledDown(sheet, first)
      .map((cells, index) => ({
        row: index + 1,
        cells: heads.map((_, column) => cells[column] ?? ""),
      }))
      .filter(({ row, cells }) => row > first && cells.some((cell) => cell !== "")),
  };
  const tidy = tidyTable(table, kind);
  const year = yearIn([sheet.name, ...rows.slice(0, best.end).flat()]);
  const above = rows
    .slice(0, best.from)
    .flatMap((row) => (row.filter(Boolean).length === 1 ? row.filter(Boolean) : []));
  const department = departmentIn(sheet.name, isOneOfAlike);
  return underSections(tidy, kind, { year, department, ...saidAbove(above) });
}

/** With an empty heading for each column of words beside the named ones: it can be chosen, and is named where it is unused. */
function withUnnamed(heads: string[], rows: SheetCells["rows"]): string[] {
  const width = Math.max(0, ...rows.map((cells) => cells.findLastIndex((cell) => cell !== "") + 1));
  return [...heads, ...Array.from({ length: Math.max(0, width - heads.length) }, () => "")];
}

/** Whether the last row of a longer heading has nothing where each row of data has words. */
function isBelowHead({ rows }: SheetCells, heads: readonly string[], end: number, kind: ImportKind): boolean {
  const columns: Columns = matchColumns(heads, kind);
  const needed = fieldsOf(kind).flatMap(({ key, required }) => (required ? (columns[key] ?? []) : []));
  return needed.length > 0 && needed.every((column) => (rows[end - 1]?.[column] ?? "") === "");
}

/** The name of a sheet, if it is that of a department: an office may keep a sheet for each. */
function departmentIn(name: string, isOneOfAlike: boolean): string {
  if (/\d{4}/.test(name)) return "";
  return DEPARTMENT.test(name) || (isOneOfAlike && !OTHERWISE_NAMED.test(fold(name))) ? name : "";
}

/** Sheets named after a period, or not named by anybody. */
const OTHERWISE_NAMED =
  /^(?:(?:sheet|trang|nam|thang|quy|hoc ky|hk|ky|dot|tuan|t|q|buoi|phan)[ ._-]*\d|\d|(?:hk|quy|ky|hoc ky)[ ._-]*[iv]+$|sheet|data|export|tong hop|danh sach|ds|theo doi|bia)/;

/** "Sổ" is no "Sở". */
const DEPARTMENT =
  /^(?:phòng|phong|p\.|ban|sở|trung tâm|trung tam|chi cục|chi cuc|văn phòng|van phong|thanh tra|khoa)(?:\s|$)/iu;

/**
 * Where a heading that begins in a row may end: after that row, or after the rows that its merged cells span.
 * Without merged cells, as in CSV, the next row may be its second if it fills the gaps of the first.
 */
function endsOfHead({ rows, merged }: SheetCells, from: number): number[] {
  const own = merged.filter(({ row }) => row === from);
  const tall = Math.max(1, ...own.map((cell) => cell.rows));
  if (tall > 1) return tall <= MOST_HEAD_ROWS ? [from + tall] : [from + 1];
  const [head = [], next = []] = rows.slice(from, from + 2);
  const fills = next.some((cell, column) => cell !== "" && !head[column]);
  const isHead = next.every((cell) => cell.length <= 40 && !/\d/.test(cell));
  // A single cell is the title above the table.
  const isTitle = head.filter(Boolean).length < 2;
  const isWide = !isTitle && (own.some(({ columns }) => columns > 1) || merged.length === 0);
  return isWide && fills && isHead ? [from + 1, from + 2] : [from + 1];
}

/** The words above each column, those of several rows joined from top to bottom. */
function headsOf({ rows, merged }: SheetCells, from: number, end: number): string[] {
  const width = Math.max(...rows.slice(from, end).map((row) => row.length));
  const above = (row: number, column: number): string => {
    const cell = rows[row]?.[column] ?? "";
    if (cell !== "") return cell;
    const over = merged.find((one) => covers(one, row, column));
    if (over) return rows[over.row]?.[over.column] ?? "";
    // A heading of the upper row extends over the empty cells beside it where the lower row has a word.
    const below = row + 1 < end && Boolean(rows[row + 1]?.[column]) && merged.length === 0;
    return below ? (rows[row]?.slice(0, column).findLast(Boolean) ?? "") : "";
  };
  return Array.from({ length: width }, (_, column) => {
    const levels = Array.from({ length: end - from }, (_level, index) => above(from + index, column));
    return levels.filter((words, index) => words !== "" && words !== levels[index - 1]).join(HEAD_LEVELS);
  });
}

const covers = (cell: MergedCell, row: number, column: number): boolean =>
  row >= cell.row &&
  row < cell.row + cell.rows &&
  column >= cell.column &&
  column < cell.column + cell.columns;

/** Whether a row holds the columns' numbers or letters that an office prints under a heading: (1), (2), (3); A, B, C. */
function isNumbered(cells: readonly string[] | undefined): boolean {
  const filled = (cells ?? []).filter(Boolean);
  const letters = filled.map((cell) => /^\(?([A-Z])\)?$/.exec(cell)?.[1]?.charCodeAt(0));
  if (filled.length >= 3 && letters.every((letter, index) => letter === (letters[0] ?? 0) + index))
    return true;
  const numbers = filled.map((cell) => /^\(?(\d{1,2})\)?$/.exec(cell)?.[1]).map(Number);
  return filled.length >= 3 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index);
}

/**
 * The rows with each value that was merged over several rows repeated; of cells merged over columns only the first
 * has the value.
 */
function filledDown({ rows, merged }: SheetCells, first: number): string[][] {
  const filled = rows.map((row) => [...row]);
  for (const { row, column, rows: height } of merged) {
    const words = rows[row]?.[column] ?? "";
    if (row < first || words === "") continue;
    for (let at = row + 1; at < Math.min(row + height, rows.length); at++) {
      const cells = filled[at] ?? [];
      while (cells.length < column) cells.push("");
      cells[column] = words;
    }
  }
  return filled;
}
