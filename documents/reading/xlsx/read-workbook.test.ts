import readExcelFile from "read-excel-file/node";
import { describe, expect, it } from "vitest";
import { workbookFile } from "../testing/workbook-file";
import { formatOfCode } from "./number-formats";
import { readWorkbook } from "./read-workbook";

const rowsOf = async (bytes: Uint8Array) => (await readWorkbook(bytes)).sheets[0]?.rows;

describe("a workbook's cells", () => {
  const formats = [
    "dd/mm/yyyy",
    'd" tháng "m" năm "yyyy',
    "[$-42A]dd mmmm yyyy;@",
    "mm/yyyy",
    "0.0%",
    "000",
    "hh:mm",
    "#,##0 [$₫-42A]",
    "[Red]-0",
    "General",
  ];
  const day = 46086;

  it("are read as displayed: days, months, shares, times and numbers", async () => {
    const bytes = await workbookFile(
      [
        {
          name: "Sổ",
          rows: [
            ...[1, 2, 3].map((format) => [{ n: day, format }]),
            // A typed month is its first day; the fifth was typed as a day.
            ...[46082, day].map((n) => [{ n, format: 4 }]),
            [{ n: 0.6, format: 5 }],
            [{ n: 7, format: 6 }],
            [{ n: 0.604_166_666_666_67, format: 7 }],
            ...[8, 9, 10, 0].map((format) => [{ n: 1_500_000, format }]),
            [{ n: 0.300_000_000_000_000_04 }],
            [{ formula: "A1", shows: "Phòng Một" }],
            ["a_x000A_b"],
          ],
        },
      ],
      { formats },
    );
    expect(await rowsOf(bytes)).toEqual([
      ["05/03/2026"],
      ["05/03/2026"],
      ["05/03/2026"],
      ["03/2026"],
      ["05/03/2026"],
      ["60%"],
      ["007"],
      ["14:30"],
      ["1500000"],
      ["1500000"],
      ["1500000"],
      ["1500000"],
      ["0.3"],
      ["Phòng Một"],
      ["a\nb"],
    ]);
  });

  it.each([
    [undefined, 46086],
    ["0", 46086],
    ["1", 44624],
    ["true", 44624],
  ])("with days counted from date1904=%s keep 05/03/2026", async (date1904, n) => {
    const bytes = await workbookFile([{ name: "Sổ", rows: [[{ n, format: 1 }]] }], { date1904, formats });
    expect(await rowsOf(bytes)).toEqual([["05/03/2026"]]);
  });

  it("equal those that another reader finds", async () => {
    const bytes = await workbookFile([
      { name: "Sổ", rows: [["Ngày giao", "Nội dung"], [null, "Rà soát"], [], ["x", null, "z"]] },
    ]);
    const [other] = await readExcelFile(Buffer.from(bytes));
    const rows = await rowsOf(bytes);
    const padded = rows?.map((row) => [0, 1, 2].map((column) => row[column] || null));
    expect(padded).toEqual(other?.data);
  });

  it("that are merged are returned with their extent", async () => {
    const bytes = await workbookFile([{ name: "Sổ", rows: [["a"]], merged: ["B2:B4", "D1:E1", "AA3:AB5"] }]);
    expect((await readWorkbook(bytes)).sheets[0]?.merged).toEqual([
      { row: 1, column: 1, rows: 3, columns: 1 },
      { row: 0, column: 3, rows: 1, columns: 2 },
      { row: 2, column: 26, rows: 3, columns: 2 },
    ]);
  });
});

describe("a workbook's sheets", () => {
  it("are read in order except the hidden ones, which are named", async () => {
    const bytes = await workbookFile([
      { name: "DanhMuc", rows: [["mã"]], state: "hidden" },
      { name: "Sổ 2026", rows: [["một"]] },
      { name: "Rất ẩn", rows: [["x"]], state: "veryHidden" },
      { name: "Sổ 2025", rows: [["hai"]] },
    ]);
    const { sheets, unread } = await readWorkbook(bytes);
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([
      ["Sổ 2026", [["một"]]],
      ["Sổ 2025", [["hai"]]],
    ]);
    expect(unread).toEqual([
      { name: "DanhMuc", why: "hidden" },
      { name: "Rất ẩn", why: "hidden" },
    ]);
  });
});

describe("a number's format", () => {
  it.each([
    ["General", "plain"],
    ["@", "plain"],
    ["dd/mm/yyyy;@", "day"],
    ['[$-F800]dddd", "mmmm dd", "yyyy', "day"],
    ["dd/mm/yyyy hh:mm", "day"],
    ["yyyy", "day"],
    ["mmm-yy", "month"],
    ["h:mm AM/PM", "time"],
    ["[h]:mm", "time"],
    ["0%", "percent"],
    ['0" ngày"', "plain"],
    ["# ?/?", "plain"],
    ["#,##0.00\\ \\d", "plain"],
    ["0.00E+00", "plain"],
  ])("%s is %s", (code, format) => expect(formatOfCode(code)).toBe(format));
});
