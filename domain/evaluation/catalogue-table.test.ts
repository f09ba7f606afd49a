import { describe, expect, it } from "vitest";
import type { SheetCells } from "../imports/sheet-cells";
import { PRODUCT_FIELDS, PRODUCT_PROBLEMS, type ProductField, readProductRows } from "./catalogue-sheet";

const sheet = (...rows: string[][]): SheetCells => ({ name: "DM", rows, merged: [], from1904: false });
const HEADS = ["TT", "Sản phẩm", "Hệ số", "Nhóm", "Áp dụng từ", "Căn cứ"];
const shown = (...rows: string[][]) =>
  readProductRows([sheet(...rows)])?.map(
    ({ row, name, coefficient, complexity, fromDay, decision }) =>
      `${row}: ${[name, coefficient, complexity, fromDay, decision].join(" | ")}`,
  ) ?? null;

describe("the table of products in a file", () => {
  it("is found below titles, without headings inside and numbers of columns", () => {
    expect(
      shown(
        ["ỦY BAN NHÂN DÂN"],
        ["DANH MỤC SẢN PHẨM, CÔNG VIỆC"],
        ["STT", "Sản phẩm", "Hệ số"],
        ["(1)", "(2)", "(3)"],
        ["I", "Văn phòng", ""],
        ["1", "Tờ trình", "4"],
      ),
    ).toEqual(["6: Tờ trình | 4 |  |  | "]);
  });

  it("is the first of the file's sheets that has one", () => {
    const rows = readProductRows([
      sheet(["Ghi chú"]),
      sheet(HEADS, ["1", "Tờ trình", "4"]),
      sheet(HEADS, ["1", "Đề án", "9"]),
    ]);
    expect(rows?.map(({ name }) => name)).toEqual(["Tờ trình"]);
  });

  it.each([
    [
      ["STT", "Sản phẩm"],
      ["1", "Tờ trình"],
    ],
    [
      ["STT", "Hệ số"],
      ["1", "4"],
    ],
    [
      ["STT", "Nhóm", "Căn cứ"],
      ["1", "2", "QĐ 5"],
    ],
  ])("does not exist without a column of names and one of coefficients: %j", (heads, row) => {
    expect(shown(heads, row)).toBeNull();
  });

  it("does not exist in a file without sheets", () => {
    expect(readProductRows([])).toBeNull();
  });

  it.each([
    [14, ["16: Tờ trình | 4 | 3 |  | "]],
    [15, null],
  ])("has its heading in the first 15 rows: below %d titles", (titles, expected) => {
    const above = Array.from({ length: titles }, () => ["Danh mục"]);
    expect(shown(...above, HEADS, ["1", "Tờ trình", "4", "3"])).toEqual(expected);
  });

  it("may be empty", () => {
    expect(shown(HEADS)).toEqual([]);
  });
});

describe("the columns of the table", () => {
  it.each<[ProductField, string]>([
    ["name", "Tên sản phẩm, công việc"],
    ["name", "SẢN PHẨM"],
    ["name", "Danh mục công việc"],
    ["name", "Nhiệm vụ"],
    ["name", "Ten cong viec"],
    ["name", "Product"],
    ["name", "Name"],
    ["name", "Tên"],
    ["coefficient", "Hệ số"],
    ["coefficient", "Hệ số quy đổi"],
    ["coefficient", "Hệ số áp dụng"],
    ["coefficient", "Coefficient"],
    ["complexity", "Nhóm"],
    ["complexity", "Mức độ phức tạp"],
    ["complexity", "Sản phẩm theo nhóm"],
    ["complexity", "Complexity"],
    ["complexity", "Group"],
    ["fromDay", "Ngày hiệu lực"],
    ["fromDay", "Áp dụng từ"],
    ["fromDay", "Từ ngày"],
    ["fromDay", "From"],
    ["fromDay", "Nhóm áp dụng"],
    ["decision", "Quyết định"],
    ["decision", "Căn cứ phân nhóm"],
    ["decision", "Quyết định áp dụng"],
    ["decision", "Decision"],
  ])("%s is found below “%s”", (field, head) => {
    const usual: Record<ProductField, string> = {
      name: "Sản phẩm",
      coefficient: "Hệ số",
      complexity: "Nhóm",
      fromDay: "Từ ngày",
      decision: "Quyết định",
    };
    const heads = Object.values({ ...usual, [field]: head });
    const cells = {
      name: "Tờ trình",
      coefficient: "4",
      complexity: "3",
      fromDay: "1/1/2026",
      decision: "QĐ 5",
    };
    expect(readProductRows([sheet(heads, Object.values(cells))])).toEqual([{ row: 2, ...cells }]);
  });

  it.each(["Tổng sản phẩm", "Ghi chú", "Tên đơn vị", "Sản phẩmkhác", ""])(
    "%j is no column of names",
    (head) => {
      expect(shown([head, "Hệ số"], ["Tờ trình", "4"])).toBeNull();
    },
  );

  it("may come in any order, the first of two alike", () => {
    expect(
      shown(["Hệ số", "Ghi chú", "Tên", "Hệ số cũ", "Tên khác"], ["4", "x", "Tờ trình", "5", "Đề án"]),
    ).toEqual(["2: Tờ trình | 4 |  |  | "]);
  });
});

describe("the rows of the table", () => {
  it.each<[string, string[], string[]]>([
    ["a product", ["1", "Tờ trình", "4", "3", "1/1/2026", "QĐ 5"], ["2: Tờ trình | 4 | 3 | 1/1/2026 | QĐ 5"]],
    ["blanks", ["1", "  Tờ \n trình  ", " 4 "], ["2: Tờ trình | 4 |  |  | "]],
    ["a product without a name", ["1", "", "4"], ["2:  | 4 |  |  | "]],
    ["a group alone", ["1", "Tờ trình", "", "3"], ["2: Tờ trình |  | 3 |  | "]],
    ["a day alone", ["1", "Tờ trình", "", "", "1/1/2026"], ["2: Tờ trình |  |  | 1/1/2026 | "]],
    ["a heading", ["I", "Văn phòng", "", "", "", ""], []],
    ["a heading with a decision", ["I", "Văn phòng", "", "", "", "QĐ 5"], []],
    ["nothing", [], []],
    ["numbers of columns", ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"], []],
    ["numbers of some columns", ["(1)", "", "(3)"], []],
    ["one such number", ["", "", "(3)"], ["2:  | (3) |  |  | "]],
    ["a number before a product", ["(1)", "Tờ trình", "4"], ["2: Tờ trình | 4 |  |  | "]],
    ["a long number in brackets", ["(1)", "(100)", "(3)"], ["2: (100) | (3) |  |  | "]],
  ])("with %s", (_, row, expected) => {
    expect(shown(HEADS, row)).toEqual(expected);
  });

  it("keep the numbers of the spreadsheet", () => {
    expect(shown(["Danh mục"], HEADS, ["1", "A", "4"], ["I", "B"], ["2", "C", "5"])).toEqual([
      "3: A | 4 |  |  | ",
      "5: C | 5 |  |  | ",
    ]);
  });
});

it("a page shows the columns in this order and knows these problems", () => {
  expect(PRODUCT_FIELDS.join(" ")).toBe("name coefficient complexity fromDay decision");
  expect([...PRODUCT_PROBLEMS].sort()).toEqual([
    "coefficient_missing",
    "coefficient_not_a_number",
    "coefficient_not_positive",
    "coefficient_too_big",
    "complexity_differs",
    "complexity_missing",
    "complexity_not_a_group",
    "day_missing",
    "day_taken",
    "name_missing",
    "name_too_long",
    "not_a_day",
    "twice_in_sheet",
  ]);
});
