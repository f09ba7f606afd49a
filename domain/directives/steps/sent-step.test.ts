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
