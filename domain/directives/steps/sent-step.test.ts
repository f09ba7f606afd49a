import { expect, it } from "vitest";
import { sentStepInput } from "./sent-step";

const said = (sent: Record<string, unknown>) => {
  const { error } = sentStepInput.safeParse(sent);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`).join(", ");
};

it("a step is read with its assignment, and its version where it overwrites something", () => {
  const read = sentStepInput.parse({
    step: "return",
    assignmentId: "4",
    version: "2",
    reason: "Thiếu số liệu.",
  });
  expect(read).toMatchObject({
    step: "return",
    input: { assignmentId: 4, version: 2, reason: "Thiếu số liệu." },
  });
});

it.each([
  [{ step: "acknowledge", assignmentId: "4", version: "2" }, ""],
  [{ step: "return", assignmentId: "4", version: "2", reason: "" }, "reason: required"],
  [{ step: "return", assignmentId: "", version: "2", reason: "x" }, "assignmentId: required"],
  [{ step: "reopen", assignmentId: "4", version: "2" }, "reason: required"],
  [{ step: "withdraw", assignmentId: "4", version: "2" }, "reason: required"],
  [{ step: "urge", assignmentId: "4", note: "" }, "note: required"],
  [{ step: "comment", assignmentId: "4", text: "" }, "text: required"],
  [
    { step: "request-extension", assignmentId: "4", version: "2", deadline: "", reason: "x" },
    "deadline: required",
  ],
  [{ step: "set-deadline", assignmentId: "4", version: "2", deadline: "31/07/2024", reason: "x" }, ""],
  [{ step: "set-deadline", assignmentId: "4", version: "2", undated: "on", reason: "x" }, ""],
  [{ step: "set-deadline", assignmentId: "4", version: "2", reason: "x" }, "deadline: deadline_or_undated"],
  [
    {
      step: "set-deadline",
      assignmentId: "4",
      version: "2",
      deadline: "31/07/2024",
      undated: "on",
      reason: "x",
    },
    "deadline: deadline_or_undated",
  ],
  [{ step: "move-to-successor", assignmentId: "4", version: "2" }, "step: invalid"],
  [{ step: "carry-over", assignmentId: "4", version: "2" }, "step: invalid"],
  [{ step: "hand-over", assignmentId: "4", version: "2" }, "step: invalid"],
  [{ step: "change-lead", assignmentId: "4", version: "2" }, "step: invalid"],
  [{ step: "fly", assignmentId: "4" }, "step: invalid"],
  [{ assignmentId: "4" }, "step: invalid"],
])("the form %j says: %s", (sent, complaints) => {
  expect(said(sent)).toBe(complaints);
});

const HELD = { assignmentId: "4", version: "2" };
const why = { reason: "Lý do." };

it.each([
  ["acknowledge", {}],
  ["log-progress", { note: "Đang làm." }],
  ["report-done", { note: "Đã xong." }],
  ["take-back", {}],
  ["confirm", {}],
  ["close-period", {}],
  ["end-periodic", why],
  ["return", why],
  ["reopen", why],
  ["withdraw", why],
  ["set-deadline", { ...why, undated: "on" }],
  ["request-extension", { ...why, deadline: "31/07/2024" }],
  ["grant-extension", { deadline: "31/07/2024" }],
  ["refuse-extension", why],
  ["urge", { note: "Gấp." }],
  ["name-officer", { personId: "5" }],
  ["share-work", { personId: "5", "share.5": "100" }],
  ["comment", { text: "Làm ngay." }],
  ["reply", { text: "Đang làm." }],
])("a person may send %s", (step, fields) => {
  expect(said({ step, ...HELD, ...fields })).toBe("");
});

it.each([
  ["change-lead", { ...why, to: "lead" }],
  ["carry-over", { directiveId: "7", code: "CC 08" }],
  ["move-to-successor", { from: { id: 2, name: "Phòng cũ" }, to: { id: 9, name: "Phòng mới" } }],
  ["end-by-merger", why],
  ["hand-over", { personId: "5", name: "Lê Thử" }],
])("no person may send %s, which is part of another act", (step, fields) => {
  expect(said({ step, ...HELD, ...fields })).toBe("step: invalid");
});

it("a step that overwrites nothing is read without a version", () => {
  const read = sentStepInput.parse({ step: "comment", assignmentId: "4", text: " Làm ngay. " });
  expect(read).toEqual({ step: "comment", input: { assignmentId: 4, text: "Làm ngay." } });
});

it("fields of other steps are left out", () => {
  const read = sentStepInput.parse({ step: "acknowledge", ...HELD, ...why, state: "done" });
  expect(read).toEqual({ step: "acknowledge", input: { assignmentId: 4, version: 2 } });
});

it("every complaint of the step is passed on, with its limit", () => {
  const { error } = sentStepInput.safeParse({ step: "set-deadline", assignmentId: "4", deadline: "x" });
  const paths = (error?.issues ?? []).map(({ path }) => path.join("."));
  expect(paths).toEqual(["version", "deadline", "reason"]);
  const long = { step: "comment", assignmentId: "4", text: "x".repeat(4001) };
  expect(sentStepInput.safeParse(long).error?.issues[0]).toMatchObject({ maximum: 4000 });
});
