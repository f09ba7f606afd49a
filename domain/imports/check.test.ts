import { describe, expect, it } from "vitest";
import { calendarOf } from "../calendar/working-days";
import { checkDepartments } from "./check-departments";
import { checkRegister } from "./check-register";
import { checkStaff } from "./check-staff";
import { dayOfCell, shownCell } from "./day-cell";
import { findTable } from "./find-table";
import { matchColumns, type ReadSheet } from "./match-columns";
import { departmentsOfCell } from "./match-names";
import type { SheetCells } from "./sheet-cells";

const sheetOf = (heads: string[], ...rows: string[][]): ReadSheet => ({
  heads,
  rows: rows.map((cells, index) => ({ row: index + 2, cells })),
  from1904: false,
});
const cells = (rows: string[][]): SheetCells => ({ name: "", rows, merged: [], from1904: false });
const DEPARTMENTS = [
  { id: 1, names: ["Văn phòng", "VP"] },
  { id: 2, names: ["Phòng Đầu tư", "ĐT", "Phòng Kế hoạch cũ"] },
  { id: 3, names: ["Phòng Quy hoạch – Xây dựng", "QHXD"] },
];

describe("columns", () => {
  it("are recognised by their headings, with or without accents, in Vietnamese or English, in any order", () => {
    expect(matchColumns(["STT", "HỌ VÀ TÊN", "Ngày sinh", "Chức vụ", "Đơn vị", "Từ ngày"], "staff")).toEqual({
      fullName: 1,
      birthday: 2,
      title: 3,
      department: 4,
      fromDay: 5,
    });
    expect(matchColumns(["don vi", "chuc vu", "ho ten", "ghi chu"], "staff")).toEqual({
      department: 0,
      title: 1,
      fullName: 2,
    });
    expect(matchColumns(["Full name", "Date of birth", "Job title", "Since"], "staff")).toEqual({
      fullName: 0,
      birthday: 1,
      title: 2,
      fromDay: 3,
    });
    expect(matchColumns(["Ghi chú", "Khác"], "staff")).toEqual({});
  });

  it("belong to one field each, and exact headings win", () => {
    expect(matchColumns(["Đơn vị phối hợp", "Đơn vị thực hiện chính", "Nội dung"], "register")).toEqual({
      coordinating: 0,
      lead: 1,
      text: 2,
    });
    expect(matchColumns(["Tên đơn vị", "Tên"], "departments")).toEqual({ name: 0 });
  });

  it("are all recognised in our own printed register, below its titles", () => {
    const printed = [
      ["Ban Quản lý"],
      [],
      ["SỔ THEO DÕI THỰC HIỆN Ý KIẾN CHỈ ĐẠO"],
      [
        "Số TT",
        "Mã",
        "Nội dung chỉ đạo",
        "Đơn vị chủ trì",
        "Đơn vị phối hợp",
        "Lãnh đạo giao",
        "Ngày giao",
        "Hạn gốc",
        "Hạn hiện tại",
        "Tình trạng",
        "Ngày báo cáo",
        "Sản phẩm",
        "Số lần gia hạn",
      ],
      ["1", "CC 07/2024 · 1", "Rà soát.", "Văn phòng"],
      [],
      ["2", "CC 07/2024 · 2", "Báo cáo.", "Văn phòng"],
    ];
    const table = findTable(cells(printed), "register");
    expect(table?.rows.map(({ row }) => row)).toEqual([5, 7]);
    expect(table?.rows[0]?.cells).toHaveLength(13);
    expect(matchColumns(table?.heads ?? [], "register")).toEqual({
      code: 1,
      heldOn: 6,
      text: 2,
      lead: 3,
      coordinating: 4,
      deadline: 8,
      state: 9,
      result: 11,
      reportedOn: 10,
    });
  });

  it("need a table", () => {
    expect(findTable(cells([["một ô"], [""]]), "staff")).toBeNull();
    expect(
      findTable(
        cells([
          ["Cột A", "Cột B"],
          ["x", ""],
        ]),
        "staff",
      )?.heads,
    ).toEqual(["Cột A", "Cột B"]);
  });
});

describe("a day in a cell", () => {
  it.each([
    ["01/07/2024", "2024-07-01"],
    ["1.7.2024", "2024-07-01"],
    ["1-7-24", "2024-07-01"],
    ["2024-07-01", "2024-07-01"],
    ["2024-07-01T00:00:00", "2024-07-01"],
    ["01/07/2024 08:30", "2024-07-01"],
    ["ngày 01/07/2024", "2024-07-01"],
    ["45474", "2024-07-01"],
    ["45474.5", "2024-07-01"],
    ["31/02/2024", null],
    ["7/2024", null],
    ["cuối tháng", null],
    ["2024", null],
    ["", null],
  ])("%s is %s", (cell, day) => expect(dayOfCell(cell)).toBe(day));

  it("is shown as a day if a spreadsheet stores a number, and else as typed", () => {
    expect(shownCell("heldOn", "43619")).toBe("03/06/2019");
    expect(shownCell("heldOn", "3/6/19")).toBe("3/6/19");
    expect(shownCell("heldOn", "09999")).toBe("09999");
    expect(shownCell("code", "43619")).toBe("43619");
  });
});

describe("departments in a cell", () => {
  it.each([
    ["Văn phòng", [1]],
    ["van phong", [1]],
    ["ĐT", [2]],
    ["Phòng kế hoạch cũ", [2]],
    ["Phòng Quy hoạch - Xây dựng", [3]],
    ["VP; QHXD", [1, 3]],
    ["Phòng Đầu tư và Văn phòng", [2, 1]],
    ["VP, ĐT, VP", [1, 2]],
    ["Văn phòng/ĐT", [1, 2]],
  ])("%s", (cell, ids) => {
    const parts = departmentsOfCell(cell, DEPARTMENTS);
    expect([...new Set(parts.flatMap((part) => part.ids))]).toEqual(ids);
    expect(parts.filter((part) => part.ids.length === 0)).toEqual([]);
  });

  it("that stand in a cell with somebody else's are read, and the others asked about", () => {
    const unknown = (cell: string) =>
      departmentsOfCell(cell, DEPARTMENTS).flatMap(({ words, ids }) => (ids.length === 0 ? [words] : []));
    expect(unknown("Văn phòng\nCông đoàn ngành")).toEqual(["Công đoàn ngành"]);
    expect(unknown("Văn phòng và Sở Xây dựng")).toEqual(["Sở Xây dựng"]);
    expect(unknown("Lãnh đạo Văn phòng cùng Phòng Đầu tư")).toEqual([]);
  });

  it("that are not the agency's are reported", () => {
    expect(departmentsOfCell("VP; Sở Lạ", DEPARTMENTS)).toEqual([
      { words: "VP", ids: [1] },
      { words: "Sở Lạ", ids: [] },
    ]);
  });
});

describe("rows", () => {
  it("of departments are good, already present, or wrong", () => {
    const sheet = sheetOf(
      ["Tên đơn vị", "Viết tắt", "Thứ tự"],
      ["Phòng Mới", "PM", "4"],
      ["VAN PHONG", "", ""],
      ["", "X", ""],
      ["Phòng  mới", "", "đầu"],
      ["Phòng Ba", "A".repeat(21), ""],
    );
    const rows = checkDepartments(
      sheet,
      matchColumns(sheet.heads, "departments"),
      [{ name: "Văn phòng" }],
      9,
    );
    expect(rows.map(({ verdict }) => verdict)).toEqual(["good", "known", "bad", "bad", "bad"]);
    expect(rows[0]).toMatchObject({ row: 2, value: { name: "Phòng Mới", abbreviation: "PM", sortOrder: 4 } });
    expect(rows[3]).toMatchObject({
      problems: [
        { field: "sortOrder", code: "not_a_number" },
        { field: "name", code: "twice_in_sheet" },
      ],
    });
    expect(rows[4]).toMatchObject({
      problems: [{ field: "abbreviation", code: "too_long", values: { limit: 20 } }],
    });
  });

  it("of staff are identified by name and birthday; a title needs no day, a department needs a title", () => {
    const own = {
      departments: DEPARTMENTS,
      keepsEmails: true,
      people: [{ fullName: "Vũ Văn An", birthDay: 2, birthMonth: 9, birthYear: 1975, posts: [] }],
    };
    const sheet = sheetOf(
      ["Họ tên", "Ngày sinh", "Chức vụ", "Đơn vị", "Từ ngày"],
      ["Lê Thị Mới", "05/06/1988", "Chuyên viên", "VP", "1/3/2020"],
      ["vũ văn an", "02/09/1975", "", "", ""],
      ["Vũ Văn An", "03/09/1975", "", "", ""],
      ["Vũ Văn An", "", "", "", ""],
      ["Hồ Văn Sai", "31/02/1980", "", "Sở Lạ", "hôm qua"],
      ["Lê Thị Mới", "32299", "", "", ""],
      ["Đỗ Năm Sinh", "1980", "Phó phòng", "VP và ĐT", ""],
    );
    const rows = checkStaff(sheet, matchColumns(sheet.heads, "staff"), own, {}, "2024-07-01");
    expect(rows.map(({ verdict }) => verdict)).toEqual([
      "good",
      "known",
      "good",
      "known",
      "bad",
      "bad",
      "bad",
    ]);
    expect(rows[0]).toMatchObject({
      value: {
        fullName: "Lê Thị Mới",
        birthDay: 5,
        birthMonth: 6,
        birthYear: 1988,
        title: "Chuyên viên",
        departmentId: 1,
        fromDay: "2020-03-01",
      },
    });
    const codes = (index: number) => {
      const row = rows[index];
      return row?.verdict === "bad" ? row.problems.map(({ field, code }) => `${field} ${code}`) : [];
    };
    expect(codes(4)).toEqual(["birthday no_such_day", "department no_such_department"]);
    expect(codes(5)).toEqual(["fullName twice_in_sheet"]);
    expect(codes(6)).toEqual(["department several_departments"]);
  });

  it("of an old register say what became of each directive", () => {
    const own = {
      departments: DEPARTMENTS,
      directives: [{ days: ["2023-05-08"], text: "Rà soát quỹ đất.\n(Số cũ: 12)", leadId: 1 }],
      calendar: calendarOf([]),
      people: [],
    };
    const sheet = sheetOf(
      [
        "Số",
        "Ngày họp",
        "Nội dung",
        "Chủ trì",
        "Phối hợp",
        "Thời hạn",
        "Tình trạng",
        "Kết quả",
        "Ngày báo cáo",
      ],
      [
        "1",
        "08/05/2023",
        "Lập kế hoạch.",
        "VP; ĐT",
        "QHXD",
        "31/05/2023",
        "Hoàn thành quá hạn",
        "BC 12",
        "02/06/2023",
      ],
      ["2", "08/05/2023", "Rà soát  quỹ đất.", "VP", "", "", "", "", ""],
      ["3", "08/05/2023", "Kiểm tra.", "ĐT", "", "không có hạn", "Đang triển khai", "", ""],
      ["4", "08/05/2023", "Mua sắm.", "ĐT", "", "", "Đã xong", "", ""],
      ["5", "08/05/2033", "Đi trước.", "Sở Lạ", "", "01/05/2023", "lơ lửng", "", ""],
      ["6", "", "", "", "", "", "", "", ""],
      ["7", "08/05/2023", "Thôi họp.", "VP", "", "", "Thôi thực hiện", "", "10/05/2023"],
      ["8", "08/05/2023", "Báo cáo.", "VP", "", "", "", "", "01/05/2023"],
    );
    const rows = checkRegister(sheet, matchColumns(sheet.heads, "register"), own, {}, "2024-07-01");
    expect(rows.map(({ verdict }) => verdict)).toEqual([
      "good",
      "known",
      "good",
      "asked",
      "bad",
      "bad",
      "good",
      "bad",
    ]);
    expect(rows[0]).toMatchObject({
      value: {
        code: "1",
        heldOn: "2023-05-08",
        leadId: 1,
        coordinating: [2, 3],
        deadline: "2023-05-31",
        state: "done",
        result: "BC 12",
        reportedOn: "2023-06-02",
      },
    });
    expect(rows[2]).toMatchObject({ value: { state: "in-progress", deadline: null } });
    expect(rows[6]).toMatchObject({ value: { state: "withdrawn", reportedOn: "2023-05-10" } });
    const codes = (index: number) => {
      const row = rows[index];
      return row?.verdict === "bad" ? row.problems.map(({ field, code }) => `${field} ${code}`) : [];
    };
    expect(rows[3]).toMatchObject({ questions: [{ field: "reportedOn", words: "Đã xong" }] });
    expect(codes(4)).toEqual(["heldOn in_future", "deadline before_meeting", "lead no_such_department"]);
    expect(codes(5)).toEqual(["text missing", "lead missing", "heldOn missing"]);
    expect(codes(7)).toEqual(["reportedOn before_meeting"]);
  });
});
