import { buffer } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { MAX_SHEET_ROWS } from "@/domain/imports/limits";
import { readSheetApart } from "./read-apart";
import { kindOfSheet, readSheet, sentSheetKind } from "./read-sheet";
import { workbookFile } from "./reading/testing/workbook-file";
import type { Cell } from "./sheets/sheet";
import { writeWorkbook } from "./sheets/write-workbook";

/** The cells of a file's only sheet. */
const rowsOf = async (reading: ReturnType<typeof readSheet>) => (await reading).sheets[0]?.rows;
const csv = (text: string) => rowsOf(readSheet("csv", new TextEncoder().encode(text)));
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
const workbook = async (rows: Cell[][]) => {
  const columns = (rows[0] ?? []).map((_, index) => ({ head: `Cột ${index + 1}`, width: 10 }));
  const sheet = { name: "Trang", titles: [], columns, rows: rows.map((cells) => ({ cells })) };
  return new Uint8Array(
    await buffer(writeWorkbook([sheet], { title: "", author: "", language: "vi-VN", madeAt: new Date(0) })),
  );
};
const TABLE = [
  ["Họ tên", "Đơn vị"],
  ["Lê Thị Ế", "Phòng Một, Hai"],
];

describe("a sheet", () => {
  it("in CSV is read with a comma, a semicolon or a tab, in UTF-8 with or without BOM, and in UTF-16", async () => {
    expect(await csv('Họ tên,Đơn vị\nLê Thị Ế,"Phòng Một, Hai"\n')).toEqual(TABLE);
    expect(await csv("\ufeffHọ tên;Đơn vị\r\nLê Thị Ế;Phòng Một, Hai\r\n")).toEqual(TABLE);
    expect(await csv("Họ tên\tĐơn vị\nLê Thị Ế\tPhòng Một, Hai")).toEqual(TABLE);
    expect(await rowsOf(readSheet("csv", utf16("Họ tên\tĐơn vị\r\nLê Thị Ế\tPhòng Một, Hai\r\n")))).toEqual(
      TABLE,
    );
    // Decomposed accents are read as one letter each.
    expect(await csv("Ho\u0323 te\u0302n;B")).toEqual([["Họ tên", "B"]]);
  });

  it("in CSV with semicolons may have sentences with more commas than cells", async () => {
    const rows = [
      ["Số", "Nội dung", "Đơn vị"],
      ["1", "Rà soát, tổng hợp, phân loại, xếp thứ tự, đề xuất, báo cáo, trước ngày 30/7", "Văn phòng"],
      ["2", "Kiểm tra, xử lý dứt điểm, không để kéo dài, nhất là về đất đai, môi trường", "Thanh tra"],
      ["3", "Tập huấn", "Tất cả"],
    ];
    expect(await csv(rows.map((row) => row.join(";")).join("\r\n"))).toEqual(rows);
    const quoted = rows.map((row) => row.map((cell) => `"${cell}"`).join(",")).join("\n");
    expect(await csv(quoted)).toEqual(rows);
    // Here the sentences have semicolons, and nothing needs quotes.
    expect(await csv("Số,Nội dung\n1,Một; hai; ba\n2,Bốn\n")).toEqual([
      ["Số", "Nội dung"],
      ["1", "Một; hai; ba"],
      ["2", "Bốn"],
    ]);
  });

  it("keeps lines within a cell, rows of different length and empty rows between", async () => {
    expect(await csv('A;B\n"một\nhai"\n\nx;y;z\n;;\n')).toEqual([
      ["A", "B"],
      ["một\nhai"],
      [],
      ["x", "y", "z"],
    ]);
  });

  it("in XLSX gives days as days, numbers unchanged, and text that looks like a formula as text", async () => {
    const bytes = await workbook([[{ day: "2024-07-01" }, 45474, "=1+1", 1.5, null]]);
    expect((await rowsOf(readSheet("xlsx", bytes)))?.[1]).toEqual(["01/07/2024", "45474", "=1+1", "1.5"]);
  });

  it("is refused if it is broken, too long, too wide or not a sheet", async () => {
    const code = async (read: Promise<unknown>) =>
      read.then(
        () => "read",
        ({ code }: { code: string }) => code,
      );
    expect(await code(readSheet("xlsx", new Uint8Array([0x50, 0x4b, 3, 4])))).toBe("import.broken_sheet");
    expect(await code(readSheet("csv", new Uint8Array([0xc3, 0x28])))).toBe("import.broken_sheet");
    expect(await code(csv("\n;;\n"))).toBe("import.no_rows");
    expect(await code(csv("a\n".repeat(MAX_SHEET_ROWS + 1)))).toBe("import.too_many_rows");
    expect(await code(csv(`${"a;".repeat(61)}a`))).toBe("import.too_many_columns");
    expect(await code(csv(`a;${"b".repeat(10_001)}`))).toBe("import.cell_too_long");
    expect(kindOfSheet("a.xls", new Uint8Array([0xd0, 0xcf]))).toBeNull();
    expect(kindOfSheet("a.docx", new Uint8Array([0x50, 0x4b]))).toBeNull();
    for (const name of ["so.xls", "so.et", "SO.XLSB"]) {
      expect(() => sentSheetKind(name, new Uint8Array([0x50, 0x4b]))).toThrow("import.sheet_to_save");
    }
    expect(() => sentSheetKind("a.docx", new Uint8Array([0x50, 0x4b]))).toThrow("import.sheet_kind");
    expect(sentSheetKind("a.csv", new Uint8Array([0x41]))).toBe("csv");
    expect(kindOfSheet("a.XLSX", new Uint8Array([0x50, 0x4b]))).toBe("xlsx");
    expect(kindOfSheet("a.ods", new Uint8Array([0x50, 0x4b]))).toBe("ods");
    expect(kindOfSheet("a.fods", new Uint8Array([0x3c]))).toBe("ods");
    expect(kindOfSheet("a.ods", new Uint8Array([0x3c]))).toBeNull();
  });

  it("that is empty or too large is skipped and named, as long as another is left", async () => {
    const wide = Array.from({ length: 61 }, () => "x");
    const bytes = await workbookFile([
      { name: "Trống", rows: [[]] },
      { name: "Rộng", rows: [wide] },
      { name: "Sổ", rows: [["a", "b"]] },
    ]);
    const { sheets, unread } = await readSheet("xlsx", bytes);
    expect(sheets.map(({ name }) => name)).toEqual(["Sổ"]);
    expect(unread).toEqual([
      { name: "Trống", why: "empty" },
      { name: "Rộng", why: "too_large" },
    ]);
    const alone = await workbookFile([{ name: "Rộng", rows: [wide] }]);
    await expect(readSheet("xlsx", alone)).rejects.toMatchObject({ code: "import.too_many_columns" });
  });

  it("is read in a separate thread, and a zip bomb is harmless", async () => {
    const bytes = await workbook([["Họ tên"], ["Lê Thị Ế"]]);
    expect(await rowsOf(readSheetApart({ sheet: "xlsx", bytes }))).toEqual([
      ["Cột 1"],
      ["Họ tên"],
      ["Lê Thị Ế"],
    ]);
    const zip = new ZipFile();
    zip.addBuffer(Buffer.alloc(61 * 1024 * 1024), "xl/worksheets/sheet1.xml");
    zip.end();
    const bomb = new Uint8Array(await buffer(zip.outputStream));
    expect(bomb.length).toBeLessThan(1_000_000);
    await expect(readSheetApart({ sheet: "xlsx", bytes: bomb })).rejects.toMatchObject({
      code: "import.too_large",
    });
    expect(await rowsOf(readSheetApart({ sheet: "csv", bytes: new TextEncoder().encode("a;b") }))).toEqual([
      ["a", "b"],
    ]);
  }, 30_000);
});
