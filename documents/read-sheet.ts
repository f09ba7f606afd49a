import { DomainError, refuse } from "@/domain/errors";
import { MAX_CELL, MAX_SHEET_COLUMNS, MAX_SHEET_ROWS } from "@/domain/imports/limits";
import type { SheetCells, SheetFile } from "@/domain/imports/sheet-cells";
import { normalizeText } from "@/domain/text/fold";
import { decodeText } from "./reading/decode-text";
import { readOds } from "./reading/ods/read-ods";
import { readWorkbook } from "./reading/xlsx/read-workbook";

export type SheetKind = "xlsx" | "ods" | "csv";

/** The kind of a sheet by its first bytes and its name; null if it is not read. */
export function kindOfSheet(name: string, bytes: Uint8Array): SheetKind | null {
  const extension = name.toLowerCase().split(".").at(-1) ?? "";
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip) return ["xlsx", "xlsm"].includes(extension) ? "xlsx" : extension === "ods" ? "ods" : null;
  if (extension === "fods") return "ods";
  return ["csv", "tsv", "txt"].includes(extension) ? "csv" : null;
}

/** Spreadsheets of other programs and years, which their programs save as XLSX. */
const TO_SAVE = ["xls", "xlsb", "et", "numbers"];

/**
 * The kind of a sheet that somebody sent.
 * @throws import.sheet_to_save for a spreadsheet that must be saved as XLSX first, import.sheet_kind for anything else
 */
export function sentSheetKind(name: string, bytes: Uint8Array): SheetKind {
  const kind = kindOfSheet(name, bytes);
  if (kind !== null) return kind;
  const extension = name.toLowerCase().split(".").at(-1) ?? "";
  return refuse(TO_SAVE.includes(extension) ? "import.sheet_to_save" : "import.sheet_kind", { name }, "file");
}

/**
 * The visible sheets of a workbook, or a CSV file as one sheet: cells as words, days as dd/mm/yyyy. Sheets without
 * cells and those beyond the limits are listed as unread, unless none is left.
 * @throws import.broken_sheet, import.no_rows, import.too_many_rows, import.too_many_columns, import.cell_too_long
 */
export async function readSheet(kind: SheetKind, bytes: Uint8Array): Promise<SheetFile> {
  const file = await READERS[kind](bytes).catch((error: unknown) => {
    if (error instanceof DomainError) throw error;
    return refuse("import.broken_sheet", {}, "file");
  });
  const unread = [...file.unread];
  const beyond: DomainError[] = [];
  const sheets: SheetCells[] = [];
  for (const sheet of file.sheets.map(trimmed)) {
    const refused = refusalOf(sheet.rows);
    if (refused) beyond.push(refused);
    if (refused) unread.push({ name: sheet.name, why: "too_large" });
    else if (sheet.rows.length === 0) unread.push({ name: sheet.name, why: "empty" });
    else sheets.push(sheet);
  }
  if (sheets.length === 0) throw beyond[0] ?? new DomainError("import.no_rows", {}, "file");
  return { sheets, unread };
}

const READERS: Record<SheetKind, (bytes: Uint8Array) => Promise<SheetFile>> = {
  xlsx: readWorkbook,
  ods: readOds,
  csv: readCsv,
};

function refusalOf(rows: readonly string[][]): DomainError | null {
  if (rows.length > MAX_SHEET_ROWS)
    return new DomainError("import.too_many_rows", { limit: MAX_SHEET_ROWS }, "file");
  if (rows.some((row) => row.length > MAX_SHEET_COLUMNS)) {
    return new DomainError("import.too_many_columns", { limit: MAX_SHEET_COLUMNS }, "file");
  }
  return rows.some((row) => row.some((cell) => cell.length > MAX_CELL))
    ? new DomainError("import.cell_too_long", { limit: MAX_CELL }, "file")
    : null;
}

async function readCsv(bytes: Uint8Array): Promise<SheetFile> {
  const { parse } = await import("csv-parse/sync");
  const text = decodeText(bytes);
  const options = {
    relax_column_count: true,
    relax_quotes: true,
    bom: true,
    skip_empty_lines: false,
    // csv-parse 7.0.3 takes the line end of the first line for all: rows that another program appended with its own
    // line ends would stand in the last cell of the row above them (findings/csv-parse-mixed-line-ends.sh).
    record_delimiter: ["\r\n", "\n", "\r"],
  };
  const rows = parse(text, { ...options, delimiter: delimiterOf(text) }) as string[][];
  const words = rows.map((row) => row.map((cell) => normalizeText(cell).trim()));
  return { sheets: [{ name: "", rows: words, merged: [], from1904: false }], unread: [] };
}

const DELIMITERS = [";", ",", "\t"];

/**
 * A comma, or what Excel writes if the comma is the decimal sign, as in Vietnamese: a semicolon or a tab. The
 * delimiter gives most lines the same number of cells; the number of unquoted commas in sentences varies.
 */
function delimiterOf(text: string): string {
  // Outside quotes, over the first lines: a comma within a name does not count for much.
  const top = text.slice(0, 20_000).replace(/"[^"]*"/g, "");
  const lines = top.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  const alike = (mark: string): [lines: number, cells: number] => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const cells = line.split(mark).length;
      if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    const best = [...counts].sort(([a, m], [b, n]) => n - m || b - a)[0];
    return best ? [best[1], best[0]] : [0, 0];
  };
  const [first] = DELIMITERS.map((mark) => ({ mark, alike: alike(mark) })).sort(
    ({ alike: a }, { alike: b }) => b[0] - a[0] || b[1] - a[1],
  );
  return first?.mark ?? ";";
}

/** Without empty rows at the end and empty cells at the end of each row. */
function trimmed(sheet: SheetCells): SheetCells {
  const cut = sheet.rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1));
  return { ...sheet, rows: cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1) };
}
