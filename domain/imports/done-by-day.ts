import { columnsOf } from "./columns-by-content";
import { dayOfCell } from "./day-cell";
import { headKey, type ReadSheet } from "./match-columns";

/** A day under such a heading says that the work is done; one of a report does not. */
const DONE_ON = /(?:hoan thanh|xong|hoan tat|done|completed)/;

/** A register without a column of states, whose column of days says when work was done: those rows are done. */
export function withDoneByDay(table: ReadSheet): ReadSheet {
  const { state, result, reportedOn } = columnsOf(table, "register");
  if (state !== undefined || result !== undefined || reportedOn === undefined) return table;
  if (!DONE_ON.test(headKey(table.heads[reportedOn] ?? ""))) return table;
  return {
    ...table,
    heads: [...table.heads, "Tình trạng"],
    rows: table.rows.map(({ row, cells }) => {
      const state = dayOfCell(cells[reportedOn] ?? "") === null ? "" : "Hoàn thành";
      return { row, cells: [...cells, state] };
    }),
  };
}
