import { refuse } from "@/domain/errors";
import { MAX_CELL, MAX_SHEET_COLUMNS, MAX_SHEET_ROWS } from "@/domain/imports/limits";
import { normalizeText } from "@/domain/text/fold";
import { decodeText } from "./reading/decode-text";
import { refuseBomb } from "./refuse-bomb";

export type SheetKind = "xlsx" | "csv";

/** The kind of a sheet by its first bytes and its name, or null for one that is not read. */
export function kindOfSheet(name: string, bytes: Uint8Array): SheetKind | null {
  const extension = name.toLowerCase().split(".").at(-1);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return extension === "xlsx" ? "xlsx" : null;
  return extension === "csv" || extension === "txt" ? "csv" : null;
}

/**
 * The cells of a workbook's first sheet that has any, or of a CSV file, as words; days as dd/mm/yyyy.
 * @throws import.broken_sheet, import.no_rows, import.too_many_rows, import.too_many_columns, import.cell_too_long
 */
export async function readSheet(kind: SheetKind, bytes: Uint8Array): Promise<string[][]> {
  const read = await (kind === "xlsx" ? readWorkbook(bytes) : readCsv(bytes)).catch(() =>
    refuse("import.broken_sheet", {}, "file"),
  );
  const rows = trimmed(read);
  if (rows.length === 0) refuse("import.no_rows", {}, "file");
  if (rows.length > MAX_SHEET_ROWS) refuse("import.too_many_rows", { limit: MAX_SHEET_ROWS }, "file");
  const widest = Math.max(...rows.map((row) => row.length));
  if (widest > MAX_SHEET_COLUMNS) refuse("import.too_many_columns", { limit: MAX_SHEET_COLUMNS }, "file");
  if (rows.some((row) => row.some((cell) => cell.length > MAX_CELL))) {
    refuse("import.cell_too_long", { limit: MAX_CELL }, "file");
  }
  return rows;
}

async function readWorkbook(bytes: Uint8Array): Promise<string[][]> {
  refuseBomb(bytes);
  const { default: readExcelFile } = await import("read-excel-file/node");
  const sheets = await readExcelFile(Buffer.from(bytes));
  const filled = sheets.find(({ data }) => data.some((row) => row.some((cell) => cell !== null)));
  return (filled?.data ?? []).map((row) => row.map(wordsOf));
}

/** What a cell shows: a day of Excel's calendar comes as an instant at midnight UTC. */
function wordsOf(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) {
    const [year, month, date] = cell.toISOString().slice(0, 10).split("-");
    return `${date}/${month}/${year}`;
  }
  return normalizeText(String(cell)).trim();
}

async function readCsv(bytes: Uint8Array): Promise<string[][]> {
  const { parse } = await import("csv-parse/sync");
  const text = decodeText(bytes);
  const options = { relax_column_count: true, relax_quotes: true, bom: true, skip_empty_lines: false };
  const rows = parse(text, { ...options, delimiter: delimiterOf(text) }) as string[][];
  return rows.map((row) => row.map(wordsOf));
}

const DELIMITERS = [";", ",", "\t"];

/**
 * A comma, or what Excel writes where the comma stands in numbers, as in Vietnamese: a semicolon or a tab. It parts
 * most lines into as many cells; the commas of a sentence, which need no quotes there, are now more and now fewer.
 */
function delimiterOf(text: string): string {
  // Outside of quotes, over the first lines: a comma within a name does not count for much.
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

/** Without the empty rows at the end and the empty cells at the end of each. */
function trimmed(rows: string[][]): string[][] {
  const cut = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== "") + 1));
  return cut.slice(0, cut.findLastIndex((row) => row.length > 0) + 1);
}
