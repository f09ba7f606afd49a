import { describe, expect, it } from "vitest";
import { type PlanFacts, planRow } from "./plan-row";
import type { RowKey } from "./row-key";
import { factsFor, type Planner, stateWords, typedRow } from "./test-row-plan";
import type { ReturnedRow } from "./work-row";

const plan = (
  typed: Partial<ReturnedRow>,
  by: Planner = "leader",
  before: Partial<RowKey> = {},
  facts: Partial<PlanFacts> = {},
) => planRow(typedRow(typed, before), factsFor(by, facts));
const needsNote = { column: "note", code: "note_needed" };

const WORDS = {
  assigned: "Mới giao",
  "in-progress": "Đang thực hiện",
  reported: "Đã báo cáo",
  done: "Đã hoàn thành",
  withdrawn: "Thôi thực hiện",
} as const;
type Shown = keyof typeof WORDS;
const reported = { note: "Ghi", productNumber: "", productDate: null, files: [] };

describe("a state in a returned row", () => {
  it.each<[from: Shown, to: Shown, byLeader: [string, object] | null, byHead?: [string, object] | null]>([
    ["assigned", "reported", ["report-done", reported]],
    ["assigned", "done", null, ["report-done", reported]],
    ["assigned", "withdrawn", ["withdraw", { reason: "Ghi" }]],
    ["in-progress", "assigned", null],
    ["in-progress", "reported", ["report-done", reported]],
    ["in-progress", "done", null, ["report-done", reported]],
    ["in-progress", "withdrawn", ["withdraw", { reason: "Ghi" }]],
    ["reported", "assigned", null],
    ["reported", "in-progress", ["return", { reason: "Ghi" }]],
    ["reported", "done", ["confirm", { note: "Ghi" }]],
    ["reported", "withdrawn", ["withdraw", { reason: "Ghi" }]],
    ["done", "assigned", null],
    ["done", "in-progress", ["reopen", { reason: "Ghi" }]],
    ["done", "reported", null],
    ["done", "withdrawn", null],
    ["withdrawn", "assigned", null],
    ["withdrawn", "in-progress", null],
    ["withdrawn", "reported", null],
    ["withdrawn", "done", null],
  ])("goes from %s to %s by a leader's step %j, a head's %j", (state, to, byLeader, byHead = byLeader) => {
    for (const [by, step] of [["leader", byLeader] as const, ["head", byHead] as const]) {
      const planned = plan({ state: WORDS[to], note: "Ghi" }, by, { state });
      expect(planned.changes[0]).toEqual({ column: "state", from: WORDS[state], to: WORDS[to] });
      expect(planned.steps).toEqual(step === null ? [] : [{ step: step[0], input: step[1] }]);
      expect(planned.problems).toEqual(step === null ? [{ column: "state", code: "state_unreachable" }] : []);
    }
  });

  it.each([
    ["leader", { step: "comment", input: { text: "Ghi" } }],
    ["head", { step: "log-progress", input: { note: "Ghi", percent: null } }],
  ] as const)("that takes no note leaves the note of a %s to a step of its own", (by, kept) => {
    const planned = plan({ state: "Đang thực hiện", note: "Ghi" }, by, { state: "assigned" });
    expect(planned.steps).toEqual([{ step: "acknowledge", input: {} }, kept]);
    expect(planned.problems).toEqual([]);
  });

  it.each<[from: Shown, to: Shown, isNeeded: boolean]>([
    ["assigned", "in-progress", false],
    ["assigned", "reported", true],
    ["in-progress", "withdrawn", true],
    ["reported", "in-progress", true],
    ["reported", "done", false],
    ["done", "in-progress", true],
  ])("goes from %s to %s only with a note: %s", (state, to, isNeeded) => {
    const { steps, problems } = plan({ state: WORDS[to] }, "leader", { state });
    expect(steps).toHaveLength(isNeeded ? 0 : 1);
    expect(problems).toEqual(isNeeded ? [needsNote] : []);
  });

  it.each<[cell: string, by: "leader" | "head", note: string, step: string | null, input: object | null]>([
    ["60%", "head", "", "log-progress", { note: "60%", percent: 60 }],
    ["60%", "leader", "Đã họp", "log-progress", { note: "Đã họp", percent: 60 }],
    ["100%", "head", "Ghi", "report-done", reported],
    ["Hoàn thành", "head", "Ghi", "report-done", reported],
    ["Hoàn thành", "leader", "Ghi", null, null],
    ["0%", "head", "Ghi", null, null],
    ["ĐÃ BÁO CÁO", "head", "Ghi", "report-done", reported],
    ["Dự thảo", "leader", "Ghi", null, null],
  ])("“%s” written by a %s with the note “%s” is the step %s", (cell, by, note, step, input) => {
    const { steps, problems } = plan({ state: cell, note }, by);
    expect(steps).toEqual(step === null ? [] : [{ step, input }]);
    expect(problems).toEqual(step === null ? [{ column: "state", code: "state_unreachable" }] : []);
  });

  it("is unknown if its words say nothing, and no change if it is emptied", () => {
    expect(plan({ state: "Xanh lam", note: "Ghi" }, "head")).toMatchObject({
      steps: [],
      problems: [{ column: "state", code: "state_unknown" }],
    });
    expect(plan({ state: "" })).toMatchObject({ changes: [], steps: [], problems: [] });
  });

  it("is the one that the sheet has these words for, whatever they mean elsewhere", () => {
    const own = { stateWords: { ...stateWords, reported: "Đang chờ duyệt" } };
    expect(plan({ state: "đang chờ duyệt", note: "Ghi" }, "head", {}, own).steps).toEqual([
      { step: "report-done", input: reported },
    ]);
  });
});
