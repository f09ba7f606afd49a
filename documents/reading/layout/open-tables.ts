import { isTaskHead } from "@/domain/text/tables/columns";
import { type TableBlock, type TableCell, textBlock } from "../blocks";
import { joinLines } from "./join-lines";
import type { Line } from "./page";

/** A task table whose cells have no frame: its lines, and its cells. */
export type OpenTable = { lines: Line[]; table: TableBlock };

/** Tables without rules: a line of headings, and words under them below it. */
export function findOpenTables(lines: readonly Line[]): OpenTable[] {
  const found: OpenTable[] = [];
  for (let at = 0; at < lines.length; at++) {
    const head = lines[at];
    if (!head || head.chunks.length < 3 || !isTaskHead(head.chunks.map(({ text }) => text))) continue;
    const table = tableBelow(lines, at);
    if (table.lines.length > 1) found.push(table);
    at += table.lines.length - 1;
  }
  return found;
}

function tableBelow(lines: readonly Line[], at: number): OpenTable {
  const head = lines[at];
  if (!head) return { lines: [], table: { kind: "table", rows: [] } };
  const taken = [head];
  const rows = [head.chunks.map(({ text }) => text)];
  let last = head;
  for (const line of lines.slice(at + 1)) {
    if (line.base - last.base > line.size * 3.5) break;
    const cells = head.chunks.map(() => "");
    for (const chunk of line.chunks) {
      const column = nearest(chunk, head);
      cells[column] = cells[column] === "" ? chunk.text : `${cells[column]} ${chunk.text}`;
    }
    // A line of words across the page ends the table.
    if (line.chunks.length === 1 && line.right - line.left > (head.right - head.left) * 0.6) break;
    const row = rows.at(-1);
    if (cells[0] !== "" || rows.length === 1 || !row) rows.push(cells);
    else for (const [n, cell] of cells.entries()) row[n] = joinLines(row[n] ?? "", cell);
    taken.push(line);
    last = line;
  }
  return { lines: taken, table: { kind: "table", rows: rows.map((row) => row.map(cellOf)) } };
}

const cellOf = (text: string, column: number): TableCell => ({
  column,
  span: 1,
  continues: false,
  blocks: text === "" ? [] : [textBlock(text)],
});

/** The column whose heading is above a piece or nearest to it. */
function nearest({ left, right }: { left: number; right: number }, head: Line): number {
  const distances = head.chunks.map((chunk) => {
    const over = Math.min(right, chunk.right) - Math.max(left, chunk.left);
    return over > 0 ? -over : Math.max(left - chunk.right, chunk.left - right);
  });
  return distances.indexOf(Math.min(...distances));
}
