import { buffer } from "node:stream/consumers";
import { ZipFile } from "yazl";
import { columnLetter } from "@/domain/imports/column-letter";

/** A cell as a test writes it: words, a number with the index of its format, or nothing. */
type Written = string | { n: number; format?: number } | { formula: string; shows: string | null } | null;
type WrittenSheet = {
  name: string;
  rows: readonly (readonly Written[])[];
  merged?: readonly string[];
  state?: "hidden" | "veryHidden";
};

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/**
 * A workbook written part by part, like other programs' and unlike our own writer's: merged cells, hidden sheets,
 * days counted from 1904, custom formats.
 * @param formats codes that cells refer to by index, from 1 on
 */
export async function workbookFile(
  sheets: readonly WrittenSheet[],
  { date1904, formats = [] }: { date1904?: string; formats?: readonly string[] } = {},
): Promise<Uint8Array> {
  const zip = new ZipFile();
  const put = (name: string, xml: string) => zip.addBuffer(Buffer.from(`<?xml version="1.0"?>${xml}`), name);
  put("_rels/.rels", relations([[`${OFFICE}/officeDocument`, "xl/workbook.xml"]]));
  put(
    "xl/_rels/workbook.xml.rels",
    relations([
      ...sheets.map((_, index) => [`${OFFICE}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const),
      [`${OFFICE}/styles`, "/xl/styles.xml"],
    ]),
  );
  const listed = sheets.map(
    ({ name, state = "visible" }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="r${index + 1}"/>`,
  );
  const epoch = date1904 === undefined ? "" : ` date1904="${date1904}"`;
  put(
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${epoch}/><sheets>${listed.join("")}</sheets></workbook>`,
  );
  const codes = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', "&quot;")}"/>`,
  );
  const styles = ["0", ...formats.map((_, index) => String(164 + index))].map(
    (id) => `<xf numFmtId="${id}"/>`,
  );
  put(
    "xl/styles.xml",
    `<styleSheet xmlns="${MAIN}"><numFmts>${codes.join("")}</numFmts><cellXfs>${styles.join("")}</cellXfs></styleSheet>`,
  );
  for (const [index, sheet] of sheets.entries()) put(`xl/worksheets/sheet${index + 1}.xml`, worksheet(sheet));
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
}

const relations = (list: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}">${list
    .map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

function worksheet({ rows, merged = [] }: WrittenSheet): string {
  const data = rows.map((cells, row) => {
    const written = cells.map((cell, column) => cellXml(cell, `${columnLetter(column)}${row + 1}`));
    return `<row r="${row + 1}">${written.join("")}</row>`;
  });
  const over = merged.map((ref) => `<mergeCell ref="${ref}"/>`);
  return `<worksheet xmlns="${MAIN}"><sheetData>${data.join("")}</sheetData><mergeCells>${over.join("")}</mergeCells></worksheet>`;
}

function cellXml(cell: Written, at: string): string {
  if (cell === null) return "";
  if (typeof cell === "string") return `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`;
  // A program that computes nothing leaves the value out.
  if ("formula" in cell && cell.shows === null) return `<c r="${at}"><f>${cell.formula}</f><v></v></c>`;
  if ("formula" in cell) return `<c r="${at}" t="str"><f>${cell.formula}</f><v>${cell.shows}</v></c>`;
  return `<c r="${at}" s="${cell.format ?? 0}"><v>${cell.n}</v></c>`;
}
