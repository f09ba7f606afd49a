import { fold } from "@/domain/text/fold";
import { isTaskHead } from "@/domain/text/tables/columns";
import type { Block, TableBlock, TableCell } from "./blocks";

/**
 * The blocks as plain text: paragraphs and their line breaks as lines, rows of a table as lines with a tab between
 * cells. A merged cell counts for each row and column that it covers.
 */
export const writePlain = (blocks: readonly Block[]): string => blocks.flatMap(linesOf).join("\n");

function linesOf(block: Block): string[] {
  if (block.kind === "table") return linesOfTable(block);
  const text = block.text.trim();
  if (text === "") return [""];
  return `${block.label}${text}`.split("\n").map((line) => line.trim());
}

function linesOfTable(table: TableBlock): string[] {
  const grid = gridOf(table);
  const head = grid.some(isTaskHead);
  if (!head && isLaidOut(table)) return ["", ...linesByColumn(table), ""];
  if (!head && holdsParagraphs(table, grid)) {
    return ["", ...table.rows.flatMap((row) => row.flatMap((cell) => cell.blocks.flatMap(linesOf))), ""];
  }
  return ["", ...grid.map(lineOfRow).filter((line) => line.trim() !== ""), ""];
}

/** A table with more columns is not a table of an office. */
const MOST_COLUMNS = 100;

/** The words of each cell in a rectangle, merged cells repeated. */
function gridOf({ rows }: TableBlock): string[][] {
  const width = rows.flat().reduce((most, { column, span }) => Math.max(most, column + span), 0);
  const grid: string[][] = [];
  for (const row of rows) {
    const words = Array.from({ length: Math.min(MOST_COLUMNS, width) }, () => "");
    for (const cell of row) {
      const text = cell.continues ? (grid.at(-1)?.[cell.column] ?? "") : wordsOf(cell);
      words.fill(text, cell.column, cell.column + cell.span);
    }
    grid.push(words);
  }
  return grid;
}

/** A cell on one line, its paragraphs separated by a space, including an automatic number. */
function wordsOf(cell: TableCell): string {
  return cell.blocks
    .map((block) =>
      block.kind === "text" ? `${block.label}${block.text}` : block.rows.flat().map(wordsOf).join(" "),
    )
    .join(" ")
    .replace(/\s+/g, " ")
    .trim();
}

/** A row of a single cell is a line of its own: the heading of the rows below. */
function lineOfRow(row: readonly string[]): string {
  const [first] = row;
  if (first !== undefined && row.every((cell) => cell === first)) return first;
  return row.join("\t");
}

const LETTERHEAD = /cong hoa xa hoi chu nghia viet nam|dang cong san viet nam|noi nhan\s*:|^\s*kinh gui\s*:/m;

/** The start and the end of a letter are in columns, which are read one after the other. */
const isLaidOut = ({ rows }: TableBlock): boolean =>
  rows.length <= 8 && LETTERHEAD.test(fold(rows.flat().map(wordsOf).join("\n")));

function linesByColumn({ rows }: TableBlock): string[] {
  const columns = [...new Set(rows.flat().map(({ column }) => column))].sort((a, b) => a - b);
  return columns.flatMap((column) =>
    rows.flatMap((row) =>
      row
        .filter((cell) => cell.column === column && !cell.continues)
        .flatMap(({ blocks }) => blocks.flatMap(linesOf)),
    ),
  );
}

/**
 * One or two columns with whole paragraphs in them are not a table of values, nor are more if most cells hold
 * several lines, as signatures do.
 */
function holdsParagraphs({ rows }: TableBlock, grid: readonly string[][]): boolean {
  const lines = rows
    .flat()
    .map(({ blocks }) => blocks.flatMap(linesOf).filter((line) => line !== "").length)
    .filter((count) => count > 0);
  const several = lines.filter((count) => count > 1).length;
  return (grid[0]?.length ?? 0) <= 2 ? several > 0 : several > lines.length / 2;
}
