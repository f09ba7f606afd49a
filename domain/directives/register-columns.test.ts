import { describe, expect, it } from "vitest";
import {
  COLUMNS,
  type ColumnKey,
  columnOf,
  REGISTER_COLUMNS,
  REGISTER_SORTS,
  sheetColumns,
  USUAL_COLUMNS,
} from "./register-columns";
import type { RegisterRow } from "./register-row";

/** A row with a value in every field. */
const ROW: RegisterRow = {
  id: 3,
  directiveVersion: 1,
  assignmentId: 4,
  version: 2,
  code: "CC 07/2024 · 3",
  origin: "meeting",
  summary: "Rà soát dự án",
  text: "Phòng Đầu tư rà soát dự án.",
  departmentId: 2,
  department: "Phòng Đầu tư",
  role: "coordinating",
  leads: "Văn phòng",
  coordinating: "Phòng Đầu tư; Thanh tra",
  state: "done",
  mark: "done-late",
  deadline: "2024-07-31",
  originalDeadline: "2024-07-15",
  extensions: 1,
  requestedDeadline: null,
  urges: 2,
  stale: false,
  periodEnd: null,
  reportedOn: "2024-08-02",
  productNumber: "12/BC-PĐT",
  productDate: "2024-08-01",
  productText: "Đã gửi các đơn vị.",
  givenByName: "Bùi Văn Ký",
  followingLeader: "Lê Thử",
  issuedOn: "2024-07-01",
  done: 1,
  asked: 3,
  partOverdue: false,
  productExpected: "Báo cáo",
  deadlineWords: "",
  undated: false,
  period: null,
  asksNothing: false,
  toAllDepartments: false,
};

describe("the columns", () => {
  it("are these, in the order of the spreadsheet, with their place on the page and their width", () => {
    expect(COLUMNS.map(({ key, page, sheet }) => [key, page, sheet])).toEqual([
      ["code", "always", 15.5],
      ["summary", "always", null],
      ["text", null, 42],
      ["department", "usual", 18],
      ["lead", null, 18],
      ["coordinating", null, 20],
      ["role", null, 10],
      ["origin", "chosen", null],
      ["given", "chosen", 16],
      ["following", "chosen", null],
      ["issued", "chosen", 11.5],
      ["originalDeadline", null, 11.5],
      ["deadline", "usual", 11.5],
      ["state", "usual", 13],
      ["done", "usual", null],
      ["reportedOn", null, 12],
      ["product", null, 22],
      ["extensions", null, 9],
      ["urges", null, 9],
    ]);
  });

  it("on the page are four usual ones, and four that a reader may choose", () => {
    expect(USUAL_COLUMNS).toEqual(["department", "deadline", "state", "done"]);
    expect(REGISTER_COLUMNS).toEqual([
      "department",
      "deadline",
      "state",
      "done",
      "origin",
      "given",
      "following",
      "issued",
    ]);
  });

  it("of the spreadsheet have the role only in the view of one department", () => {
    const all = ["code", "text", "lead", "coordinating", "given", "issued", "originalDeadline", "deadline"];
    const last = ["state", "reportedOn", "product", "extensions", "urges"];
    expect(sheetColumns("directive").map(({ key }) => key)).toEqual([...all, ...last]);
    expect(sheetColumns("assignment").map(({ key }) => key)).toEqual([
      "code",
      "text",
      "lead",
      "coordinating",
      "role",
      "given",
      "issued",
      "originalDeadline",
      "deadline",
      ...last,
    ]);
  });

  it("of the spreadsheet name whose part it is where the parts of all departments are listed", () => {
    const keys = sheetColumns("part").map(({ key }) => key);
    expect(keys.slice(0, 5)).toEqual(["code", "text", "department", "lead", "coordinating"]);
    expect(keys).not.toContain("role");
  });
});

describe("the register is sorted", () => {
  it("by five of its columns", () => {
    expect(REGISTER_SORTS).toEqual(["code", "summary", "department", "deadline", "state"]);
  });

  it.each([
    ["code", { by: "number" }],
    ["summary", { by: "text", of: "summary" }],
    ["department", { by: "department" }],
    ["deadline", { by: "day", of: "deadline" }],
  ] as const)("by %s as %j", (key, sort) => {
    expect(columnOf(key).sort).toEqual(sort);
  });

  it("by state in the order in which work needs attention", () => {
    expect(columnOf("state").sort).toEqual({
      by: "rank",
      of: "mark",
      order: ["overdue", "reported", "assigned", "in-progress", "done-late", "done", "withdrawn"],
    });
  });
});

describe("a cell", () => {
  it.each<[ColumnKey, unknown]>([
    ["code", "CC 07/2024 · 3"],
    ["summary", "Rà soát dự án"],
    ["text", "Phòng Đầu tư rà soát dự án."],
    ["department", "Phòng Đầu tư"],
    ["lead", "Văn phòng"],
    ["coordinating", "Phòng Đầu tư; Thanh tra"],
    ["role", { word: "roles.coordinating" }],
    ["origin", { word: "origins.meeting" }],
    ["given", "Bùi Văn Ký"],
    ["following", "Lê Thử"],
    ["issued", { day: "2024-07-01" }],
    ["originalDeadline", { day: "2024-07-15" }],
    ["deadline", { day: "2024-07-31" }],
    ["state", { word: "marks.done-late" }],
    ["done", "1/3"],
    ["reportedOn", { day: "2024-08-02" }],
    ["product", "12/BC-PĐT, 01/08/2024. Đã gửi các đơn vị."],
    ["extensions", 1],
    ["urges", 2],
  ])("of %s says %j", (key, value) => {
    expect(columnOf(key).read(ROW)).toEqual(value);
  });

  it.each<[ColumnKey, Partial<RegisterRow>, unknown]>([
    ["following", { followingLeader: null }, null],
    ["issued", { issuedOn: null }, null],
    ["originalDeadline", { originalDeadline: null }, null],
    ["deadline", { deadline: null }, null],
    ["reportedOn", { reportedOn: null }, null],
    ["extensions", { extensions: 0 }, null],
    ["urges", { urges: 0 }, null],
    ["done", { done: 0, asked: 0 }, "0/0"],
    ["product", { productText: "" }, "12/BC-PĐT, 01/08/2024"],
    ["product", { productDate: null }, "12/BC-PĐT. Đã gửi các đơn vị."],
    ["product", { productNumber: "" }, "01/08/2024. Đã gửi các đơn vị."],
    ["product", { productNumber: "", productDate: null }, "Đã gửi các đơn vị."],
    ["product", { productNumber: "", productDate: null, productText: "" }, ""],
  ])("of %s with %j says %j", (key, change, value) => {
    expect(columnOf(key).read({ ...ROW, ...change })).toEqual(value);
  });
});
