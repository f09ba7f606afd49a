import { describe, expect, it } from "vitest";
import { readReturnedRows, readReturnedSheets } from "./read-returned-rows";

const cells = [
  "v12.3~2026-11-30~in-progress~Trần Thị Hoà",
  "CC 1",
  "Rà soát hồ sơ",
  "Phòng Đầu tư",
  "Chủ trì",
  "30/11/2026",
  "Lê Văn Nam",
  "Mới giao",
  " Đã họp ",
];
const key = {
  assignmentId: 12,
  version: 3,
  deadline: "2026-11-30",
  state: "in-progress",
  officer: "Trần Thị Hoà",
};
const read = {
  row: 3,
  key,
  deadline: "30/11/2026",
  officer: "Lê Văn Nam",
  state: "Mới giao",
  note: "Đã họp",
  fixed: { code: "CC 1", summary: "Rà soát hồ sơ", department: "Phòng Đầu tư", role: "Chủ trì" },
};

describe("a sheet that came back", () => {
  it("is read by its keys in any order, without heads and other rows", () => {
    const rows = [["BẢNG"], ["Khóa", "Mã"], cells, [], ["v9.1~~done~"], ["", "v9.1~~done~"]];
    expect(readReturnedRows(rows)).toEqual([
      read,
      {
        row: 5,
        key: { assignmentId: 9, version: 1, deadline: null, officer: "", state: "done" },
        deadline: "",
        officer: "",
        state: "",
        note: "",
        fixed: { code: "", summary: "", department: "", role: "" },
      },
    ]);
  });

  it("has cells without odd spaces and with composed letters", () => {
    const odd = [...cells.slice(0, 6), "\u00a0Le\u0302 Va\u0306n\u00a0Nam ", "", "Một \nHai"];
    expect(readReturnedRows([odd])).toEqual([
      { ...read, row: 1, officer: "Lê Văn Nam", state: "", note: "Một\nHai" },
    ]);
  });

  it("holds nothing without keyed rows", () => {
    expect(readReturnedRows([])).toEqual([]);
    expect(readReturnedRows([[], ["Khóa"]])).toEqual([]);
  });
});

it("a workbook gives its sheets with keyed rows, each by its name, and no other sheets", () => {
  const sheets = [
    { name: "Tổng hợp", rows: [["Phòng", "Số việc"]] },
    { name: "Công việc", rows: [["BẢNG"], ["Khóa"], cells] },
    { name: "Trống", rows: [] },
    { name: "Bản sao", rows: [["BẢNG"], ["Khóa"], cells] },
  ];
  expect(readReturnedSheets(sheets)).toEqual([
    { name: "Công việc", rows: [read] },
    { name: "Bản sao", rows: [read] },
  ]);
});
