import { describe, expect, it } from "vitest";
import { type PlanFacts, planRow } from "./plan-row";
import type { RowKey } from "./row-key";
import { factsFor, fixed, type Planner, typedRow } from "./test-row-plan";
import type { ReturnedRow } from "./work-row";

const plan = (
  typed: Partial<ReturnedRow>,
  by: Planner = "leader",
  before: Partial<RowKey> = {},
  facts: Partial<PlanFacts> = {},
) => planRow(typedRow(typed, before), factsFor(by, facts));
const needsNote = { column: "note", code: "note_needed" };

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

describe("a deadline in a returned row", () => {
  it.each<[by: Planner, step: string | null]>([
    ["leader", "set-deadline"],
    ["clerk", null],
    ["head", null],
  ])("is taken away by a %s by the step %s", (by, step) => {
    expect(plan({ deadline: "", note: "Bỏ hạn" }, by)).toEqual({
      changes: [
        { column: "deadline", from: "30/11/2026", to: "" },
        { column: "note", from: "", to: "Bỏ hạn" },
      ],
      steps: step === null ? [] : [{ step, input: { deadline: null, reason: "Bỏ hạn" } }],
      problems: step === null ? [{ column: "deadline", code: "not_a_date" }] : [],
      ignored: [],
    });
  });

  it.each<[by: Planner, step: string]>([
    ["leader", "set-deadline"],
    ["clerk", "request-extension"],
    ["head", "request-extension"],
  ])("is given where there was none, by a %s by the step %s", (by, step) => {
    const { changes, steps, problems } = plan({ deadline: "15/12/2026", note: "Mới" }, by, {
      deadline: null,
    });
    expect(changes[0]).toEqual({ column: "deadline", from: "", to: "15/12/2026" });
    expect(steps).toEqual([{ step, input: { deadline: "2026-12-15", reason: "Mới" } }]);
    expect(problems).toEqual([]);
  });

  it("asks for nothing if it is empty and was empty", () => {
    expect(plan({ deadline: "" }, "head", { deadline: null })).toMatchObject({ changes: [], problems: [] });
  });

  it("is no change if it cannot be read, and stops what the note would say", () => {
    expect(plan({ deadline: "31/02/2026", note: "Đã họp" }, "head")).toEqual({
      changes: [{ column: "note", from: "", to: "Đã họp" }],
      steps: [],
      problems: [{ column: "deadline", code: "not_a_date" }],
      ignored: [],
    });
  });
});

describe("an officer in a returned row", () => {
  const alike = [
    { id: 5, name: "Lê Văn Nam" },
    { id: 6, name: "Le Van Nam" },
    { id: 7, name: "Vũ Thị Mai" },
  ];
  it.each<[cell: string, personId: number | null, code: string | null]>([
    ["vũ thị mai", 7, null],
    ["VU THI MAI", 7, null],
    ["Lê Văn Nam", 5, null],
    ["Le Van Nam", 6, null],
    ["LÊ VĂN NAM", null, "officer_several"],
    ["Lê Văn", null, "officer_unknown"],
  ])("“%s” is person %s, or the problem %s", (cell, personId, code) => {
    const { changes, steps, problems } = plan({ officer: cell }, "head", {}, { staff: alike });
    expect(changes).toEqual([{ column: "officer", from: "Trần Thị Hoà", to: cell }]);
    expect(steps).toEqual(personId === null ? [] : [{ step: "name-officer", input: { personId } }]);
    expect(problems).toEqual(code === null ? [] : [{ column: "officer", code }]);
  });

  it("asks for nothing once emptied, and is named where there was none", () => {
    expect(plan({ officer: "" })).toMatchObject({ changes: [], steps: [], problems: [] });
    expect(plan({ officer: "Vũ Thị Mai" }, "head", { officer: "" }).changes).toEqual([
      { column: "officer", from: "", to: "Vũ Thị Mai" },
    ]);
  });
});

describe("several changes in a returned row", () => {
  const all = { deadline: "15/12/2026", officer: "Vũ Thị Mai", state: "Thôi thực hiện" };

  it("are taken in the order deadline, officer, state, with one note as the reason of each", () => {
    expect(plan({ ...all, note: "Theo phiếu 5" })).toEqual({
      changes: [
        { column: "deadline", from: "30/11/2026", to: "15/12/2026" },
        { column: "officer", from: "Trần Thị Hoà", to: "Vũ Thị Mai" },
        { column: "state", from: "Đang thực hiện", to: "Thôi thực hiện" },
        { column: "note", from: "", to: "Theo phiếu 5" },
      ],
      steps: [
        { step: "set-deadline", input: { deadline: "2026-12-15", reason: "Theo phiếu 5" } },
        { step: "name-officer", input: { personId: 4 } },
        { step: "withdraw", input: { reason: "Theo phiếu 5" } },
      ],
      problems: [],
      ignored: [],
    });
  });

  it("ask once for a missing note", () => {
    expect(plan(all).problems).toEqual([needsNote]);
    expect(plan({ ...all, officer: "Người Lạ" }).problems).toEqual([
      needsNote,
      { column: "officer", code: "officer_unknown" },
    ]);
    expect(plan({ officer: "Người Lạ", state: "Thôi thực hiện" }).problems).toEqual([
      { column: "officer", code: "officer_unknown" },
      needsNote,
    ]);
  });
});

describe("a note in a returned row", () => {
  it.each<[by: Planner, step: string]>([
    ["leader", "comment"],
    ["clerk", "comment"],
    ["head", "log-progress"],
  ])("alone is, by a %s, the step %s", (by, step) => {
    const input = step === "comment" ? { text: "Ghi" } : { note: "Ghi", percent: null };
    expect(plan({ note: "Ghi" }, by)).toEqual({
      changes: [{ column: "note", from: "", to: "Ghi" }],
      steps: [{ step, input }],
      problems: [],
      ignored: [],
    });
  });

  it("has at most 2000 letters", () => {
    expect(plan({ note: "a".repeat(2000) }).problems).toEqual([]);
    expect(plan({ note: "a".repeat(2001) })).toMatchObject({
      steps: [],
      problems: [{ column: "note", code: "note_too_long" }],
    });
  });
});

describe("each column that only shows", () => {
  it.each(["code", "summary", "department", "role"] as const)("is named if it differs: %s", (column) => {
    expect(plan({ fixed: { ...fixed, [column]: "Khác" } }).ignored).toEqual([column]);
    expect(plan({ fixed: { ...fixed, [column]: "" } }).ignored).toEqual([]);
  });
});
