import { describe, expect, it } from "vitest";
import type { SheetCells } from "../imports/sheet-cells";
import { planProducts, readProductRows } from "./catalogue-sheet";

const HEADS = ["TT", "Tên sản phẩm, công việc", "Nhóm", "Hệ số quy đổi", "Áp dụng từ", "Quyết định"];
const sheet = (...rows: string[][]): SheetCells => ({ name: "DM", rows, merged: [], from1904: false });
const KNOWN = [
  {
    id: 7,
    name: "Báo cáo định kỳ",
    complexity: 2,
    coefficients: [
      { coefficient: 3, fromDay: "2026-07-01" },
      { coefficient: 2.7, fromDay: "2026-01-01" },
    ],
  },
];
const plan = (...rows: string[][]) => {
  const read = readProductRows([sheet(HEADS, ...rows)]) ?? [];
  return planProducts(read, KNOWN, { fromDay: "2026-10-01", decision: "QĐ chung" }).map((one) =>
    one.does === "refused"
      ? `${one.row} ${one.problems.join(", ")}`
      : `${one.row} ${one.does} ${one.itemId ?? "-"} ${one.complexity} ${one.before ?? "-"} > ${one.coefficient} ${one.fromDay} ${one.decision}`,
  );
};

describe("what a row of a sheet of products does", () => {
  it.each([
    [["1", "Tờ trình", "3", "4,5", "01/11/2026", "QĐ 5"], "2 add - 3 - > 4.5 2026-11-01 QĐ 5"],
    [["1", "Tờ trình", "Nhóm IV", "4.5", "", ""], "2 add - 4 - > 4.5 2026-10-01 QĐ chung"],
    [["1", "báo cáo  định kỳ", "", "3,5", "", ""], "2 change 7 2 3 > 3.5 2026-10-01 QĐ chung"],
    [["1", "Báo cáo định kỳ", "2", "2", "01/03/2026", ""], "2 change 7 2 2.7 > 2 2026-03-01 QĐ chung"],
    [["1", "Báo cáo định kỳ", "2", "2", "01/01/2025", ""], "2 change 7 2 - > 2 2025-01-01 QĐ chung"],
    [["1", "Báo cáo định kỳ", "2", "3", "", ""], "2 nothing 7 2 3 > 3 2026-10-01 QĐ chung"],
    [["1", "Báo cáo định kỳ", "2", "2,7", "01/01/2026", ""], "2 nothing 7 2 - > 2.7 2026-01-01 QĐ chung"],
  ])("%j", (row, expected) => {
    expect(plan(row)).toEqual([expected]);
  });

  it.each([
    [["1", "Tờ trình", "3", "0", "", ""], "2 coefficient_not_positive"],
    [["1", "Tờ trình", "3", "-2", "", ""], "2 coefficient_not_positive"],
    [["1", "Tờ trình", "3", "năm", "", ""], "2 coefficient_not_a_number"],
    [["1", "Tờ trình", "3", "", "", ""], "2 coefficient_missing"],
    [["1", "Tờ trình", "3", "450", "", ""], "2 coefficient_too_big"],
    [["1", "Tờ trình", "", "4", "", ""], "2 complexity_missing"],
    [["1", "Tờ trình", "6", "4", "", ""], "2 complexity_not_a_group"],
    [["1", "Tờ trình", "3", "4", "31/02/2026", ""], "2 not_a_day"],
    [["1", "", "3", "4", "", ""], "2 name_missing"],
    [["1", "Báo cáo định kỳ", "4", "4", "", ""], "2 complexity_differs"],
    [["1", "Báo cáo định kỳ", "2", "4", "01/07/2026", ""], "2 day_taken"],
    [["1", "Tờ trình", "", "0", "mai", ""], "2 coefficient_not_positive, complexity_missing, not_a_day"],
  ])("%j is refused", (row, expected) => {
    expect(plan(row)).toEqual([expected]);
  });

  it("sees the rows above: the same product and day twice, or another day of a new product", () => {
    expect(
      plan(
        ["1", "Tờ trình", "3", "4", "01/01/2026", ""],
        ["2", "tờ trình", "3", "5", "01/01/2026", ""],
        ["3", "Tờ trình", "", "6", "01/07/2026", ""],
      ),
    ).toEqual([
      "2 add - 3 - > 4 2026-01-01 QĐ chung",
      "3 twice_in_sheet",
      "4 change - 3 4 > 6 2026-07-01 QĐ chung",
    ]);
  });

  it("needs a day somewhere", () => {
    const read = readProductRows([sheet(HEADS, ["1", "Tờ trình", "3", "4", "", ""])]) ?? [];
    const [one] = planProducts(read, [], { fromDay: null, decision: "" });
    expect(one).toMatchObject({ does: "refused", problems: ["day_missing"] });
  });
});

describe("the table of products in a file", () => {
  it("is found below titles, without headings inside and numbers of columns", () => {
    const rows = readProductRows([
      sheet(["Ghi chú"]),
      sheet(
        ["ỦY BAN NHÂN DÂN"],
        ["DANH MỤC SẢN PHẨM, CÔNG VIỆC"],
        ["STT", "Sản phẩm", "Hệ số"],
        ["(1)", "(2)", "(3)"],
        ["I", "Văn phòng", ""],
        ["1", "Tờ trình", "4"],
      ),
    ]);
    expect(rows?.map(({ row, name, coefficient }) => [row, name, coefficient])).toEqual([
      [6, "Tờ trình", "4"],
    ]);
  });

  it("does not exist without a column of names and one of coefficients", () => {
    expect(readProductRows([sheet(["STT", "Sản phẩm"], ["1", "Tờ trình"])])).toBeNull();
  });
});
