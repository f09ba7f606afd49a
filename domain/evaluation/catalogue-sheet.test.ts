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
    [["1", "Báo cáo định kỳ", "2", "3", "01/07/2026", ""], "2 nothing 7 2 2.7 > 3 2026-07-01 QĐ chung"],
    [["1", "Báo cáo định kỳ", "2", "4", "30/06/2026", ""], "2 change 7 2 2.7 > 4 2026-06-30 QĐ chung"],
    [["1", "Báo cáo định kỳ", "2", "4", "02/07/2026", ""], "2 change 7 2 3 > 4 2026-07-02 QĐ chung"],
    [["1", "BAO CAO DINH KY", "2", "4", "", ""], "2 change 7 2 3 > 4 2026-10-01 QĐ chung"],
    [["1", "Tờ trình", "1", "0,1", "", ""], "2 add - 1 - > 0.1 2026-10-01 QĐ chung"],
    [["1", "Tờ trình", "5", "100", "", ""], "2 add - 5 - > 100 2026-10-01 QĐ chung"],
  ])("%j", (row, expected) => {
    expect(plan(row)).toEqual([expected]);
  });

  it.each([
    [["1", "Tờ trình", "3", "0", "", ""], "2 coefficient_not_positive"],
    [["1", "Tờ trình", "3", "-2", "", ""], "2 coefficient_not_positive"],
    [["1", "Tờ trình", "3", "năm", "", ""], "2 coefficient_not_a_number"],
    [["1", "Tờ trình", "3", "", "", ""], "2 coefficient_missing"],
    [["1", "Tờ trình", "3", "100,1", "", ""], "2 coefficient_too_big"],
    [["1", "Tờ trình", "3", "450", "", ""], "2 coefficient_too_big"],
    [["1", "Tờ trình", "", "4", "", ""], "2 complexity_missing"],
    [["1", "Tờ trình", "0", "4", "", ""], "2 complexity_not_a_group"],
    [["1", "Tờ trình", "6", "4", "", ""], "2 complexity_not_a_group"],
    [["1", "Tờ trình", "VI", "4", "", ""], "2 complexity_not_a_group"],
    [["1", "Tờ trình", "2,5", "4", "", ""], "2 complexity_not_a_group"],
    [["1", "Tờ trình", "2.5", "4", "", ""], "2 complexity_not_a_group"],
    [["1", "Tờ trình", "khó", "4", "", ""], "2 complexity_not_a_group"],
    [["1", "Báo cáo định kỳ", "6", "4", "", ""], "2 complexity_not_a_group"],
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

  it.each([
    ["1", 1],
    ["Nhóm 2", 2],
    ["nhóm  5 ", 5],
    ["I", 1],
    ["II", 2],
    ["Nhóm III", 3],
    ["IV", 4],
    ["V", 5],
  ])("reads the group %j as %d", (typed, group) => {
    expect(plan(["1", "Tờ trình", typed, "4", "", ""])).toEqual([
      `2 add - ${group} - > 4 2026-10-01 QĐ chung`,
    ]);
  });

  it("takes names of 200 characters and cuts decisions after 120", () => {
    const named = (length: number) => plan(["1", "t".repeat(length), "3", "4", "", "q".repeat(130)])[0];
    expect(named(200)).toBe(`2 add - 3 - > 4 2026-10-01 ${"q".repeat(120)}`);
    expect(named(201)).toBe("2 name_too_long");
  });

  it("puts a change between those above it and those of the list", () => {
    const row = (coefficient: string, from: string) => ["1", "Báo cáo định kỳ", "", coefficient, from, ""];
    expect(
      plan(
        row("5", "01/10/2026"),
        row("4", "01/08/2026"),
        row("6", "01/11/2026"),
        row("4", "01/09/2026"),
        row("2", "01/02/2026"),
        row("9", "01/03/2026"),
      ),
    ).toEqual([
      "2 change 7 2 4 > 5 2026-10-01 QĐ chung",
      "3 change 7 2 3 > 4 2026-08-01 QĐ chung",
      "4 change 7 2 5 > 6 2026-11-01 QĐ chung",
      "5 nothing 7 2 4 > 4 2026-09-01 QĐ chung",
      "6 change 7 2 2.7 > 2 2026-02-01 QĐ chung",
      "7 change 7 2 2 > 9 2026-03-01 QĐ chung",
    ]);
  });

  it("keeps a coefficient that returns after one further down in the sheet", () => {
    const row = (coefficient: string, from: string) => ["1", "Báo cáo định kỳ", "", coefficient, from, ""];
    expect(plan(row("3", "01/10/2026"), row("4", "01/09/2026"))).toEqual([
      "2 change 7 2 4 > 3 2026-10-01 QĐ chung",
      "3 change 7 2 3 > 4 2026-09-01 QĐ chung",
    ]);
  });

  it("adds a product by its first row that says something new", () => {
    const row = (coefficient: string, from: string) => ["1", "Sổ tay mới", "2", coefficient, from, ""];
    expect(plan(row("4", "01/10/2026"), row("4", "01/09/2026"), row("5", "01/11/2026"))).toEqual([
      "2 nothing - 2 4 > 4 2026-10-01 QĐ chung",
      "3 add - 2 - > 4 2026-09-01 QĐ chung",
      "4 change - 2 4 > 5 2026-11-01 QĐ chung",
    ]);
  });

  it("does not count a refused row above as a product of the list", () => {
    expect(
      plan(
        ["1", "Tờ trình", "", "4", "01/01/2026", ""],
        ["2", "Tờ trình", "2", "4", "01/02/2026", ""],
        ["3", "Tờ trình", "3", "5", "01/03/2026", ""],
        ["4", "Đề án", "3", "5", "01/03/2026", ""],
      ),
    ).toEqual([
      "2 complexity_missing",
      "3 add - 2 - > 4 2026-02-01 QĐ chung",
      "4 complexity_differs",
      "5 add - 3 - > 5 2026-03-01 QĐ chung",
    ]);
  });

  it("finds a product and its day twice, with the same coefficient too", () => {
    const row = ["1", "Báo cáo định kỳ", "", "3", "01/07/2026", ""];
    expect(plan(row, row)).toEqual(["2 nothing 7 2 2.7 > 3 2026-07-01 QĐ chung", "3 twice_in_sheet"]);
    expect(plan(row, ["2", "Báo cáo định kỳ", "", "4", "01/07/2026", ""])[1]).toBe("3 twice_in_sheet");
  });

  it("reads a group with blanks behind it", () => {
    const row = { row: 2, name: "Tờ trình", coefficient: "4", complexity: "IV ", fromDay: "", decision: "" };
    const [one] = planProducts([row], [], { fromDay: "2026-10-01", decision: "" });
    expect(one).toMatchObject({ does: "add", complexity: 4 });
  });

  it("needs a day somewhere", () => {
    const read = readProductRows([sheet(HEADS, ["1", "Tờ trình", "3", "4", "", ""])]) ?? [];
    const [one] = planProducts(read, [], { fromDay: null, decision: "" });
    expect(one).toMatchObject({ does: "refused", problems: ["day_missing"] });
  });

  it("takes the day of the row if only that is there", () => {
    const read = readProductRows([sheet(HEADS, ["1", "Tờ trình", "3", "4", "01/11/2026", "QĐ 5"])]) ?? [];
    const [one] = planProducts(read, [], { fromDay: null, decision: "" });
    expect(one).toMatchObject({ does: "add", fromDay: "2026-11-01", decision: "QĐ 5" });
  });
});
