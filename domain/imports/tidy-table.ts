import { fold, foldWords } from "../text/fold";
import { columnsOf } from "./columns-by-content";
import { fieldsOf, type ImportKind } from "./import-kinds";
import { withJoinedDepartments } from "./join-departments";
import { withJoinedStates } from "./join-states";
import { HEAD_LEVELS, type ReadSheet } from "./match-columns";

/**
 * A table without what an office's paper has beside its data: the heading repeated on each page, "như trên", the
 * lines of a signature at the end; percentages without their sign, and names or birthdays over two columns.
 */
export function tidyTable(table: ReadSheet, kind: ImportKind): ReadSheet {
  const joined = JOINED[kind](table);
  const rows = withDittos(joined.rows.filter((row) => !repeatsHeads(row.cells, joined.heads)));
  const shared = { ...joined, rows: withShares(rows, joined.heads) };
  return kind === "register" ? withoutClosing(shared) : withoutSum(shared);
}

/** What stands in several columns is joined into those that are read. */
const JOINED: Record<ImportKind, (table: ReadSheet) => ReadSheet> = {
  departments: (table) => table,
  staff: (table) => withFilledTitles(withJoinedColumns(table)),
  register: (table) => withJoinedDepartments(withJoinedStates(table)),
};

const keyOf = (words: string): string => foldWords(words).join(" ");

/** A page's heading in the middle of the table. */
function repeatsHeads(cells: readonly string[], heads: readonly string[]): boolean {
  const filled = cells.flatMap((words, column) => (words === "" ? [] : [{ words, column }]));
  const isHead = ({ words, column }: { words: string; column: number }) =>
    (heads[column] ?? "").split(HEAD_LEVELS).some((head) => keyOf(head) === keyOf(words));
  return filled.length >= 2 && filled.every(isHead);
}

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
  const needed = fieldsOf("register").filter(({ required }) => required);
  if (needed.some(({ key }) => key !== "lead" && columns[key] === undefined)) return table;
  const isClosing = ({ cells }: ReadSheet["rows"][number]) =>
    cells.filter(Boolean).length < LEAST_CELLS && !/^\d+\.?$/.test(cells.find(Boolean) ?? "");
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
  /^(?:tong (?:so|cong)?|cong|danh sach (?:nay )?(?:co|gom)|an dinh danh sach|nguoi lap|ngay \d+ thang)(?: |$)/;

/** Columns that say what somebody does where the one of titles is empty. */
const OTHER_TITLE = /(?:chuc (?:vu|danh)|nghe nghiep|ngach|vi tri|nhiem vu|cong viec|chuyen mon dam nhan)/;
/** Titles in the Party or a union are not those of the office. */
const OF_PARTY = /\b(?:dang|doan|cong doan|chi bo|chi uy)\b/;

/** A list of staff with titles in several columns: an empty title is filled from the next of them. */
function withFilledTitles(table: ReadSheet): ReadSheet {
  const columns = columnsOf(table, "staff");
  const taken = new Set(Object.values(columns));
  const { title } = columns;
  const others = table.heads.flatMap((head, column) => {
    const words = keyOf(head);
    return !taken.has(column) && OTHER_TITLE.test(words) && !OF_PARTY.test(words) ? [column] : [];
  });
  if (title === undefined || others.length === 0) return table;
  const rows = table.rows.map(({ row, cells }) => {
    const other = others.map((column) => cells[column] ?? "").find(Boolean);
    if ((cells[title] ?? "") !== "" || other === undefined) return { row, cells };
    return { row, cells: cells.map((words, column) => (column === title ? other : words)) };
  });
  return { ...table, rows };
}

const FAMILY = /^(?:ho|ho dem|ho lot|ho va dem|ho va ten dem|ho va chu dem|ho va ten lot)$/;
const GIVEN = /^(?:ten|va ten)$/;
const BORN = /(?:ngay|nam|thang) sinh|sinh (?:ngay|nam)/;

/**
 * A list of staff with the family name in one column and the given name in the next, or with the birthdays of men and
 * women in two columns: joined into the first of them.
 */
function withJoinedColumns(table: ReadSheet): ReadSheet {
  const words = table.heads.map((head) => fold(head));
  const pairs = words.flatMap((head, column) => {
    const next = words[column + 1];
    if (next === undefined || head === "") return [];
    const lowest = [head, next].map((one) => keyOf(one.split(HEAD_LEVELS).at(-1) ?? ""));
    const isName =
      (FAMILY.test(lowest[0] ?? "") && GIVEN.test(lowest[1] ?? "")) ||
      (head === next && head.includes("ten"));
    const isBirth = BORN.test(head) && BORN.test(next) && lowest[0] === "nam" && lowest[1] === "nu";
    if (isName) return [{ column, head: "Họ và tên" }];
    return isBirth ? [{ column, head: "Ngày sinh" }] : [];
  });
  if (pairs.length === 0) return table;
  const heads = [...table.heads];
  for (const { column, head } of pairs) {
    heads[column] = head;
    heads[column + 1] = "";
  }
  const rows = table.rows.map(({ row, cells }) => {
    const joined = [...cells];
    for (const { column } of pairs) {
      joined[column] = [cells[column], cells[column + 1]].filter(Boolean).join(" ");
      joined[column + 1] = "";
    }
    return { row, cells: joined };
  });
  return { ...table, heads, rows };
}
