import { HEAD_LEVELS, headKey, type ReadSheet } from "./match-columns";

/** A period of a year as the lower row of a heading: "Q.I", "Quý 2", "T3", "Tháng 4", "6 tháng". */
const PERIOD = /^(?:(?:q|quy) ?(?:[1-4]|i{1,3}|iv)|(?:t|thang) ?\d{1,2}|\d{1,2} thang|tuan ?\d{1,2})$/;
const PROGRESS = /tien do|luy ke|ket qua|thuc hien|tinh hinh/;

/** A register with the progress at the end of each period in a column of its own: the last one that is filled counts. */
export function withJoinedShares(table: ReadSheet): ReadSheet {
  const columns = table.heads.flatMap((head, column) => {
    const levels = head.split(HEAD_LEVELS);
    const isOne = PERIOD.test(headKey((levels.at(-1) ?? "").replace(/\./g, " ")));
    return levels.length > 1 && isOne && PROGRESS.test(headKey(levels[0] ?? "")) ? [column] : [];
  });
  const [first] = columns;
  if (first === undefined || columns.length < 2) return table;
  const heads = table.heads.map((head, column) =>
    column === first ? (head.split(HEAD_LEVELS)[0] ?? "") : columns.includes(column) ? "" : head,
  );
  const rows = table.rows.map(({ row, cells }) => {
    const last = columns.map((column) => cells[column] ?? "").findLast(Boolean) ?? "";
    const joined = cells.map((words, column) =>
      column === first ? last : columns.includes(column) ? "" : words,
    );
    return { row, cells: joined };
  });
  return { ...table, heads, rows };
}
