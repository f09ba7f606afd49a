import { refuse } from "@/domain/errors";
import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS } from "@/domain/imports/limits";
import type { MergedCell, SheetCells, SheetFile, UnreadSheet } from "@/domain/imports/sheet-cells";
import { openArchive } from "../archive";
import { decodeText } from "../decode-text";
import { childOf, childrenOf, elementsOf, parseXml, type XmlElement } from "../xml";
import { shownOdsCell } from "./shown-ods-cell";

/**
 * The visible sheets of an OpenDocument spreadsheet, zipped (.ods) or as one XML file (.fods), in order; hidden
 * ones are only named.
 * @throws import.password_protected; Error for anything that is not such a file, and those of openArchive and parseXml
 */
export async function readOds(bytes: Uint8Array): Promise<SheetFile> {
  const content = bytes[0] === 0x50 ? await contentOf(bytes) : parseXml(decodeText(bytes));
  const document = childOf(content, "office:document-content") ?? childOf(content, "office:document");
  const book = childOf(document, "office:body", "office:spreadsheet");
  if (document === undefined || book === undefined) throw new Error("no spreadsheet");
  const hidden = hiddenStyles(document);
  const sheets: SheetCells[] = [];
  const unread: UnreadSheet[] = [];
  for (const table of childrenOf(book, "table:table")) {
    const { "table:name": name = "", "table:style-name": style = "" } = table.attributes;
    if (hidden.has(style)) unread.push({ name, why: "hidden" });
    else sheets.push(readTable(name, table));
  }
  return { sheets, unread };
}

async function contentOf(bytes: Uint8Array): Promise<XmlElement> {
  const { names, read } = await openArchive(bytes);
  const manifest = (await read("META-INF/manifest.xml")) ?? "";
  if (names.includes("encrypted-package") || manifest.includes("encryption-data")) {
    refuse("import.password_protected", {}, "file");
  }
  return parseXml((await read("content.xml")) ?? "");
}

/** The table styles that hide a sheet. */
function hiddenStyles(document: XmlElement): Set<string> {
  const styles = childrenOf(childOf(document, "office:automatic-styles"), "style:style");
  const isHidden = (style: XmlElement) =>
    childOf(style, "style:table-properties")?.attributes["table:display"] === "false";
  return new Set(styles.filter(isHidden).map(({ attributes }) => attributes["style:name"] ?? ""));
}

function readTable(name: string, table: XmlElement): SheetCells {
  const rows: string[][] = [];
  const merged: MergedCell[] = [];
  let at = 0;
  for (const row of rowsIn(table)) {
    const repeated = repeatedBy(row, "table:number-rows-repeated");
    const cells = readRow(row, at, merged);
    // The last row of a sheet stands for the million below it.
    if (cells.length > 0) {
      for (let n = 0; n < repeated && at + n <= MAX_SHEET_ROWS; n++) rows[at + n] = [...cells];
    }
    at += repeated;
  }
  return { name, rows: Array.from(rows, (row) => row ?? []), merged, from1904: false };
}

/** Rows stand alone, or in groups and headings. */
const rowsIn = (container: XmlElement): XmlElement[] =>
  elementsOf(container).flatMap((element) => {
    if (element.name === "table:table-row") return [element];
    return ROW_HOLDERS.has(element.name) ? rowsIn(element) : [];
  });

const ROW_HOLDERS = new Set(["table:table-header-rows", "table:table-rows", "table:table-row-group"]);

function readRow(row: XmlElement, at: number, merged: MergedCell[]): string[] {
  const cells: string[] = [];
  let column = 0;
  for (const cell of elementsOf(row)) {
    if (cell.name !== "table:table-cell" && cell.name !== "table:covered-table-cell") continue;
    const repeated = repeatedBy(cell, "table:number-columns-repeated");
    const size = {
      rows: repeatedBy(cell, "table:number-rows-spanned"),
      columns: repeatedBy(cell, "table:number-columns-spanned"),
    };
    if (size.rows > 1 || size.columns > 1) merged.push({ row: at, column, ...size });
    // What was in a covered cell before cells were merged is not shown.
    const words = cell.name === "table:table-cell" ? shownOdsCell(cell) : "";
    if (words !== "") {
      for (let n = column; n < column + repeated && n <= MAX_SHEET_COLUMNS; n++) {
        while (cells.length < n) cells.push("");
        cells[n] = words;
      }
    }
    column += repeated;
  }
  return cells;
}

function repeatedBy({ attributes }: XmlElement, name: string): number {
  const count = Number(attributes[name] ?? 1);
  return Number.isInteger(count) && count > 0 ? count : 1;
}
