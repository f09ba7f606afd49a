import { describe, expect, it } from "vitest";
import { columnsOf } from "./columns-by-content";
import { departmentsByRole } from "./departments-by-role";
import type { ImportKind } from "./import-kinds";
import type { MergedCell } from "./sheet-cells";
import { chosenTable, stageBook } from "./staged-book";
import { withoutAddress } from "./without-address";

const sheet = (rows: string[][], name = "", merged: MergedCell[] = []) => ({
  name,
  rows,
  merged,
  from1904: false,
});

/** The fields of a sheet with the headings of their columns, and its first row by field. */
function read(kind: ImportKind, rows: string[][], merged: MergedCell[] = []) {
  const table = chosenTable(stageBook({ sheets: [sheet(rows, "", merged)], unread: [] }, kind));
  const columns = Object.entries(columnsOf(table, kind));
  return {
    heads: Object.fromEntries(columns.map(([field, column]) => [field, table.heads[column]])),
    rows: table.rows.map(({ cells }) =>
      Object.fromEntries(columns.map(([field, column]) => [field, cells[column]])),
    ),
  };
}

describe("a register whose headings say something else", () => {
  it("has its days and its directives found by what stands below", () => {
    const { heads } = read("register", [
      ["TT", "Buổi chào cờ", "Giám đốc nói gì", "Bộ phận chủ trì", "Xong trước"],
      [
        "1",
        "Chào cờ tháng 8 (ngày 04/8/2025)",
        "Bố trí lại chỗ ngồi tại bộ phận một cửa",
        "Văn phòng",
        "30/8",
      ],
    ]);
    expect(heads).toMatchObject({ heldOn: "Buổi chào cờ", text: "Giám đốc nói gì", lead: "Bộ phận chủ trì" });
  });

  it("takes no column of short words for the directives", () => {
    const { heads } = read("register", [
      ["TT", "Dự án", "Chủ trì", "Ngày giao"],
      ["1", "Cầu Một", "Văn phòng", "04/8/2025"],
    ]);
    expect(heads).not.toHaveProperty("text");
  });

  it("has the officer apart from the department, and neither for the leader who gave the work", () => {
    const { heads } = read("register", [
      ["Ngày giao", "Nội dung", "Tổ/bộ phận", "Người chịu trách nhiệm", "Lãnh đạo phụ trách", "Kết thúc"],
      ["04/8/2025", "Trồng cây", "Tổ Một", "Lê Thị Hoa", "Phó Giám đốc Nam", "30/8/2025"],
    ]);
    expect(heads).toEqual({
      heldOn: "Ngày giao",
      text: "Nội dung",
      lead: "Tổ/bộ phận",
      officer: "Người chịu trách nhiệm",
      deadline: "Kết thúc",
    });
  });

  it("gives states by a legend in the heading, and leaves a number that it does not explain", () => {
    const { rows } = read("register", [
      ["Ngày giao", "Nội dung", "Chủ trì", "TT thực hiện (1-xong, 2-đang làm, 3-chưa làm)"],
      ["04/8/2025", "Trồng cây", "Tổ Một", "1"],
      ["04/8/2025", "Tỉa cây", "Tổ Một", "5"],
    ]);
    expect(rows.map(({ state }) => state)).toEqual(["xong", "5"]);
  });

  it("has the last share of several periods, and work that is done because its day says so", () => {
    const shares = read("register", [
      ["Ngày giao", "Nội dung", "Chủ trì", "Tiến độ lũy kế", "", ""],
      ["", "", "", "Q.I", "Q.II", "Q.III"],
      ["04/8/2025", "Trồng cây", "Tổ Một", "25%", "50%", ""],
    ]);
    expect(shares.rows).toMatchObject([{ state: "50%" }]);
    const days = read("register", [
      ["Ngày giao", "Nội dung", "Chủ trì", "Hoàn thành ngày"],
      ["04/8/2025", "Trồng cây", "Tổ Một", "09/8/2025"],
      ["04/8/2025", "Tỉa cây", "Tổ Một", ""],
    ]);
    expect(days.rows).toMatchObject([{ state: "Hoàn thành", reportedOn: "09/8/2025" }, { state: "" }]);
  });

  it("has days from rows about meetings and departments from rows with a bullet, and no signature", () => {
    const { rows } = read("register", [
      ["TT", "Nội dung kết luận", "Cơ quan thực hiện", "Thời hạn"],
      ["1", "Kết luận số 21-KL/ĐU ngày 08/9/2025 (giao ban tháng 9)", "", ""],
      ["1.1", "Rà soát nhà văn hóa", "Văn phòng", "30/9/2025"],
      ["2", "Kết luận số 34-KL/ĐU ngày 06/10/2025", "", ""],
      ["2.1", "Giải ngân vốn", "Văn phòng", "31/12/2025"],
      ["Nơi nhận: như trên", "", "", "CHÁNH VĂN PHÒNG"],
    ]);
    expect(rows.map(({ heldOn, text }) => [heldOn, text])).toEqual([
      ["08/09/2025", "Rà soát nhà văn hóa"],
      ["06/10/2025", "Giải ngân vốn"],
    ]);
    const bullets = read("register", [
      ["TT", "Việc giao", "Họp ngày"],
      ["* Khoa Dược", "", ""],
      ["1", "Kiểm kê thuốc", "04/8/2025"],
    ]);
    expect(bullets.rows).toMatchObject([{ text: "Kiểm kê thuốc", lead: "Khoa Dược" }]);
  });

  it("has the sum at its end left out, whatever its cells compute", () => {
    const { rows } = read("register", [
      ["Mã", "Nội dung", "Ngày giao", "Chủ trì", "Thời hạn"],
      ["1", "Trồng cây", "04/8/2025", "Tổ Một", "30/8/2025"],
      ["", "Cộng", "=COUNT(C2:C2)", "=COUNT(D2:D2)", "=COUNT(E2:E2)"],
    ]);
    expect(rows).toHaveLength(1);
  });
});

describe("a register in parts", () => {
  it("has states from the titles of its parts, also of the one above the heading", () => {
    const HEAD = ["TT", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Ngày giao"];
    const { heads, rows } = read("register", [
      ["A. NHIỆM VỤ ĐÃ HOÀN THÀNH (01)"],
      [...HEAD, "Ngày hoàn thành"],
      ["1", "Trồng cây", "Tổ Một", "", "06/5/2024", "09/5/2024"],
      ["B. NHIỆM VỤ ĐANG THỰC HIỆN (01)"],
      [...HEAD, "Vướng mắc"],
      ["1", "Tỉa cây", "Tổ Một", "", "06/5/2024", "Chưa có kinh phí"],
    ]);
    expect(heads).not.toMatchObject({ result: expect.anything() });
    expect(rows).toMatchObject([
      { text: "Trồng cây", state: "Hoàn thành", reportedOn: "09/5/2024" },
      { text: "Tỉa cây", state: "ĐANG THỰC HIỆN", reportedOn: "" },
    ]);
  });

  it("has its day from a line above the heading, its text beside a column of numbers, its states from boxes", () => {
    const { rows } = read("register", [
      ["Sinh hoạt ngày 05/9/2024, chủ trì: đ/c Hoàn"],
      ["Việc", "Nghị quyết", "Phân công", "☑ xong / ☐ chưa xong"],
      ["1", "Vận động các hộ hiến đất mở rộng ngõ", "Chi ủy", "☑"],
      ["2", "Thăm hỏi gia đình ở cuối ngõ mười hai", "Chi ủy", "☐"],
    ]);
    expect(rows).toMatchObject([
      { heldOn: "05/09/2024", text: "Vận động các hộ hiến đất mở rộng ngõ", lead: "Chi ủy", state: "xong" },
      { heldOn: "05/09/2024", state: "chưa xong" },
    ]);
  });

  it("has leads and coordinating departments by the letters C and P", () => {
    const sheetRows = [
      ["TT", "Ngày họp", "Chỉ đạo", "Đơn vị", "", "Hạn"],
      ["", "", "", "Phòng Một", "Phòng Hai", ""],
      ["1", "03/02/2025", "Trồng cây", "P", "C", "18/02/2025"],
    ];
    const tall = [0, 1, 2, 5].map((column) => ({ row: 0, column, rows: 2, columns: 1 }));
    const { rows } = read("register", sheetRows, [...tall, { row: 0, column: 3, rows: 1, columns: 2 }]);
    expect(rows).toMatchObject([{ lead: "Phòng Hai", coordinating: "Phòng Một" }]);
  });
});

describe("two tables beside each other", () => {
  it("are two sheets to choose from, each with its own sections", () => {
    const rows = [
      ["DANH BẠ"],
      ["TT", "Họ và tên", "Chức vụ", "", "TT", "Họ và tên", "Chức vụ"],
      ["VĂN PHÒNG", "", "", "", "THANH TRA", "", ""],
      ["1", "Lê Thị Một", "Văn thư", "", "2", "Lê Thị Hai", "Thanh tra viên"],
    ];
    const book = stageBook({ sheets: [sheet(rows, "Danh bạ")], unread: [] }, "staff");
    expect(book.chosen).toBeNull();
    expect(
      book.tables.map((table) => {
        const { fullName = -1, department = -1 } = columnsOf(table, "staff");
        return [table.name, ...table.rows.map(({ cells }) => [cells[fullName], cells[department]])];
      }),
    ).toEqual([
      ["Danh bạ", ["Lê Thị Một", "VĂN PHÒNG"]],
      ["Danh bạ (E)", ["Lê Thị Hai", "THANH TRA"]],
    ]);
  });
});

describe("sheets with the same heading", () => {
  const HEADS = ["Họ tên", "Nhiệm vụ", "Sinh"];
  const departmentsOf = (names: string[]) =>
    stageBook(
      {
        sheets: names.map((name) => sheet([HEADS, [`Người ${name}`, "Chuyên viên", "1990"]], name)),
        unread: [],
      },
      "staff",
    ).tables.map((table) => table.rows[0]?.cells[columnsOf(table, "staff").department ?? -1]);

  it("give their names as departments, unless they are periods or nobody named them", () => {
    expect(departmentsOf(["Thư viện", "P.KHKD"])).toEqual(["Thư viện", "P.KHKD"]);
    expect(departmentsOf(["HK1", "HK2"])).toEqual([undefined, undefined]);
    expect(departmentsOf(["Quý I", "Sheet1"])).toEqual([undefined, undefined]);
  });
});

describe("a list of staff from a program or with its own columns", () => {
  it("has names in three columns under headings without spaces", () => {
    expect(
      read("staff", [
        ["MaNV", "Ho", "TenDem", "Ten", "NgaySinh", "PhongBan", "ChucDanh"],
        ["N1", "Đặng", "Thị Thu", "Hiền", "1983-01-09", "Phòng Kinh doanh", "Trưởng phòng"],
        ["N2", "Kim", "", "Sa", "1990-10-30", "Phòng Kinh doanh", "Nhân viên"],
      ]).rows,
    ).toMatchObject([
      { fullName: "Đặng Thị Thu Hiền", birthday: "1983-01-09", title: "Trưởng phòng" },
      { fullName: "Kim Sa", department: "Phòng Kinh doanh" },
    ]);
  });

  it("has birthdays in three columns", () => {
    const rows = [
      ["Họ tên khai sinh", "Sinh", "", "", "Chức vụ"],
      ["", "Ngày", "Tháng", "Năm", ""],
      ["Võ Thị Sương", "3", "11", "1977", "Phó Hiệu trưởng"],
      ["Nguyễn Cửu Long", "", "8", "1984", "Giảng viên"],
    ];
    expect(read("staff", rows).rows.map(({ birthday }) => birthday)).toEqual(["3/11/1977", "8/1984"]);
  });

  it("has an empty title filled from the next column, the office's before the Party's", () => {
    expect(
      read("staff", [
        ["Họ tên", "Chức vụ", "Chức danh nghề nghiệp"],
        ["Lô Văn Khăm", "", "Cán sự"],
        ["Lục Thị Xoan", "Giám đốc", "Bác sĩ"],
      ]).rows.map(({ title }) => title),
    ).toEqual(["Cán sự", "Giám đốc"]);
    const party = read("staff", [
      ["Họ tên", "Chức vụ", ""],
      ["", "Đảng", "Chính quyền"],
      ["Tạ Đình Phong", "Bí thư chi bộ", "Chánh Văn phòng"],
    ]);
    expect(party.rows).toMatchObject([{ title: "Chánh Văn phòng" }]);
  });

  it("has what a name shares its cell with: a year of birth, a title", () => {
    const born = read("staff", [
      ["Khoa, phòng", "Họ và tên (năm sinh)", "Chức vụ"],
      ["Khoa Một", "Đàm Viết Cẩn (1968)", "Hiệu trưởng"],
    ]);
    expect(born.rows).toMatchObject([{ fullName: "Đàm Viết Cẩn", birthday: "1968", department: "Khoa Một" }]);
    const posts = read("staff", [
      ["Cán bộ, giáo viên", "Sinh"],
      ["Đinh Thị Nết - Kế toán - Thủ quỹ", "1987"],
    ]);
    expect(posts.rows).toMatchObject([{ fullName: "Đinh Thị Nết", title: "Kế toán - Thủ quỹ" }]);
  });

  it("has title and department in one column", () => {
    expect(
      read("staff", [
        ["Họ tên", "Chức danh - Bộ phận"],
        ["Cung Đình Tú", "Kiểm tra viên - Bộ phận Hình sự"],
        ["Đồng Sỹ Khiêm", "Viện trưởng"],
      ]).rows,
    ).toMatchObject([
      { title: "Kiểm tra viên", department: "Bộ phận Hình sự" },
      { title: "Viện trưởng", department: "" },
    ]);
  });
});

describe("a cell that names who leads and who coordinates", () => {
  const isName = (words: string) => words === "Phòng Kinh tế, Hạ tầng";
  it.each([
    ["Tổ Một (chủ trì); Tổ Hai, Tổ Ba (phối hợp)", "Tổ Một", "Tổ Hai, Tổ Ba"],
    ["Chủ trì: Tổ Một\nPhối hợp: Tổ Hai; Tổ Ba", "Tổ Một", "Tổ Hai; Tổ Ba"],
    ["Chủ trì: Tổ Một. Phối hợp: Tổ Hai", "Tổ Một", "Tổ Hai"],
    ["Tổ Một, Tổ Hai (phối hợp), Tổ Ba (PH)", "Tổ Một", "Tổ Hai; Tổ Ba"],
    ["Tổ Một; Phòng Kinh tế, Hạ tầng (mời phối hợp)", "Tổ Một", "Phòng Kinh tế, Hạ tầng"],
    ["Phòng Kinh tế, Hạ tầng (phối hợp)", "", "Phòng Kinh tế, Hạ tầng"],
  ])("%s", (cell, lead, coordinating) => {
    expect(departmentsByRole(cell, isName)).toEqual({ lead, coordinating });
  });

  it("is left alone without marks", () => {
    expect(departmentsByRole("Phòng Phối hợp liên ngành", isName)).toBeNull();
  });
});

describe("a name", () => {
  it.each([
    ["BS. Tô Hiến Vinh", "Tô Hiến Vinh"],
    ["Bs Quàng Văn Ín", "Quàng Văn Ín"],
    ["ThS.BS Lê Thị Hoa", "Lê Thị Hoa"],
    ["Thầy Lý A Chu", "Lý A Chu"],
    ["Vương Quốc Bảo, ThS", "Vương Quốc Bảo"],
    ["Ng. Văn An", "Ng. Văn An"],
    ["Thạch Sô Phia", "Thạch Sô Phia"],
    ["Y Khoa Ayun", "Y Khoa Ayun"],
    ["Cô Nga", "Cô Nga"],
  ])("%s is %s", (words, name) => expect(withoutAddress(words)).toBe(name));
});
