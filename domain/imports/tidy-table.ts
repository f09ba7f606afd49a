import { foldWords } from "../text/fold";
import { columnsOf } from "./columns-by-content";
import { withDoneByDay } from "./done-by-day";
import type { ImportKind } from "./import-kinds";
import { withJoinedDepartments } from "./join-departments";
import { withJoinedShares } from "./join-shares";
import { withJoinedStaffColumns } from "./join-staff-columns";
import { withJoinedStates } from "./join-states";
import { withLegends } from "./legends";
import type { ReadSheet } from "./match-columns";
import { withoutRepeatedHeads } from "./repeated-heads";

/**
 * A table without what an office's paper has beside its data: the heading repeated on each page, "như trên", the
 * lines of a signature at the end; percentages without their sign, and names or birthdays over two columns.
 */
export function tidyTable(table: ReadSheet, kind: ImportKind): ReadSheet {
  const joined = JOINED[kind](withoutRepeatedHeads(table));
  const shared = { ...joined, rows: withShares(withDittos(joined.rows), joined.heads) };
  return kind === "register" ? withoutClosing(shared) : withoutSum(shared);
}

/** What stands in several columns is joined into those that are read. */
const JOINED: Record<ImportKind, (table: ReadSheet) => ReadSheet> = {
  departments: (table) => table,
  staff: withJoinedStaffColumns,
  register: (table) =>
    withDoneByDay(withJoinedDepartments(withJoinedStates(withJoinedShares(withLegends(table))))),
};

/** The headings once columns are joined: how many of them name a field decides which row is the heading. */
export const joinedHeads = (heads: string[], kind: ImportKind): string[] =>
  JOINED[kind]({ heads, rows: [], from1904: false }).heads;

const keyOf = (words: string): string => foldWords(words).join(" ");

const DITTO = /^(?:-*\s*(?:như trên|nhu tren|nt|n\/t)\s*-*|["”“″〃]|'')$/iu;

/** "Như trên" says what the cell above says. */
function withDittos(rows: ReadSheet["rows"]): ReadSheet["rows"] {
  const above: string[] = [];
  return rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((words, column) => {
      const said = DITTO.test(words) ? (above[column] ?? words) : words;
      above[column] = said;
      return said;
    }),
  }));
}

/** Under "Tiến độ (%)" a number is a share. */
function withShares(rows: ReadSheet["rows"], heads: readonly string[]): ReadSheet["rows"] {
  const shares = new Set(heads.flatMap((head, column) => (head.includes("%") ? [column] : [])));
  if (shares.size === 0) return rows;
  return rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((words, column) =>
      shares.has(column) && /^\d{1,3}(?:[.,]\d+)?$/.test(words) ? `${words}%` : words,
    ),
  }));
}

/** Fewer words than these are no directive, behind the last one that is. */
const LEAST_CELLS = 3;

/** Without the sum, the place, the day and the signatures that follow the last row of a table. */
function withoutClosing(table: ReadSheet): ReadSheet {
  const columns = columnsOf(table, "register");
  if (columns.text === undefined) return table;
  const isClosing = ({ cells }: ReadSheet["rows"][number]) => {
    const [first = "", ...more] = cells.filter(Boolean);
    if (SUM.test(keyOf(first))) return true;
    return more.length + 1 < LEAST_CELLS && !/^\d+\.?$/.test(first);
  };
  const last = table.rows.findLastIndex((row) => !isClosing(row));
  return { ...table, rows: last < 0 ? table.rows : table.rows.slice(0, last + 1) };
}

/**
 * Without what follows the last row of a list of people or departments: a sum, "Danh sách có 5 người", the day and
 * signatures. Where rows are numbered these are the last rows without a number, in few cells; elsewhere they are known by
 * their words alone.
 */
function withoutSum(table: ReadSheet): ReadSheet {
  const isNumber = (words: string | undefined) => /^\d{1,4}\.?$/.test(words ?? "");
  const isList =
    table.heads.some((head) => NUMBERS.test(keyOf(head))) &&
    table.rows.some(({ cells }) => isNumber(cells.find(Boolean)));
  const isClosing = ({ cells }: ReadSheet["rows"][number]) => {
    const filled = cells.filter(Boolean);
    if (SUM.test(keyOf(filled[0] ?? ""))) return true;
    return isList && filled.length < LEAST_CELLS && !isNumber(filled[0]);
  };
  const last = table.rows.findLastIndex((row) => !isClosing(row));
  return { ...table, rows: last < 0 ? table.rows : table.rows.slice(0, last + 1) };
}

const NUMBERS = /^(?:stt|tt|so tt|so thu tu|no)$/;
const SUM =
  /^(?:tong (?:so|cong)?|cong|ghi chu|luu y|chu thich|danh sach (?:nay )?(?:co|gom)|an dinh danh sach|nguoi lap|ngay \d+ thang)(?: |$)/;
