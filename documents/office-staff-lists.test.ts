import { describe, expect, it } from "vitest";
import { checkStaff } from "@/domain/imports/check-staff";
import { matchColumns } from "@/domain/imports/match-columns";
import { chosenTable, stageBook } from "@/domain/imports/staged-book";
import { readSheet } from "./read-sheet";
import { workbookFile } from "./reading/testing/workbook-file";
import { csvOf, DEPARTMENTS, staff, TODAY } from "./test-office-sheets";

describe("lists of staff as different offices keep them", () => {
  it("in sections by department, which are no people", async () => {
    const rows = [
      ["STT", "Họ và tên", "Ngày, tháng, năm sinh", "Chức danh, chức vụ"],
      ["I", "VĂN PHÒNG"],
      ["1", "TRẦN THỊ HOA", "02/03/1985", "Chánh Văn phòng"],
      ["II", "THANH TRA"],
      ["1", "Lý Văn Tư", "7/1979", "Chánh Thanh tra"],
    ];
    expect(await staff(csvOf(rows))).toEqual([
      ["Trần Thị Hoa", 2, 1985, "Chánh Văn phòng", 1],
      ["Lý Văn Tư", null, 1979, "Chánh Thanh tra", 5],
    ]);
  });

  it("names who works in another department by now, without moving anybody", async () => {
    const rows = [
      ["Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị"],
      ["Lý Văn Tư", "05/07/1979", "Chánh Thanh tra", "Thanh tra"],
    ];
    const table = chosenTable(stageBook(await readSheet("csv", csvOf(rows)), "staff"));
    const known = { fullName: "Lý Văn Tư", birthDay: 5, birthMonth: 7, birthYear: 1979 };
    const people = [{ ...known, posts: [{ title: "Chuyên viên", departmentId: 1 }] }];
    const own = { departments: DEPARTMENTS, people, keepsEmails: true };
    const [row] = checkStaff(table, matchColumns(table.heads, "staff"), own, {}, TODAY);
    expect(row).toMatchObject({
      verdict: "known",
      readings: [{ field: "department", words: "Thanh tra", as: "other", has: "Văn phòng" }],
    });
  });

  it("without the sum and the signatures below the last person", async () => {
    const numbered = [
      ["STT", "Họ và tên", "Chức vụ", "Đơn vị"],
      ["1", "Lý Văn Tư", "Chánh Thanh tra", "Thanh tra"],
      ["2", "Bùi Thị Năm", "Chuyên viên", "Thanh tra"],
      ["", "Danh sách có 02 người"],
      ["", "NGƯỜI LẬP", "TRƯỞNG PHÒNG"],
      ["", "Vũ Thử", "Lê Kiểm"],
    ];
    expect((await staff(csvOf(numbered))).map((row) => (row as string[])[0])).toEqual([
      "Lý Văn Tư",
      "Bùi Thị Năm",
    ]);
    const plain = [
      ["Họ và tên", "Chức vụ", "Đơn vị"],
      ["Lý Văn Tư", "Chánh Thanh tra", "Thanh tra"],
      ["Bùi Thị Năm"],
      ["Cộng: 2 người"],
    ];
    expect((await staff(csvOf(plain))).map((row) => (row as string[])[0])).toEqual([
      "Lý Văn Tư",
      "Bùi Thị Năm",
    ]);
  });

  it("with Ông, Bà or Đ/c before names, which are no part of them", async () => {
    const rows = [
      ["Họ và tên", "Ngày sinh", "Chức vụ", "Đơn vị"],
      ["Ông Lý Văn Tư", "05/07/1979", "Chánh Thanh tra", "Thanh tra"],
      ["Đ/c BÙI THỊ NĂM", "", "Chuyên viên", "Thanh tra"],
      ["Ông Bình", "", "Chuyên viên", "Thanh tra"],
    ];
    expect((await staff(csvOf(rows))).map((row) => (row as string[])[0])).toEqual([
      "Lý Văn Tư",
      "Bùi Thị Năm",
      "Ông Bình",
    ]);
  });

  it("with the name over two columns and years of birth of men and women apart", async () => {
    const rows = [
      ["TT", "Họ và tên", null, "Năm sinh", null, "Chức vụ", "Bộ phận"],
      [null, null, null, "Nam", "Nữ"],
      ["1", "Nguyễn Văn", "An", { n: 1980 }, null, "Trưởng phòng", "tài nguyên và môi trường"],
      ["2", "Lê Thị", "Bình", null, { n: 1992 }, "Chuyên viên", "P. TNMT"],
    ];
    const merged = ["A1:A2", "B1:C2", "D1:E1", "F1:F2", "G1:G2"];
    expect(await staff(await workbookFile([{ name: "DS", rows, merged }]), "xlsx")).toEqual([
      ["Nguyễn Văn An", null, 1980, "Trưởng phòng", 2],
      ["Lê Thị Bình", null, 1992, "Chuyên viên", 2],
    ]);
  });
});
