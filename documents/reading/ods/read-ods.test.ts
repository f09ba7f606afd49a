import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { readOds } from "./read-ods";

const NAMES = ["office", "text", "table", "style"].map(
  (name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
);
const STYLES = `<office:automatic-styles><style:style style:name="ta2" style:family="table">
  <style:table-properties table:display="false"/></style:style></office:automatic-styles>`;
const bookOf = (root: string, tables: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><office:${root} ${NAMES.join(" ")}>${STYLES}<office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:${root}>`;
const tableOf = (rows: string, name = "Sổ", style = "ta1") =>
  `<table:table table:name="${name}" table:style-name="${style}">${rows}</table:table>`;
const row = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;
const text = (...lines: string[]) =>
  `<table:table-cell office:value-type="string">${lines.map((line) => `<text:p>${line}</text:p>`).join("")}</table:table-cell>`;
const typed = (attributes: string, shown: string) =>
  `<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;

const read = (tables: string) => readOds(new TextEncoder().encode(bookOf("document", tables)));
const rowsOf = async (rows: string) => (await read(tableOf(rows))).sheets[0]?.rows;

describe("the cells of an OpenDocument spreadsheet", () => {
  it("are read as displayed: days, months, shares, times, numbers, truth and errors", async () => {
    const cells = [
      typed('office:value-type="date" office:date-value="2026-03-05"', "5 tháng 3, 2026"),
      typed('office:value-type="date" office:date-value="2026-03-05T14:30:00"', "05/03/26 14:30"),
      typed('office:value-type="date" office:date-value="2026-03-01"', "03/2026"),
      typed('office:value-type="percentage" office:value="0.6"', "60,00%"),
      typed('office:value-type="time" office:time-value="PT07H05M00S"', "7:05 SA"),
      typed('office:value-type="float" office:value="1500000"', "1.500.000"),
      typed('office:value-type="float" office:value="7"', "007"),
      typed('office:value-type="boolean" office:boolean-value="true"', "ĐÚNG"),
      typed('table:formula="of:=TRUE()" office:value-type="float" office:value="1"', "TRUE"),
      typed('table:formula="of:=1/0" office:value-type="string" office:string-value=""', "#DIV/0!"),
    ];
    expect(await rowsOf(row(...cells))).toEqual([
      ["05/03/2026", "05/03/2026", "03/2026", "60%", "07:05", "1500000", "007", "TRUE", "TRUE", "#DIV/0!"],
    ]);
  });

  it("keep line breaks and spaces, without the notes beside them", async () => {
    const note = "<office:annotation><text:p>ghi chú</text:p></office:annotation>";
    const cell = `<table:table-cell office:value-type="string">${note}<text:p>Rà<text:s text:c="2"/>soát<text:line-break/>hồ <text:span>sơ</text:span></text:p><text:p>Báo cáo</text:p></table:table-cell>`;
    expect(await rowsOf(row(cell))).toEqual([["Rà  soát\nhồ sơ\nBáo cáo"]]);
  });

  it("stand at their places: repeated cells and rows, groups, and the empty million below", async () => {
    const twice = '<table:table-cell table:number-columns-repeated="2"/>';
    const rows = [
      `<table:table-header-rows>${row(text("a"), twice, text("d"))}</table:table-header-rows>`,
      `<table:table-row table:number-rows-repeated="2">${text("x")}</table:table-row>`,
      `<table:table-row-group>${row(twice)}${row(text("y"))}</table:table-row-group>`,
      '<table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    ];
    expect(await rowsOf(rows.join(""))).toEqual([["a", "", "", "d"], ["x"], ["x"], [], ["y"]]);
  });

  it("that are merged are returned with their extent, without what they cover", async () => {
    const over = `<table:table-cell office:value-type="string" table:number-rows-spanned="2" table:number-columns-spanned="2"><text:p>a</text:p></table:table-cell>`;
    const covered = `<table:covered-table-cell office:value-type="string"><text:p>cũ</text:p></table:covered-table-cell>`;
    const { sheets } = await read(tableOf(row(over, covered, text("b")) + row(covered, covered, text("c"))));
    expect(sheets[0]?.merged).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }]);
    expect(sheets[0]?.rows).toEqual([
      ["a", "", "b"],
      ["", "", "c"],
    ]);
  });
});

describe("the sheets of an OpenDocument spreadsheet", () => {
  const tables = tableOf(row(text("x")), "Danh mục", "ta2") + tableOf(row(text("Việc")), "Năm 2025");

  it("are read from one XML file, and hidden ones only named", async () => {
    expect(await read(tables)).toEqual({
      sheets: [{ name: "Năm 2025", rows: [["Việc"]], merged: [], from1904: false }],
      unread: [{ name: "Danh mục", why: "hidden" }],
    });
  });

  it("are read from an archive; an encrypted or foreign one is refused", async () => {
    const zipped = async (parts: Record<string, string>) => {
      const zip = new ZipFile();
      for (const [name, part] of Object.entries(parts)) zip.addBuffer(Buffer.from(part), name);
      zip.end();
      return new Uint8Array(await buffer(zip.outputStream));
    };
    const content = bookOf("document-content", tables);
    expect((await readOds(await zipped({ "content.xml": content }))).sheets[0]?.rows).toEqual([["Việc"]]);
    const locked = { "META-INF/manifest.xml": "<x><encryption-data/></x>", "content.xml": "???" };
    await expect(readOds(await zipped(locked))).rejects.toMatchObject({ code: "import.password_protected" });
    await expect(readOds(await zipped({ "content.xml": "<a/>" }))).rejects.toThrow("no spreadsheet");
  });
});
