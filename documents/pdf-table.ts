import { breakLines, type SetLine } from "./break-lines";
import { CELL_PADDING } from "./page-size";
import { type Block, headRoleOf } from "./paper";
import { lineHeight, type PdfSheet } from "./pdf-sheet";
import { type Look, lookOf } from "./roles";

type Table = Extract<Block, { kind: "table" }>;
type Cell = { lines: SetLine[]; look: Look; x: number; width: number; padding: number };
type Element = PDFKit.PDFStructureElement;

/** Above and below a cell's text. */
const PADDING = 2;
const BORDER = 0.5;

/** Sets a table: its heading repeated on every page, a row undivided unless it is longer than a page. */
export function flowTable(sheet: PdfSheet, table: Table): void {
  const element = sheet.begin("Table");
  const head = setRow(sheet, table, titlesOf(table), true);
  const rows = table.rows.map((texts) => setRow(sheet, table, texts, false));
  if (tableBeginning(sheet, table) > sheet.room) sheet.turnPage();
  drawCells(sheet, head, beginCells(sheet, element, head, "TH"), "TH");
  for (const row of rows) flowRow(sheet, row, head, beginCells(sheet, element, row, "TD"));
  element.end();
  sheet.leave(0);
}

/**
 * The minimum height at which a table can begin on a page: its heading and first row, or as much of them as fits
 * on a page.
 */
export function tableBeginning(sheet: PdfSheet, table: Table): number {
  const head = heightOf(setRow(sheet, table, titlesOf(table), true));
  const [first] = table.rows;
  const row = first ? setRow(sheet, table, first, false) : [];
  const whole = head + (first ? heightOf(row) : 0);
  return whole <= sheet.pageRoom ? whole : head + (first ? highOf(row) : 0) + 2 * PADDING;
}

const titlesOf = ({ columns }: Table): string[] => columns.map(({ title }) => title);

function setRow(sheet: PdfSheet, table: Table, texts: readonly string[], isHead: boolean): Cell[] {
  let x = sheet.page.left;
  const padding = paddingOf(table);
  return table.columns.map(({ share, role }, index) => {
    const width = share * sheet.textWidth;
    const look = lookOf(isHead ? headRoleOf(table) : role);
    const text = (texts[index] ?? "").replaceAll("\n", " ");
    const cell = { lines: breakLines(text, look, width - 2 * padding, sheet.ruler), look, x, width, padding };
    x += width;
    return cell;
  });
}

/** From the line to the text beside it: less where there are many columns. */
const paddingOf = ({ dense }: Table): number => (dense ? CELL_PADDING / 2 : CELL_PADDING);
const highOf = (row: readonly Cell[]): number => Math.max(...row.map(({ look }) => lineHeight(look)));
const longest = (row: readonly Cell[]): number => Math.max(...row.map(({ lines }) => lines.length));
const heightOf = (row: readonly Cell[]): number => longest(row) * highOf(row) + 2 * PADDING;

/** The elements of a row's cells, which may continue over pages. */
function beginCells(sheet: PdfSheet, table: Element, row: readonly Cell[], tag: "TH" | "TD"): Element[] {
  const element = sheet.begin("TR", {}, table);
  return row.map(() => sheet.begin(tag, tag === "TH" ? { scope: "Column" } : {}, element));
}

function flowRow(sheet: PdfSheet, row: readonly Cell[], head: readonly Cell[], elements: Element[]): void {
  const whole = heightOf(row) + heightOf(head) <= sheet.pageRoom;
  let rest = row;
  while (heightOf(rest) > sheet.room) {
    const fits = Math.floor((sheet.room - 2 * PADDING) / highOf(rest));
    if (!whole && fits > 0) {
      drawCells(sheet, cut(rest, 0, fits), elements, "TD");
      rest = cut(rest, fits);
    }
    sheet.turnPage();
    drawCells(sheet, head, null, "TH");
  }
  drawCells(sheet, rest, elements, "TD");
}

const cut = (row: readonly Cell[], from: number, to?: number): Cell[] =>
  row.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) }));

/** @param elements of the cells, or null for a repeated heading, which is not content */
function drawCells(sheet: PdfSheet, row: readonly Cell[], elements: Element[] | null, tag: string): void {
  const top = sheet.y;
  const height = heightOf(row);
  row.forEach((cell, index) => {
    const draw = () => drawText(sheet, cell, top + PADDING);
    const element = elements?.[index];
    if (element) sheet.mark(tag, element, draw);
    else sheet.decorate(draw);
  });
  sheet.decorate(() => {
    sheet.document.lineWidth(BORDER);
    for (const { x, width } of row) sheet.document.rect(x, top, width, height).stroke();
  });
  sheet.y = top + height;
}

function drawText(sheet: PdfSheet, { lines, look, x, width, padding }: Cell, top: number): void {
  lines.forEach((line, index) => {
    const y = top + index * lineHeight(look);
    sheet.set(line, look, x + padding, y, width - 2 * padding);
  });
}
