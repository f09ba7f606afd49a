import { setImmediate } from "node:timers/promises";
import { columnLetter } from "@/domain/imports/column-letter";
import { escapeXml } from "../escape-xml";
import { cellXml, openCellXml, textXml } from "./cell-xml";
import { rowHeight } from "./row-height";
import type { Cell, Sheet } from "./sheet";

/** Characters of XML in one chunk. */
const PIECE = 64 * 1024;

/** The width of a letter of these lines, in digits of the standard font. */
const TITLE_WIDTHS = { agency: 1.15, title: 1.5, note: 1 } as const;
/** As much as A4 landscape holds in letters that are still easy to read. */
const MOST_TITLE = 150;

/** The place of a sheet's table, known when its last row is written; rows count from 1. */
export type Extent = { headRow: number; lastRow: number; lastColumn: string };

/**
 * A worksheet in chunks: frozen heading, a filter over the table, printed on A4 landscape as wide as the page with
 * the heading on each.
 * @param done called with the table's place at the end
 */
export async function* sheetXml(sheet: Sheet, done: (extent: Extent) => void): AsyncGenerator<string> {
  const lastColumn = columnLetter(sheet.columns.length - 1);
  const headRow = sheet.titles.length + 1;
  const widths = columnWidths(sheet);
  yield opening(sheet, widths, headRow);
  let row = headRow;
  let lastRow = headRow;
  let piece = "";
  for await (const { cells, total } of sheet.rows) {
    row += 1;
    if (!total) lastRow = row;
    const written = cells.map((cell, index) => {
      const place = `${columnLetter(index)}${row}`;
      return sheet.columns[index]?.open ? openCellXml(place, cell) : cellXml(place, cell, total);
    });
    piece += `${rowOpening(row, cells, widths)}${written.join("")}</row>`;
    if (piece.length < PIECE) continue;
    yield piece;
    piece = "";
    // Yield between rows; otherwise all other requests would wait for the last row.
    await setImmediate();
  }
  done({ headRow, lastRow, lastColumn });
  yield piece + closing(sheet, { headRow, lastRow, lastColumn });
}

/** The widths of the columns; the first is wider if the table would be narrower than the lines above it. */
function columnWidths({ columns, titles }: Sheet): number[] {
  const [first = 0, ...others] = columns.map(({ width }) => width);
  const longest = Math.max(0, ...titles.map(({ text, look }) => text.length * TITLE_WIDTHS[look]));
  const rest = others.reduce((sum, width) => sum + width, 0);
  return [Math.max(first, Math.min(MOST_TITLE, Math.ceil(longest)) - rest), ...others];
}

function opening({ titles, columns }: Sheet, widths: readonly number[], headRow: number): string {
  const cols = widths.map(
    (width, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${columns[index]?.hidden ? ' hidden="1"' : ""}/>`,
  );
  const lines = titles.map(
    ({ text, look }, index) =>
      `<row r="${index + 1}" ht="${look === "title" ? 26 : 17}" customHeight="1">${textXml(`A${index + 1}`, text, look)}</row>`,
  );
  const head = columns.map(({ head }, index) => textXml(`${columnLetter(index)}${headRow}`, head, "head"));
  // The heading is bold, and each of its cells has a filter button.
  const headOpening = rowOpening(
    headRow,
    columns.map(({ head }) => head),
    widths.map((width) => width - 1),
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0" showGridLines="0"><pane ySplit="${headRow}" topLeftCell="A${headRow + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${cols.join("")}</cols><sheetData>${lines.join("")}${headOpening}${head.join("")}</row>`;
}

const rowOpening = (row: number, cells: readonly Cell[], widths: readonly number[]): string =>
  `<row r="${row}" ht="${rowHeight(cells, widths)}" customHeight="1">`;

const closing = ({ titles, columns, locked }: Sheet, { headRow, lastRow, lastColumn }: Extent): string =>
  `</sheetData>${locked ? LOCK : ""}<autoFilter ref="A${headRow}:${lastColumn}${lastRow}"/>${
    titles.length > 0 && lastColumn !== "A"
      ? `<mergeCells count="${titles.length}">${titles.map((_, index) => `<mergeCell ref="A${index + 1}:${lastColumn}${index + 1}"/>`).join("")}</mergeCells>`
      : ""
  }${choicesXml(columns, headRow + 1, lastRow)}<printOptions horizontalCentered="1"/><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/><headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>`;

/** Sorting, filtering and widths stay free; there is no password, since it keeps from mistakes only. */
const LOCK =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/>';

/** Lists to choose from in open columns; other words may be typed. Excel takes 255 characters of them. */
function choicesXml(columns: Sheet["columns"], from: number, to: number): string {
  const lists = columns.flatMap(({ choices = [] }, index) => {
    const words = choices.join(",");
    if (choices.length === 0 || words.length > 255 || to < from) return [];
    const letter = columnLetter(index);
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${letter}${from}:${letter}${to}"><formula1>"${escapeXml(words)}"</formula1></dataValidation>`;
  });
  return lists.length === 0
    ? ""
    : `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`;
}
