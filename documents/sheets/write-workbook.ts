import { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { corePropertiesXml, type Properties } from "../core-properties";
import { escapeText } from "./cell-xml";
import type { Sheet } from "./sheet";
import { type Extent, sheetXml } from "./sheet-xml";
import { STYLES } from "./styles";

export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * An XLSX file as a stream that is written while its rows are read, so that memory is constant whatever the
 * table's length (decision 0021). Rows are read as fast as the consumer takes the bytes.
 */
export function writeWorkbook(sheets: readonly Sheet[], properties: Properties): Readable {
  const zip = new ZipFile();
  const bytes = zip.outputStream as Readable;
  const extents: Extent[] = [];
  const part = (path: string, content: () => Iterable<string> | AsyncIterable<string>) =>
    zip.addReadStreamLazy(path, { mtime: properties.madeAt }, (give) =>
      give(null, Readable.from(encoded(content()), { objectMode: false }).on("error", failed)),
    );
  const failed = (error: Error) => bytes.destroy(error);
  zip.on("error", failed);
  part("[Content_Types].xml", () => [contentTypes(sheets)]);
  part("_rels/.rels", () => [packageRelations]);
  part("docProps/core.xml", () => [corePropertiesXml(properties)]);
  part("xl/_rels/workbook.xml.rels", () => [workbookRelations(sheets)]);
  part("xl/styles.xml", () => [HEAD + STYLES]);
  sheets.forEach((sheet, index) => {
    part(`xl/worksheets/sheet${index + 1}.xml`, () =>
      sheetXml(sheet, (extent) => {
        extents[index] = extent;
      }),
    );
  });
  // Last, because its names contain the extent of each table.
  part("xl/workbook.xml", () => [workbook(sheets, extents)]);
  zip.end();
  return bytes;
}

async function* encoded(pieces: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece, "utf8");
}

const contentTypes = (sheets: readonly Sheet[]): string =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>${sheets
    .map(
      (_, index) =>
        `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
    )
    .join("")}</Types>`;

const packageRelations = `${HEAD}<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

const workbookRelations = (sheets: readonly Sheet[]): string =>
  `${HEAD}<Relationships xmlns="${RELATIONS}">${sheets
    .map(
      (_, index) =>
        `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
    )
    .join(
      "",
    )}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

function workbook(sheets: readonly Sheet[], extents: readonly Extent[]): string {
  const listed = sheets.map(
    ({ name }, index) => `<sheet name="${escapeText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = sheets.flatMap(({ name }, index) => {
    const extent = extents[index];
    if (!extent) return [];
    const { headRow, lastRow, lastColumn } = extent;
    const at = `'${escapeText(name.replaceAll("'", "''"))}'!`;
    return [
      `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${at}$A$${headRow}:$${lastColumn}$${lastRow}</definedName>`,
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${at}$${headRow}:$${headRow}</definedName>`,
    ];
  });
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${listed.join("")}</sheets><definedNames>${names.join("")}</definedNames></workbook>`;
}
