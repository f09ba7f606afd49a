import { type Block, type TableBlock, textBlock } from "../blocks";
import { findColumns } from "./columns";
import { withoutFurniture } from "./furniture";
import { type Grid, gridsOf } from "./grids";
import { joinLines } from "./join-lines";
import { linesOf, textOfLine } from "./lines";
import { findOpenTables } from "./open-tables";
import type { Line, Page } from "./page";
import { type Measured, measure, paragraphsOf } from "./paragraphs";

/** Parts of the text in order: runs of lines, columns, tables. */
type Part =
  | { kind: "lines"; pages: Measured[] }
  | { kind: "columns"; columns: Line[][] }
  | { kind: "table"; table: TableBlock; columns: readonly number[] };

/** The text of pages by the place of their words, as blocks. */
export function layOut(pages: readonly Page[]): Block[] {
  const read = pages.map((page) => {
    const { grids, rest } = gridsOf(page);
    return { page, grids, lines: linesOf(rest) };
  });
  const cleared = withoutFurniture(read);
  const parts: Part[] = [];
  for (const [n, lines] of cleared.entries()) {
    const measured = measure(lines);
    for (const part of partsOf(lines, read[n]?.grids ?? [], measured)) add(parts, part);
  }
  return parts.flatMap(blocksOf);
}

/** A page's lines, split where there are columns or tables between them. */
function partsOf(lines: readonly Line[], grids: readonly Grid[], { left, right }: Measured): Part[] {
  const columns = findColumns(lines);
  const tables = findOpenTables(lines);
  const placed = [
    ...grids.map((grid) => ({
      top: grid.top,
      part: { kind: "table" as const, table: grid.table, columns: grid.columns },
    })),
    ...tables.map(({ lines: own, table }) => ({
      top: own[0]?.base ?? 0,
      part: { kind: "table" as const, table, columns: [] },
    })),
    ...columns.map((one) => ({
      top: Math.min(...[...one.lines].map(({ base }) => base)),
      part: { kind: "columns" as const, columns: one.columns },
    })),
  ].sort((a, b) => a.top - b.top);
  const apart = new Set([
    ...columns.flatMap((one) => [...one.lines]),
    ...tables.flatMap((table) => table.lines),
  ]);
  const parts: Part[] = [];
  let run: Line[] = [];
  const end = () => {
    if (run.length > 0) parts.push({ kind: "lines", pages: [{ lines: run, left, right }] });
    run = [];
  };
  for (const line of lines) {
    while (placed[0] && placed[0].top <= line.base - 0.001) {
      end();
      parts.push(placed.shift()?.part ?? { kind: "columns", columns: [] });
    }
    if (!apart.has(line)) run.push(line);
  }
  end();
  return [...parts, ...placed.map(({ part }) => part)];
}

/** Lines continue over the end of a page, and so does a table with the same columns. */
function add(parts: Part[], part: Part): void {
  const last = parts.at(-1);
  if (part.kind === "lines" && last?.kind === "lines") last.pages.push(...part.pages);
  else if (part.kind === "table" && last?.kind === "table" && isSame(part.columns, last.columns)) {
    goOn(last.table, part.table);
  } else parts.push(part);
}

const isSame = (a: readonly number[], b: readonly number[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((at, n) => Math.abs(at - (b[n] ?? 0)) < 4);

/** A row without a number right after the end of a page is the rest of the row before. */
function goOn(table: TableBlock, more: TableBlock): void {
  const words = (row: TableBlock["rows"][number]) =>
    row.map(({ blocks }) => blocks.map((block) => (block.kind === "text" ? block.text : "")).join(" "));
  const [head, ...rows] = more.rows;
  const first = table.rows[0];
  const repeated = head && first && words(head).join("|") === words(first).join("|");
  const rest = repeated ? rows : [...more.rows];
  const [cut] = rest;
  const last = table.rows.at(-1);
  if (
    cut &&
    last &&
    cut.length === last.length &&
    words(cut)[0] === "" &&
    words(cut).some((text) => text !== "")
  ) {
    for (const [n, cell] of cut.entries()) {
      const own = last[n];
      const [before, after] = [words(last)[n] ?? "", words(cut)[n] ?? ""];
      if (own && after !== "") last[n] = { ...own, blocks: [textBlock(joinLines(before, after))] };
      else if (own) last[n] = { ...own, continues: own.continues && cell.continues };
    }
    rest.shift();
  }
  table.rows.push(...rest);
}

function blocksOf(part: Part): Block[] {
  if (part.kind === "table") return [part.table];
  if (part.kind === "columns") {
    return [textBlock(""), ...part.columns.flatMap((lines) => columnOf(lines)), textBlock("")];
  }
  return paragraphsOf(part.pages).map(({ text }) => textBlock(text));
}

/** The lines of a narrow column; a single word in capitals is the rest of the line above it. */
function columnOf(lines: readonly Line[]): Block[] {
  const texts: string[] = [];
  for (const line of lines) {
    const text = textOfLine(line);
    const last = texts.at(-1);
    const rest =
      /^\p{Lu}+$/u.test(text) && last !== undefined && last === last.toUpperCase() && /\s/.test(last);
    if (rest) texts[texts.length - 1] = `${last} ${text}`;
    else texts.push(text);
  }
  return texts.map((text) => textBlock(text));
}
