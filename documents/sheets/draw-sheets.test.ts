import { describe, expect, it } from "vitest";
import { type ReportRow, reportOn } from "@/domain/directives/period-report";
import { readRegisterView } from "@/domain/directives/register-view";
import { CATALOG } from "@/messages/catalog";
import { drawRegister } from "./draw-register";
import { drawReport } from "./draw-report";
import { registerScope } from "./register-scope";
import type { Sheet, SheetRow } from "./sheet";
import { REGISTER_ROW } from "./test-register-row";

const rowsOf = ({ rows }: Sheet) => [...(rows as Iterable<SheetRow>)];

describe("the register as a sheet", () => {
  const view = {
    parentBody: "",
    agency: "Ban Quản lý",
    asOf: "2024-08-01",
    scope: [],
    lines: [REGISTER_ROW],
  };

  it("has a cell under every heading, days as days, a product in one phrase", () => {
    const sheet = drawRegister({ ...view, rowKind: "directive" }, CATALOG.vi);
    const [row] = rowsOf(sheet);
    expect(row?.cells).toEqual([
      1,
      "CC 07/2024 · 3",
      "Rà soát hồ sơ.",
      "Phòng Một",
      "Phòng Hai; Phòng Ba",
      "Vũ Thử",
      { day: "2024-07-01" },
      { day: "2024-07-31" },
      null,
      "Quá hạn",
      null,
      "12/BC, 08/07/2024. Đã gửi",
      2,
      null,
    ]);
    expect(sheet.columns.map(({ head }) => head)).toEqual([
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
      "Số lần đôn đốc",
    ]);
    expect(sheet.titles.map(({ text }) => text)).toEqual([
      "Ban Quản lý",
      "SỔ THEO DÕI THỰC HIỆN Ý KIẾN CHỈ ĐẠO",
      "Tình hình ngày 01/08/2024",
    ]);
  });

  it("of one department contains its role in each", () => {
    const sheet = drawRegister({ ...view, rowKind: "assignment" }, CATALOG.vi);
    expect(sheet.columns).toHaveLength(15);
    expect(rowsOf(sheet)[0]?.cells[5]).toBe("phối hợp");
  });

  it("of the parts of all departments names whose each is", () => {
    const sheet = drawRegister({ ...view, rowKind: "part" }, CATALOG.vi);
    expect(sheet.columns.map(({ head }) => head).slice(3, 6)).toEqual([
      "Đơn vị",
      "Đơn vị chủ trì",
      "Đơn vị phối hợp",
    ]);
    expect(rowsOf(sheet)[0]?.cells.slice(3, 6)).toEqual(["Phòng Hai", "Phòng Một", "Phòng Hai; Phòng Ba"]);
  });

  it("says what it leaves out", () => {
    const choices = { departments: [{ id: 3, name: "Phòng Một" }], meetings: [], givers: [] };
    const scope = (asked: Record<string, string>) =>
      registerScope(readRegisterView(asked), choices, CATALOG.vi);
    expect(scope({})).toEqual([]);
    expect(
      scope({ department: "3", role: "lead", show: "mark-overdue", q: "đất", from: "2024-01-01" }),
    ).toEqual([
      "Tìm: đất",
      "Tình trạng: Quá hạn",
      "Đơn vị: Phòng Một",
      "Vai trò: chủ trì",
      "Giao từ ngày 01/01/2024",
    ]);
    expect(scope({ role: "coordinating", show: "mark-overdue" })).toEqual([
      "Tình trạng: Quá hạn",
      "Vai trò: phối hợp",
    ]);
    // All directives are shown by their lead.
    expect(scope({ role: "lead" })).toEqual([]);
  });
});

describe("the period report as sheets", () => {
  const row = (departmentId: number, changes: Partial<ReportRow>): ReportRow => ({
    directiveId: 1,
    departmentId,
    role: "lead",
    state: "assigned",
    deadline: "2024-07-31",
    reportedOn: null,
    issuedOn: "2024-07-01",
    giver: { id: 1, name: "Vũ Thử" },
    extensions: 0,
    urges: 1,
    ...changes,
  });
  const rows = [
    row(1, { state: "done", reportedOn: "2024-07-21" }),
    row(1, {}),
    row(1, { state: "reported", reportedOn: "2024-08-01" }),
    row(2, { deadline: null, state: "done", reportedOn: "2024-07-11" }),
    row(2, { state: "withdrawn" }),
    row(2, { role: "coordinating" }),
  ];
  const sheets = drawReport(
    {
      parentBody: "",
      agency: "Ban",
      from: "2024-07-01",
      to: "2024-07-31",
      asOf: "2024-08-05",
      report: reportOn(rows, "2024-08-05"),
      departments: [
        { id: 2, name: "Phòng Hai" },
        { id: 1, name: "Phòng Một" },
      ],
    },
    CATALOG.vi,
  );

  it("are one a table, every row as wide as its heading", () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      "Đơn vị chủ trì",
      "Đơn vị phối hợp",
      "Lãnh đạo giao",
      "Thời gian quá hạn",
      "Theo tháng",
    ]);
    for (const sheet of sheets) {
      for (const { cells } of rowsOf(sheet)) expect(cells, sheet.name).toHaveLength(sheet.columns.length);
    }
  });

  it("rates on-time work relative to done and overdue work relative to all; no done work is a dash, and withdrawn work is nowhere", () => {
    const [lead] = sheets;
    expect(lead?.columns.map(({ head }) => head).slice(8, 14)).toEqual([
      "trong đó: Quá hạn",
      "trong đó: Chờ xác nhận, nộp muộn",
      "Đúng hạn trên số có hạn đã xong",
      "Đúng hạn trên tổng số đã xong",
      "Quá hạn trên số có hạn",
      "Quá hạn trên tổng số",
    ]);
    expect(lead && rowsOf(lead)).toEqual([
      { cells: ["Phòng Hai", 1, 0, 0, 0, 1, 0, 0, 0, 0, "–", "–", "–", { share: 0 }, 10, 0, 1] },
      {
        cells: [
          "Phòng Một",
          3,
          3,
          1,
          0,
          0,
          0,
          2,
          1,
          1,
          { share: 1 },
          { share: 1 },
          { share: 1 / 3 },
          { share: 1 / 3 },
          20,
          0,
          3,
        ],
      },
      {
        cells: [
          "Cộng",
          4,
          3,
          1,
          0,
          1,
          0,
          2,
          1,
          1,
          { share: 1 },
          { share: 0.5 },
          { share: 1 / 3 },
          { share: 1 / 4 },
          15,
          0,
          4,
        ],
        total: true,
      },
    ]);
    const ageing = sheets[3];
    expect(ageing && rowsOf(ageing).map(({ cells }) => cells[1])).toEqual([1, 0, 0, 0, 1]);
  });
});
