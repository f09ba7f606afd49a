import { execFile } from "node:child_process";
import path from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { inflateRawSync } from "node:zlib";
import readExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { columnLetter } from "@/domain/imports/column-letter";
import type { Cell, Sheet } from "./sheet";
import { writeWorkbook } from "./write-workbook";

const PROPERTIES = {
  title: "Sổ theo dõi <2024>",
  author: "Sở A & B",
  language: "vi-VN",
  madeAt: new Date("2024-07-01T03:00:00.000Z"),
};
const sheetOf = (rows: readonly (readonly Cell[])[], changes: Partial<Sheet> = {}): Sheet => ({
  name: "Sổ theo dõi",
  titles: [{ text: "SỔ THEO DÕI", look: "title" }],
  columns: (rows[0] ?? [""]).map((_, index) => ({ head: `Cột ${index + 1}`, width: 12 })),
  rows: rows.map((cells) => ({ cells })),
  ...changes,
});
const written = (...sheets: Sheet[]) => buffer(writeWorkbook(sheets, PROPERTIES));

/** A part's text straight from the archive, by its directory, without a spreadsheet reader. */
function partOf(archive: Buffer, name: string): string {
  for (let at = 0; at + 46 < archive.length; at++) {
    if (archive.readUInt32LE(at) !== 0x02014b50) continue;
    const length = archive.readUInt16LE(at + 28);
    if (archive.toString("utf8", at + 46, at + 46 + length) !== name) continue;
    const local = archive.readUInt32LE(at + 42);
    const begin = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    return inflateRawSync(archive.subarray(begin, begin + archive.readUInt32LE(at + 20))).toString("utf8");
  }
  throw new Error(`no part ${name}`);
}

const FORMULAS = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "\r=1",
  '=HYPERLINK("http://x.example";"x")',
  "=cmd|' /C calc'!A0",
];

describe("a workbook", () => {
  it("keeps text as text, whatever its first character, also when somebody edits the cell", async () => {
    const bytes = await written(sheetOf(FORMULAS.map((text) => [text])));
    const xml = partOf(bytes, "xl/worksheets/sheet1.xml");
    expect(xml).not.toMatch(/<f[\s>]/);
    expect(xml.match(/<c r="A\d+" s="6" t="inlineStr">/g)).toHaveLength(FORMULAS.length);
    expect(partOf(bytes, "xl/styles.xml").split("<xf ").at(8)).toContain('quotePrefix="1"');
    const [sheet] = await readExcelFile(bytes, { trim: false });
    expect(sheet?.data.slice(2).map(([cell]) => cell)).toEqual(
      FORMULAS.map((text) => text.replace("\r", "\n")),
    );
  });

  it("contains days as days for any reader, shares and numbers as numbers", async () => {
    const bytes = await written(
      sheetOf([
        [{ day: "2024-02-29" }, { day: "1900-03-01" }, { day: "2199-12-31" }, { share: 0.25 }, 12.5, null],
      ]),
    );
    const [sheet] = await readExcelFile(bytes);
    expect(sheet?.sheet).toBe("Sổ theo dõi");
    expect(sheet?.data[2]).toEqual([
      new Date("2024-02-29"),
      new Date("1900-03-01"),
      new Date("2199-12-31"),
      0.25,
      12.5,
      null,
    ]);
    expect(partOf(bytes, "xl/worksheets/sheet1.xml")).toContain('<c r="A3" s="8"><v>45351</v></c>');
    expect(partOf(bytes, "xl/styles.xml")).toContain('formatCode="dd\\/mm\\/yyyy"');
  });

  it("freezes its heading, filters its rows but not their sum, prints the heading on every page of A4 landscape", async () => {
    const rows = [{ cells: ["a", 1] }, { cells: ["b", 2] }, { cells: ["Cộng", 3], total: true }];
    const bytes = await written(sheetOf([["", ""]], { rows }), sheetOf([["x"]], { name: "Theo 'tháng'" }));
    const xml = partOf(bytes, "xl/worksheets/sheet1.xml");
    expect(xml).toContain('<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<autoFilter ref="A2:B4"/>');
    expect(xml).toContain('paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"');
    expect(xml).toContain('<col min="2" max="2" width="12" customWidth="1"/>');
    const book = partOf(bytes, "xl/workbook.xml");
    expect(book).toContain(`localSheetId="0">'Sổ theo dõi'!$2:$2<`);
    expect(book).toContain(`localSheetId="1">'Theo ''tháng'''!$2:$2<`);
    expect((await readExcelFile(bytes)).map(({ sheet }) => sheet)).toEqual(["Sổ theo dõi", "Theo 'tháng'"]);
  });

  it("is wide enough for the lines above a table that is narrower than they are", async () => {
    const title = "TÌNH HÌNH THỰC HIỆN CHỈ ĐẠO: Thời gian quá hạn của việc đang làm";
    const narrow = sheetOf([["a", 1]], { titles: [{ text: title, look: "title" }] });
    const widths = async (sheet: Sheet) =>
      [
        ...partOf(await written(sheet), "xl/worksheets/sheet1.xml").matchAll(/<col [^>]*width="([\d.]+)"/g),
      ].map(([, width]) => Number(width));
    const [first = 0, second = 0] = await widths(narrow);
    // Letters of 14 points bold on columns counted in digits of 11.
    expect(first + second).toBeGreaterThanOrEqual(title.length * 1.4);
    expect(second).toBe(12);
    expect(await widths(sheetOf([["a", 1, 2, 3]]))).toEqual([12, 12, 12, 12]);
  });

  it("accepts any text: XML characters, unpaired surrogates, codes, more than fits into a cell", async () => {
    const texts = ["<b>&\"'</b>", "a\u0000b\ud800c\ufffe", "_x0041_", "😀 ế", "một\nhai", "x".repeat(40_000)];
    const [sheet] = await readExcelFile(await written(sheetOf([texts])));
    const [marks, halves, code, pair, lines, long] = sheet?.data[2] ?? [];
    expect([marks, halves, pair, lines]).toEqual(["<b>&\"'</b>", "abc", "😀 ế", "một\nhai"]);
    // The reader keeps the code of the first underscore; Excel reads "_x0041_" again.
    expect(["_x0041_", "_x005F_x0041_"]).toContain(code);
    expect(String(long)).toHaveLength(32_767);
  });

  it("names columns beyond Z", () => {
    expect([0, 25, 26, 51, 52, 701, 702].map(columnLetter)).toEqual([
      "A",
      "Z",
      "AA",
      "AZ",
      "BA",
      "ZZ",
      "AAA",
    ]);
  });

  it("fails as a stream if its rows fail", async () => {
    const rows = (function* () {
      yield { cells: ["a"] };
      throw new Error("the rows end here");
    })();
    await expect(written(sheetOf([[""]], { rows }))).rejects.toThrow("the rows end here");
  });

  it("writes 20,000 rows, and ten times as many, in the memory of a few", async () => {
    const script = path.join(import.meta.dirname, "write-many.ts");
    const run = async (rows: number) => {
      const args = ["--import", "tsx", "--max-old-space-size=64", "--expose-gc", script, String(rows)];
      const { stdout } = await promisify(execFile)(process.execPath, args);
      return JSON.parse(stdout) as { bytes: number; heap: number };
    };
    const [some, many] = [await run(20_000), await run(200_000)];
    expect(many.bytes).toBeGreaterThan(8 * some.bytes);
    expect(many.heap - some.heap).toBeLessThan(8 * 1024 * 1024);
  }, 60_000);
});
