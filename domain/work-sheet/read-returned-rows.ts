import { normalizeText } from "../text/fold";
import { readRowKey } from "./row-key";
import { type ReturnedRow, WORK_COLUMNS, type WorkColumn } from "./work-row";

/**
 * The sheets of a workbook that came back which hold keyed rows, with those rows; a report's tables hold none. Work
 * that stands in two sheets would be changed in two ways.
 */
export const readReturnedSheets = (
  sheets: readonly { name: string; rows: readonly (readonly string[])[] }[],
) =>
  sheets
    .map(({ name, rows }) => ({ name, rows: readReturnedRows(rows) }))
    .filter(({ rows }) => rows.length > 0);

/** The rows of a sheet that came back, in whatever order they were sorted: those that begin with a key. */
export function readReturnedRows(rows: readonly (readonly string[])[]): ReturnedRow[] {
  return rows.flatMap((cells, index) => {
    const key = readRowKey(cells[0] ?? "");
    if (key === null) return [];
    const cell = (column: WorkColumn) => normalizeText(cells[WORK_COLUMNS.indexOf(column)] ?? "").trim();
    return [
      {
        row: index + 1,
        key,
        deadline: cell("deadline"),
        officer: cell("officer"),
        state: cell("state"),
        note: cell("note"),
        fixed: {
          code: cell("code"),
          summary: cell("summary"),
          department: cell("department"),
          role: cell("role"),
        },
      },
    ];
  });
}
