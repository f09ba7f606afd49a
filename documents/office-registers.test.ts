import { describe, expect, it } from "vitest";
import { matchColumns, unusedColumns } from "@/domain/imports/match-columns";
import { chosenTable, stageBook } from "@/domain/imports/staged-book";
import { readSheet } from "./read-sheet";
import { windows1258 } from "./reading/testing/windows-1258";
import { workbookFile } from "./reading/testing/workbook-file";
import { csvOf, register } from "./test-office-sheets";

describe("registers as different offices keep them", () => {
  it("with several years, a title above and days without a year, and results in place of states", async () => {
    const rows = [
      ["SỔ THEO DÕI Ý KIẾN CHỈ ĐẠO"],
      [
        "TT",
        "Ngày, tháng giao việc",
        "Nội dung giao việc",
        "Cơ quan được giao",
        "Thời hạn hoàn thành",
        "Kết quả thực hiện",
      ],
      ["NĂM 2023"],
      ["1", "06/3", "Rà soát quỹ đất", "Phòng TNMT", "30/4", "Đã hoàn thành"],
      ["Tháng 01/2024"],
      ["2", "08/01", "Tết trồng cây", "Phòng Nông nghiệp", "Trước 15/2", "Chưa thực hiện"],
      ["3", "09/01", "Họp báo", "VP", "", "Đã có báo cáo số 15/BC-VP"],
      ["Tổng cộng: 03 nhiệm vụ"],
      ["", "", "", "", "NGƯỜI LẬP BIỂU"],
    ];
    expect(await register(csvOf(rows))).toEqual([
      "reportedOn? Đã hoàn thành",
      ["2024-01-08", 4, [], "2024-02-15", "assigned"],
      "state? Đã có báo cáo số 15/BC-VP",
    ]);
    const answered = await register(csvOf(rows), "csv", {
      "reportedOn done đã hoàn thành": "at-deadline",
      "state đã có báo cáo số 15/bc-vp": "leave",
    });
    expect(answered).toEqual([
      ["2023-03-06", 2, [], "2023-04-30", "done"],
      ["2024-01-08", 4, [], "2024-02-15", "assigned"],
      "left",
    ]);
  });

  it("in sections named in capitals, with deadlines under other words", async () => {
    const rows = [
      ["TT", "Nhiệm vụ", "Ngày giao", "Hạn xử lý", "Tình trạng xử lý"],
      ["VĂN PHÒNG"],
      ["1", "Số hóa hồ sơ", "05/02/2024", "hết quý 1", "xong ngày 20/3/2024"],
      ["II", "PHÒNG TÀI CHÍNH - KẾ HOẠCH"],
      ["1", "Quyết toán", "Thứ Hai, 05-02-2024", "31.03.2024", "da hoan thanh ngay 28/3/2024"],
    ];
    expect(await register(csvOf(rows))).toEqual([
      ["2024-02-05", 1, [], "2024-03-31", "done"],
      ["2024-02-05", 3, [], "2024-03-31", "done"],
    ]);
  });

  it("with the heading on each page, letters under it, như trên, lists in a cell and a share without its sign", async () => {
    const heads = ["TT", "Nội dung", "Ngày giao", "Chủ trì", "Phối hợp", "Xong trước ngày", "Tiến độ (%)"];
    const rows = [
      heads,
      ["A", "B", "C", "D", "E", "F", "G"],
      ["1", "Bàn giao mặt bằng", "02/07/2024", "1. Phòng TNMT", "2. Văn phòng\n3. Thanh tra", "31/7", "70"],
      heads,
      ["2", "Chi trả", "02/07/2024", "như trên", "Tất cả các phòng", "", "45,5"],
      ["3", "Kiểm tra", "02/07/2024", "P. TNMT", "-", "", "0"],
    ];
    expect(await register(csvOf(rows))).toEqual([
      ["2024-07-02", 2, [1, 5], "2024-07-31", "in-progress"],
      ["2024-07-02", 2, [1, 3, 4, 5], null, "in-progress"],
      ["2024-07-02", 2, [], null, "assigned"],
    ]);
  });

  it("with errors and formulas that were never computed: a sentence beside the cell, never an empty one", async () => {
    const rows = [
      ["Ngày giao", "Nội dung", "Chủ trì", "Thời hạn", "Kết quả"],
      ["04/03/2024", "Đo đạc", "VP", "", "#N/A"],
      ["04/03/2024", "Trực", "VP", "#REF!", ""],
      ["04/03/2024", "Chấm", "VP", { formula: "B1+1", shows: null }, ""],
    ];
    expect(await register(await workbookFile([{ name: "Sổ", rows }]), "xlsx")).toEqual([
      "result error_cell",
      "deadline error_cell",
      "deadline? =B1+1",
    ]);
  });

  it("takes the year of a sheet for days without one, and offers the sheets of other years", async () => {
    const sheetOf = (name: string) => ({
      name,
      rows: [
        ["STT", "Ngày giao", "Nội dung chỉ đạo", "Đơn vị chủ trì", "Hạn"],
        ["1", "15/5", `Việc ${name}`, "Văn phòng", "30/6"],
      ],
    });
    const book = stageBook(
      await readSheet("xlsx", await workbookFile([sheetOf("Năm 2022"), sheetOf("2023")])),
      "register",
    );
    expect(book.chosen).toBeNull();
    expect(book.tables.map(({ rows }) => rows[0]?.cells[1])).toEqual(["15/5/2022", "15/5/2023"]);
  });

  it("in the code page of Windows, whose tones stand behind their letters; bytes of another one are refused", async () => {
    const bytes = windows1258("Ngày giao;Nội dung;Chủ trì;Hạn\r\n06/3/2024;Trồng cây, bãi cỏ;VP;Quý II/2024");
    expect(await register(bytes)).toEqual([["2024-03-06", 1, [], "2024-06-30", "assigned"]]);
    const tone = Uint8Array.from([0x62, 0xcc, 0x3b, 0x61]);
    await expect(readSheet("csv", tone)).rejects.toMatchObject({ code: "import.broken_sheet" });
  });

  it("with line ends of several programs, and lines within quoted cells", async () => {
    const lines = ["Ngày giao;Nội dung;Chủ trì", '06/3/2024;"Trồng\ncây";VP', "07/3/2024;Tỉa cây;VP"];
    const rows = [
      ["2024-03-06", 1, [], null, "assigned"],
      ["2024-03-07", 1, [], null, "assigned"],
      ["2024-03-08", 1, [], null, "assigned"],
    ];
    const read = (ends: readonly string[]) =>
      register(
        new TextEncoder().encode([...lines, "08/3/2024;Dọn;VP"].map((line, n) => line + ends[n]).join("")),
      );
    expect(await read(["\r\n", "\r\n", "\n", "\n"])).toEqual(rows);
    expect(await read(["\n", "\r\n", "\r\n", ""])).toEqual(rows);
    expect(await read(["\r", "\r", "\n", "\r\n"])).toEqual(rows);
  });

  it("with a column for each state, of which one is marked", async () => {
    const rows = [
      ["TT", "Nội dung chỉ đạo", "Ngày chỉ đạo", "Đơn vị chủ trì", "Tình trạng", null, null],
      [null, null, null, null, "Đã HT", "Đang TH", "Chưa TH"],
      [{ n: 1 }, "Nâng cấp mạng", "06/01/2025", "Văn phòng", null, "x", null],
      [{ n: 2 }, "Lập danh mục", "06/01/2025", "Thanh tra", "20/02/2025", null, null],
      [{ n: 3 }, "Kiểm tra kho", "06/01/2025", "VP", null, null, "X"],
      [{ n: 4 }, "Sửa cổng", "06/01/2025", "VP", "x", "x", null],
    ];
    const merged = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:G1"];
    expect(await register(await workbookFile([{ name: "Sổ", rows, merged }]), "xlsx")).toEqual([
      ["2025-01-06", 1, [], null, "in-progress"],
      ["2025-01-06", 5, [], null, "done"],
      ["2025-01-06", 1, [], null, "assigned"],
      "state? Đã HT; Đang TH",
    ]);
  });

  it("with a column for each department, in which marks say who leads and who coordinates", async () => {
    const rows = [
      ["STT", "Nhiệm vụ", "Ngày giao", "Đơn vị thực hiện", null, null, "Hạn"],
      [null, null, null, "Văn phòng", "Thanh tra", "Phòng Nông nghiệp"],
      [{ n: 1 }, "Kiểm kê", "03/03/2025", "CT", "PH", null, "01/4/2025"],
      [{ n: 2 }, "Đối chiếu", "03/03/2025", null, "x", null, "01/4/2025"],
    ];
    const merged = ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2"];
    expect(await register(await workbookFile([{ name: "Sổ", rows, merged }]), "xlsx")).toEqual([
      ["2025-03-03", 1, [5], "2025-04-01", "assigned"],
      ["2025-03-03", 5, [], "2025-04-01", "assigned"],
    ]);
  });

  it("with a sheet for each department, which leads what its sheet lists", async () => {
    const heads = ["TT", "Ngày giao", "Nội dung công việc", "Thời hạn"];
    const sheetOf = (name: string) => ({ name, rows: [heads, [{ n: 1 }, "03/03/2025", name, "3/2025"]] });
    const own = await workbookFile([sheetOf("Thanh tra")]);
    expect(await register(own, "xlsx")).toEqual([["2025-03-03", 5, [], "2025-03-31", "assigned"]]);
    const other = await workbookFile([sheetOf("Sổ theo dõi")]);
    expect(await register(other, "xlsx")).toEqual(["lead missing"]);
  });

  it("with groups numbered 1 above rows numbered 1.1, and days written out", async () => {
    const rows = [
      ["STT", "Nội dung nhiệm vụ", "Ngày giao", "Chủ trì", "Thời hạn", "Tỷ lệ (%)"],
      ["1", "Công tác cải cách hành chính"],
      ["1.1", "Rà soát thủ tục", "10 tháng 02 năm 2025", "VP", "ngày 31 tháng 3 năm 2025", "60"],
      ["2", "Công tác tài chính"],
      ["2.1", "Quyết toán", "2025/02/11", "TCKH", "01 tháng", "0"],
    ];
    expect(await register(csvOf(rows))).toEqual([
      ["2025-02-10", 1, [], "2025-03-31", "in-progress"],
      ["2025-02-11", 3, [], "2025-03-11", "assigned"],
    ]);
  });

  it("with headings in abbreviations, weekdays behind days, and deadlines counted from the day of the work", async () => {
    const rows = [
      [
        "STT",
        "Số VB giao việc",
        "Ngày VB giao",
        "Nội dung giao",
        "ĐV chủ trì",
        "Thời hạn HT",
        "KQ thực hiện",
      ],
      [
        "1",
        "125/VP",
        "06/01/2025 (thứ Hai)",
        "Lập kế hoạch",
        "Phòng TN&MT",
        "10 ngày kể từ ngày giao",
        "Đang làm",
      ],
      ["2", "130/VP", "'07/01/2025", "Đề xuất", "P. TC-KH + TT / VP", "Ngày 20/01/2025 (thứ Hai)", ""],
    ];
    expect(await register(csvOf(rows))).toEqual([
      ["2025-01-06", 2, [], "2025-01-16", "in-progress"],
      ["2025-01-07", 3, [5, 1], "2025-01-20", "assigned"],
    ]);
  });

  it("names the columns that are not imported", async () => {
    const rows = [
      ["TT", "Ngày giao", "Nội dung", "Chủ trì", "Ghi chú", "Trống"],
      ["1", "06/3/2024", "Trồng cây", "VP", "gấp", ""],
    ];
    const table = chosenTable(stageBook(await readSheet("csv", csvOf(rows)), "register"));
    expect(unusedColumns(table, matchColumns(table.heads, "register"))).toEqual([0, 4]);
  });
});
