import type { ReadSheet } from "./match-columns";
import { readState } from "./reading/read-state";

/** "(1-xong, 2-đang làm)": a number and what it means. */
const ENTRY = /(?<![\d/.])(\d(?=\s*[-–=:.])|[☑☐☒✓✔✗✘])\s*[-–=:.]?\s*([^,;/()\d☑☐☒✓✔✗✘]+)/gu;

/**
 * A register whose states are numbers, with their meaning in the heading: "TT thực hiện (1-xong, 2-đang làm, 3-chưa
 * làm)". The cells get the words; a number that the heading does not explain stays.
 */
export function withLegends(table: ReadSheet): ReadSheet {
  const legends = new Map(
    table.heads.flatMap((head, column) => {
      const entries = [...head.matchAll(ENTRY)].map(
        ([, number = "", words = ""]) => [number, words.trim()] as const,
      );
      const understood = entries.filter(([, words]) => readState(words) !== null);
      return entries.length >= 2 && understood.length * 2 >= entries.length
        ? [[column, new Map(entries)] as const]
        : [];
    }),
  );
  if (legends.size === 0) return table;
  const heads = table.heads.map((head, column) => (legends.has(column) ? "Tình trạng" : head));
  const rows = table.rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((words, column) => legends.get(column)?.get(words.trim()) ?? words),
  }));
  return { ...table, heads, rows };
}
