import { fold } from "../../fold";
import type { Span } from "../../reader/sentences";
import type { Said } from "./read-counts";

type Column = "present" | "expected" | "away" | "excused" | "unexcused";

/** What heads a column; the first that fits counts. */
const HEADS: readonly [Column, RegExp][] = [
  ["unexcused", /khong (?:phep|ly do)|(?<!\p{L})kp(?!\p{L})/u],
  ["excused", /(?:co )?phep|co ly do|(?<!\p{L})p(?!\p{L})/u],
  ["away", /^vang/u],
  ["present", /co mat|hien dien|^(?:tham )?du(?: hop| le| chao co)?$/u],
  ["expected", /bien che|tong so|quan so|si so|danh sach|^(?:tong|ts)$/u],
];
const SUM = /^(?:tong(?: cong| so)?|cong)(?!\p{L})/u;
const CELLS = /\s*(?:\||\t|\s{2,})\s*/u;
const MOST_ROWS = 60;
const LONGEST_ROW = 500;

/** The sum of a table that counts departments: "Cộng | 92 | 85 | 7" below "Đơn vị | Biên chế | Có mặt | Vắng". */
export function findCountsInTable(source: string): (Said & Span) | null {
  let from = 0;
  let columns: (Column | null)[] | null = null;
  let rows = 0;
  for (const line of source.split("\n")) {
    const cells = line.length > LONGEST_ROW ? [] : cellsOf(line);
    const heads = columnsOf(cells);
    if (heads) [columns, rows] = [heads, 0];
    else if (columns && (line.trim() === "" || rows > MOST_ROWS)) columns = null;
    else if (columns && SUM.test(cells[0] ?? "")) {
      const said = sumOf(columns, cells);
      if (said) return { ...said, from, to: from + line.length };
    }
    rows += 1;
    from += line.length + 1;
  }
  return null;
}

/** The folded cells of a line, without the empty ones at its ends. */
const cellsOf = (line: string): string[] =>
  fold(line)
    .replace(/^\s*\|/u, "")
    .replace(/\|\s*$/u, "")
    .trim()
    .split(CELLS);

/** What each cell heads; null if the line heads no table of counts. */
function columnsOf(cells: readonly string[]): (Column | null)[] | null {
  const columns = cells.map((cell) => HEADS.find(([, head]) => head.test(cell))?.[0] ?? null);
  const isTable = cells.every((cell) => !/\d/u.test(cell)) && columns.filter(Boolean).length >= 2;
  return isTable && columns[0] === null ? columns : null;
}

function sumOf(columns: readonly (Column | null)[], cells: readonly string[]): Said | null {
  const numberIn = (column: Column): number | null => {
    const cell = cells[columns.indexOf(column)] ?? "";
    return columns.includes(column) && /^\d{1,5}$/u.test(cell) ? Number(cell) : null;
  };
  const said = {
    present: numberIn("present"),
    expected: numberIn("expected"),
    away: numberIn("away"),
    excused: numberIn("excused"),
    unexcused: numberIn("unexcused"),
  };
  if (said.present === null && said.expected === null) return null;
  return { ...said, allExcused: false, otherReasons: false, ratios: 0 };
}
