import { describe, expect, it } from "vitest";
import type { Actor } from "../actor";
import { planRow } from "./plan-row";
import { readReturnedRows } from "./read-returned-rows";
import { keyOfRow, type RowKey, readRowKey } from "./row-key";
import type { ReturnedRow } from "./work-row";

const actor = (kind: "leader" | "clerk" | "head"): Actor => ({
  userId: 1,
  personId: 1,
  name: "Người thử",
  grants: [kind === "head" ? { kind, departmentId: 7 } : { kind, departmentId: null }],
});
const key: RowKey = {
  assignmentId: 12,
  version: 3,
  deadline: "2026-11-30",
  officer: "Trần Thị Hoà",
  state: "in-progress",
};
const WRITTEN = "v12.3~2026-11-30~in-progress~Trần Thị Hoà";
const stateWords = {
  proposed: "Dự thảo",
  assigned: "Mới giao",
  "in-progress": "Đang thực hiện",
  reported: "Đã báo cáo",
  done: "Đã hoàn thành",
  withdrawn: "Thôi thực hiện",
};
const staff = [
  { id: 1, name: "Trần Thị Hoà" },
  { id: 2, name: "Lê Văn Nam" },
  { id: 3, name: "Lê Văn Nam" },
  { id: 4, name: "Vũ Thị Mai" },
];
const fixed = {
  code: "CC 07/2026 · 3",
  summary: "Rà soát hồ sơ",
  department: "Phòng Đầu tư",
  role: "Chủ trì",
};
const same: ReturnedRow = {
  row: 6,
  key,
  deadline: "30/11/2026",
  officer: "Trần Thị Hoà",
  state: "Đang thực hiện",
  note: "",
  fixed,
};
const plan = (
  typed: Partial<ReturnedRow>,
  by: "leader" | "clerk" | "head" = "leader",
  before: Partial<RowKey> = {},
) =>
  planRow({ ...same, key: { ...key, ...before }, ...typed }, { actor: actor(by), stateWords, fixed, staff });

describe("a row that came back", () => {
  it("asks for nothing as it was sent, however its days and names are spelled", () => {
    expect(plan({})).toEqual({ changes: [], steps: [], problems: [], ignored: [] });
    expect(plan({ deadline: "2026-11-30", officer: "TRẦN THỊ HÒA", state: "đang thực hiện" }).steps).toEqual(
      [],
    );
  });

  it("asks a leader's deadline to be set and a head's to be extended, with the note as reason", () => {
    const typed = { deadline: "15/12/2026", note: "Chờ số liệu" };
    const input = { deadline: "2026-12-15", reason: "Chờ số liệu" };
    expect(plan(typed).steps).toEqual([{ step: "set-deadline", input }]);
    expect(plan(typed, "head").steps).toEqual([{ step: "request-extension", input }]);
    expect(plan({ deadline: "15/12/2026" })).toMatchObject({
      steps: [],
      problems: [{ column: "note", code: "note_needed" }],
    });
    expect(plan({ deadline: "cuối tháng", note: "x" }).problems).toEqual([
      { column: "deadline", code: "not_a_date" },
    ]);
  });

  it("names an officer of the department, and asks about namesakes and strangers", () => {
    expect(plan({ officer: "Vũ Thị Mai" }, "head").steps).toEqual([
      { step: "name-officer", input: { personId: 4 } },
    ]);
    expect(plan({ officer: "Lê Văn Nam" }).problems).toEqual([
      { column: "officer", code: "officer_several" },
    ]);
    expect(plan({ officer: "Người Lạ" }).problems).toEqual([{ column: "officer", code: "officer_unknown" }]);
  });

  it.each([
    ["assigned", "Đang thực hiện", "head", "acknowledge"],
    ["in-progress", "Đã báo cáo", "head", "report-done"],
    ["in-progress", "Hoàn thành", "head", "report-done"],
    ["reported", "Hoàn thành", "leader", "confirm"],
    ["reported", "Đang thực hiện", "leader", "return"],
    ["done", "Đang thực hiện", "leader", "reopen"],
    ["in-progress", "Thôi thực hiện", "leader", "withdraw"],
    ["in-progress", "60%", "head", "log-progress"],
  ] as const)("%s, written as “%s” by a %s, is the step %s", (state, words, by, step) => {
    const { steps, problems } = plan({ state: words, note: "Theo phiếu 5" }, by, { state });
    expect(problems).toEqual([]);
    expect(steps.map((one) => one.step)).toEqual([step]);
  });

  it("finds no step where there is none, and says so", () => {
    expect(plan({ state: "Hoàn thành", note: "x" }, "leader").problems).toEqual([
      { column: "state", code: "state_unreachable" },
    ]);
    expect(plan({ state: "Xanh lam" }).problems).toEqual([{ column: "state", code: "state_unknown" }]);
  });

  it("takes a note alone as a comment or as progress", () => {
    expect(plan({ note: "Sớm nhé" }, "clerk").steps).toEqual([
      { step: "comment", input: { text: "Sớm nhé" } },
    ]);
    expect(plan({ note: "Đã họp" }, "head").steps).toEqual([
      { step: "log-progress", input: { note: "Đã họp", percent: null } },
    ]);
  });
});

describe("a column that only shows", () => {
  it("is named if something else is written in it, and stops no other change", () => {
    const typed = { ...fixed, summary: "Rà soát toàn bộ hồ sơ", role: "Phối hợp" };
    expect(plan({ fixed: typed, note: "Đã họp" }, "head")).toMatchObject({
      ignored: ["summary", "role"],
      problems: [],
      steps: [{ step: "log-progress" }],
    });
  });

  it("may be emptied, and spelled with other spaces", () => {
    expect(plan({ fixed: { ...fixed, code: "", summary: "Rà  soát hồ sơ " } }).ignored).toEqual([]);
  });
});

describe("a sheet that came back", () => {
  it("is read by its keys in any order, without heads and other rows", () => {
    const cells = [WRITTEN, "CC 1", "Việc", "Phòng", "chủ trì", "30/11/2026", "Hoà", "Mới giao", " ghi "];
    expect(readReturnedRows([["BẢNG"], ["Khóa", "Mã"], cells, ["v9.1~~done~"], ["", "x"]])).toEqual([
      {
        row: 3,
        key,
        deadline: "30/11/2026",
        officer: "Hoà",
        state: "Mới giao",
        note: "ghi",
        fixed: { code: "CC 1", summary: "Việc", department: "Phòng", role: "chủ trì" },
      },
      {
        row: 4,
        key: { assignmentId: 9, version: 1, deadline: null, officer: "", state: "done" },
        deadline: "",
        officer: "",
        state: "",
        note: "",
        fixed: { code: "", summary: "", department: "", role: "" },
      },
    ]);
  });

  it("has keys that no spreadsheet takes for a number or a day", () => {
    expect(keyOfRow(key)).toBe(WRITTEN);
    expect(readRowKey(WRITTEN)).toEqual(key);
    expect(readRowKey("v12.3~2026-02-30~done~")).toBeNull();
    expect(readRowKey("v12.3~~lost~")).toBeNull();
    expect(readRowKey("12.3")).toBeNull();
  });
});
