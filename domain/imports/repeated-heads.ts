import { HEAD_LEVELS, headKey, type ReadSheet } from "./match-columns";

/** Headings that must be the same for a row that has another one to repeat the heading. */
const LEAST_SAME = 4;

/**
 * A table without the heading that is printed again on each page or above each part. A part may have another heading over
 * one column: what stands below it goes into a column of its own.
 */
export function withoutRepeatedHeads(table: ReadSheet): ReadSheet {
  const heads = [...table.heads];
  /** Where the cells of a column go, since a part had another heading over it. */
  let moved: { from: number; to: number } | null = null;
  const rows = table.rows.flatMap(({ row, cells }) => {
    const repeated = repeatedHeads(cells, table.heads);
    if (repeated === null) {
      const place = moved;
      if (place === null) return [{ row, cells }];
      const own = [...cells];
      own[place.to] = cells[place.from] ?? "";
      own[place.from] = "";
      return [{ row, cells: own }];
    }
    moved = null;
    if (repeated.other !== null) {
      const words = cells[repeated.other] ?? "";
      const there = heads.findIndex((head, column) => column >= table.heads.length && head === words);
      const to = there < 0 ? heads.push(words) - 1 : there;
      moved = { from: repeated.other, to };
    }
    return [];
  });
  const filled = rows.map(({ row, cells }) => ({
    row,
    cells: heads.map((_, column) => cells[column] ?? ""),
  }));
  return { ...table, heads, rows: filled };
}

/** Whether a row repeats the heading, and in which column it says something else; null if it is no heading. */
function repeatedHeads(cells: readonly string[], heads: readonly string[]): { other: number | null } | null {
  const filled = cells.flatMap((words, column) => (words === "" ? [] : [{ words, column }]));
  const others = filled.filter(
    ({ words, column }) =>
      !(heads[column] ?? "").split(HEAD_LEVELS).some((head) => headKey(head) === headKey(words)),
  );
  if (filled.length < 2 || others.length > 1) return null;
  const [other] = others;
  if (other === undefined) return { other: null };
  return filled.length - 1 >= LEAST_SAME ? { other: other.column } : null;
}
