import { foldWords } from "../text/fold";
import { HEAD_LEVELS, type ReadSheet } from "./match-columns";
import { readState } from "./reading/read-state";

/** What a person puts under the state that holds. */
const MARK = /^(?:x|v|✓|✔|√|☑|☒|\+|1|có)$/iu;
/** A heading that is a state itself, and no name of a column of days or numbers. */
const STATE =
  /^(?:(?:da|dang|chua|khong|cho|tam|co ban)\b.*|(?:ht|hoan thanh|th)(?: (?:dung|qua|truoc|cham|tre) han)?|(?:qua|trong|dung|cham|tre) han)$/;

/**
 * A table with a column for each state ("Đã HT", "Đang TH", "Chưa TH"), one of which is marked in each row: joined into
 * the first of them, which then says the heading that is marked and what stands there besides a mark.
 */
export function withJoinedStates(table: ReadSheet): ReadSheet {
  const columns = stateColumns(table.heads);
  const [first] = columns;
  if (first === undefined || columns.length < 2) return table;
  const [upper] = (table.heads[first] ?? "").split(HEAD_LEVELS);
  const heads = table.heads.map((head, column) => {
    if (column === first) return upper === table.heads[first] ? "Tình trạng" : (upper ?? "");
    return columns.includes(column) ? "" : head;
  });
  const rows = table.rows.map(({ row, cells }) => {
    const marked = columns.flatMap((column) => {
      const words = (cells[column] ?? "").trim();
      if (words === "" || /^[-–—0]$/.test(words)) return [];
      const state = stateOf(table.heads[column] ?? "");
      return [MARK.test(words) ? state : `${state} ${words}`];
    });
    const joined = cells.map((words, column) => (columns.includes(column) ? "" : words));
    joined[first] = marked.join("; ");
    return { row, cells: joined };
  });
  return { ...table, heads, rows };
}

const stateOf = (head: string): string => head.split(HEAD_LEVELS).at(-1) ?? "";

/** The columns side by side whose headings are states. */
function stateColumns(heads: readonly string[]): number[] {
  const isState = (head: string) =>
    STATE.test(foldWords(stateOf(head)).join(" ")) && readState(stateOf(head)) !== null;
  const first = heads.findIndex((head, column) => isState(head) && isState(heads[column + 1] ?? ""));
  if (first < 0) return [];
  const beyond = heads.findIndex((head, column) => column > first && !isState(head));
  return heads.flatMap((_, column) => (column >= first && (beyond < 0 || column < beyond) ? [column] : []));
}
