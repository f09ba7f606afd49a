import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS } from "@/domain/imports/limits";
import type { MergedCell } from "@/domain/imports/sheet-cells";
import { normalizeText } from "@/domain/text/fold";
import { childOf, childrenOf, elementsOf, textIn, type XmlElement } from "../xml";
import type { NumberFormat } from "./number-formats";
import { shownNumber } from "./shown-number";

/** What the cells of a workbook's sheets share. */
export type SharedParts = { strings: readonly string[]; formats: readonly NumberFormat[]; from1904: boolean };

/**
 * A sheet's cells as they are displayed, at their places. A row or a cell without a place follows the previous
 * one. A cell beyond the limits is read just behind them: the sheet is refused, without millions of empty cells.
 */
export function readCells(worksheet: XmlElement | undefined, shared: SharedParts): string[][] {
  const rows: string[][] = [];
  let nextRow = 0;
  for (const row of childrenOf(childOf(worksheet, "x:worksheet", "x:sheetData"), "x:row")) {
    const at = Math.min(
      row.attributes.r === undefined ? nextRow : Number(row.attributes.r) - 1,
      MAX_SHEET_ROWS,
    );
    nextRow = at + 1;
    const cells: string[] = [];
    let nextColumn = 0;
    for (const cell of childrenOf(row, "x:c")) {
      const place = cell.attributes.r === undefined ? nextColumn : placeOf(cell.attributes.r).column;
      const column = Math.min(place, MAX_SHEET_COLUMNS);
      nextColumn = column + 1;
      const words = wordsOf(cell, shared);
      if (words === "") continue;
      while (cells.length < column) cells.push("");
      cells[column] = words;
    }
    if (cells.length === 0) continue;
    while (rows.length < at) rows.push([]);
    rows[at] = cells;
  }
  return rows;
}

/** A sheet's merged cells. */
export function readMerged(worksheet: XmlElement | undefined): MergedCell[] {
  const merged = childOf(worksheet, "x:worksheet", "x:mergeCells");
  return childrenOf(merged, "x:mergeCell").flatMap(({ attributes }) => {
    const [from = "", to = from] = (attributes.ref ?? "").split(":");
    const [first, last] = [placeOf(from), placeOf(to)];
    const size = {
      rows: Math.min(last.row, MAX_SHEET_ROWS) - first.row + 1,
      columns: Math.min(last.column, MAX_SHEET_COLUMNS) - first.column + 1,
    };
    return Number.isInteger(size.rows) && size.rows > 0 && size.columns > 0 ? [{ ...first, ...size }] : [];
  });
}

/** The words in a workbook's string table: phonetic readings of East Asian text are left out. */
export function readStrings(part: XmlElement | undefined): string[] {
  return childrenOf(childOf(part, "x:sst"), "x:si").map(stringIn);
}

const stringIn = (element: XmlElement): string =>
  unescaped(
    elementsOf(element)
      .filter(({ name }) => name === "x:t" || name === "x:r")
      .map((child) => (child.name === "x:t" ? textIn(child) : childrenOf(child, "x:t").map(textIn).join("")))
      .join(""),
  );

/** A character that XML cannot hold is written "_x000A_". */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

function wordsOf(cell: XmlElement, { strings, formats, from1904 }: SharedParts): string {
  const value = textIn(childOf(cell, "x:v") ?? cell);
  const inline = childOf(cell, "x:is");
  switch (cell.attributes.t ?? "n") {
    case "s":
      return clean(strings[Number(value)] ?? "");
    case "inlineStr":
      return clean(inline ? stringIn(inline) : "");
    case "b":
      return value === "1" ? "TRUE" : "FALSE";
    case "n": {
      // A program that writes formulas without computing them: the formula is shown, as nobody knows its result.
      if (value === "" || !childOf(cell, "x:v")) return formulaOf(cell);
      return shownNumber(value, formats[Number(cell.attributes.s ?? 0)] ?? "plain", from1904);
    }
    default:
      return childOf(cell, "x:v") ? clean(unescaped(value)) : "";
  }
}

function formulaOf(cell: XmlElement): string {
  const formula = childOf(cell, "x:f");
  return formula ? `=${textIn(formula)}` : "";
}

const clean = (text: string): string => normalizeText(text).trim();

/** "B12" as row 11 and column 1. */
function placeOf(reference: string): { row: number; column: number } {
  const [, letters = "", row = ""] = /^\$?([A-Z]+)\$?(\d+)$/i.exec(reference) ?? [];
  const column =
    [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row) - 1, column };
}
