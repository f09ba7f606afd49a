import { foldWords } from "../text/fold";
import { HEAD_LEVELS, type ReadSheet } from "./match-columns";

const LEADS = /^(?:x|c|ct|chủ trì|v|✓|✔|√|☑)$/iu;
const COORDINATES = /^(?:p|ph|p\/h|phối hợp)$/iu;
/** Above the departments of such a table. */
const DEPARTMENTS = /^(?:cac )?(?:don vi|co quan|phong|phong ban|bo phan|phan cong|giao)(?: |$)/;
const ROLES = /^(?:chu tri|phoi hop|dau moi|theo doi|chi dao)/;

/**
 * A table with a column for each department, in which marks say who leads (CT, x) and who coordinates (PH): the names
 * above the marks, in two columns "Chủ trì" and "Phối hợp" behind the others.
 */
export function withJoinedDepartments(table: ReadSheet): ReadSheet {
  const columns = departmentColumns(table);
  if (columns.length < 2) return table;
  const named = (cells: readonly string[], says: RegExp) =>
    columns
      .filter((column) => says.test((cells[column] ?? "").trim()))
      .map((column) => lowest(table.heads[column]))
      .join("; ");
  const rest = (words: readonly string[]) =>
    words.map((word, column) => (columns.includes(column) ? "" : word));
  return {
    ...table,
    heads: [...rest(table.heads), "Đơn vị chủ trì", "Đơn vị phối hợp"],
    rows: table.rows.map(({ row, cells }) => ({
      row,
      cells: [...rest(cells), named(cells, LEADS), named(cells, COORDINATES)],
    })),
  };
}

const upper = (head: string): string => head.split(HEAD_LEVELS)[0] ?? "";
const lowest = (head = ""): string => head.split(HEAD_LEVELS).at(-1) ?? "";

/** The columns under one heading of departments which hold nothing but marks. */
function departmentColumns({ heads, rows }: ReadSheet): number[] {
  const first = heads.findIndex(
    (head) => head.includes(HEAD_LEVELS) && DEPARTMENTS.test(foldWords(upper(head)).join(" ")),
  );
  if (first < 0) return [];
  const columns = heads.flatMap((head, column) =>
    head.includes(HEAD_LEVELS) && upper(head) === upper(heads[first] ?? "") ? [column] : [],
  );
  const isRole = columns.some((column) => ROLES.test(foldWords(lowest(heads[column])).join(" ")));
  const marks = rows.flatMap(({ cells }) => columns.map((column) => (cells[column] ?? "").trim()));
  const areMarks = marks.every((words) => words === "" || LEADS.test(words) || COORDINATES.test(words));
  return isRole || !areMarks || marks.every((words) => words === "") ? [] : columns;
}
