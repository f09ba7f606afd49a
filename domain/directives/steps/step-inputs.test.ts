import { describe, expect, it } from "vitest";
import type { z } from "zod";
import type { StepName } from "./step-kinds";
import { stepOf } from "./steps";

const HELD = { assignmentId: "4", version: "2" };
const ON = { assignmentId: 4, version: 2 };

function complaintsOf(schema: z.ZodType | null | undefined, sent: unknown): string {
  const { error } = schema?.safeParse(sent) ?? {};
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`).join(", ");
}

describe("the input of a step", () => {
  it.each<[StepName, object, object]>([
    ["acknowledge", {}, {}],
    ["take-back", {}, {}],
    ["log-progress", { note: " Đang làm. " }, { note: "Đang làm.", percent: null, files: [] }],
    ["log-progress", { note: "x", percent: "" }, { note: "x", percent: null, files: [] }],
    ["log-progress", { note: "x", percent: "0" }, { note: "x", percent: 0, files: [] }],
    ["log-progress", { note: "x", percent: "100" }, { note: "x", percent: 100, files: [] }],
    [
      "log-progress",
      { note: "x", percent: null, files: ["7", "7"] },
      { note: "x", percent: null, files: [7] },
    ],
    ["report-done", {}, { note: "", productNumber: "", productDate: null, files: [] }],
    [
      "report-done",
      { note: "Xong.", productNumber: " 1/BC ", productDate: "08/07/2024", files: ["7"] },
      { note: "Xong.", productNumber: "1/BC", productDate: "2024-07-08", files: [7] },
    ],
    ["confirm", {}, { note: "" }],
    ["close-period", { note: "Tốt." }, { note: "Tốt." }],
    ["set-deadline", { deadline: "31/07/2024", reason: "x" }, { deadline: "2024-07-31", reason: "x" }],
    ["set-deadline", { undated: "on", reason: "x" }, { deadline: null, reason: "x" }],
    ["request-extension", { deadline: "31/07/2024", reason: "x" }, { deadline: "2024-07-31", reason: "x" }],
    ["grant-extension", { deadline: "31/07/2024" }, { deadline: "2024-07-31", note: "" }],
    ["change-lead", { to: "lead", reason: "x" }, { to: "lead", reason: "x" }],
    ["change-lead", { to: "coordinating", reason: "x" }, { to: "coordinating", reason: "x" }],
    ["name-officer", { personId: "6" }, { personId: 6 }],
    ["hand-over", { personId: "6", name: "Đỗ Thư" }, { personId: 6, name: "Đỗ Thư" }],
    [
      "move-to-successor",
      { from: { id: 2, name: "Phòng cũ" }, to: { id: 9, name: "Phòng mới" } },
      { from: { id: 2, name: "Phòng cũ" }, to: { id: 9, name: "Phòng mới" } },
    ],
  ])("%s with %j is read as %j", (name, sent, read) => {
    expect(stepOf(name).input.parse({ ...HELD, ...sent })).toEqual({ ...ON, ...read });
  });

  it.each<[StepName, object, object]>([
    ["carry-over", { directiveId: "7", code: "CC 08" }, { directiveId: 7, code: "CC 08" }],
    ["urge", { note: "Gấp." }, { note: "Gấp." }],
    ["comment", { text: "Làm ngay." }, { text: "Làm ngay." }],
    ["reply", { text: "Đang làm." }, { text: "Đang làm." }],
  ])("%s overwrites nothing and needs no version", (name, sent, read) => {
    expect(stepOf(name).input.parse({ assignmentId: "4", ...sent })).toEqual({ assignmentId: 4, ...read });
  });

  it.each<StepName>([
    "acknowledge",
    "log-progress",
    "report-done",
    "take-back",
    "confirm",
    "close-period",
    "end-periodic",
    "return",
    "reopen",
    "withdraw",
    "set-deadline",
    "request-extension",
    "grant-extension",
    "refuse-extension",
    "change-lead",
    "move-to-successor",
    "end-by-merger",
    "name-officer",
    "share-work",
    "hand-over",
  ])("%s needs the version that was on the screen", (name) => {
    expect(complaintsOf(stepOf(name).input, { assignmentId: "4" })).toContain("version: required");
  });

  it.each<[StepName, object, string]>([
    ["log-progress", { note: "" }, "note: required"],
    ["log-progress", { note: "x", percent: "101" }, "percent: too_big"],
    ["log-progress", { note: "x", percent: "-1" }, "percent: too_small"],
    ["report-done", { productNumber: "x".repeat(101) }, "productNumber: too_long"],
    ["report-done", { productDate: "31/02/2024" }, "productDate: not_a_date"],
    ["end-periodic", { reason: "" }, "reason: required"],
    ["return", {}, "reason: required"],
    ["reopen", { reason: " " }, "reason: required"],
    ["withdraw", {}, "reason: required"],
    ["end-by-merger", {}, "reason: required"],
    ["refuse-extension", {}, "reason: required"],
    ["request-extension", { deadline: "31/07/2024" }, "reason: required"],
    ["request-extension", { reason: "x" }, "deadline: required"],
    ["grant-extension", {}, "deadline: required"],
    ["set-deadline", { deadline: "31/07/2024" }, "reason: required"],
    ["change-lead", { to: "lead" }, "reason: required"],
    ["name-officer", {}, "personId: required"],
    ["return", { reason: "x".repeat(2000) }, ""],
    ["return", { reason: "x".repeat(2001) }, "reason: too_long"],
    ["confirm", { note: "x".repeat(2001) }, "note: too_long"],
    ["close-period", { note: "x".repeat(2001) }, "note: too_long"],
    ["urge", { note: "x".repeat(2001) }, "note: too_long"],
    ["comment", { text: "x".repeat(4000) }, ""],
    ["comment", { text: "x".repeat(4001) }, "text: too_long"],
    ["reply", { text: "x".repeat(4001) }, "text: too_long"],
  ])("%s with %j says: %s", (name, sent, complaints) => {
    expect(complaintsOf(stepOf(name).input, { ...HELD, ...sent })).toBe(complaints);
  });

  it.each([
    ["lead", true],
    ["coordinating", true],
    ["observer", false],
  ])("a change of lead gives the role %s: %s", (to, allowed) => {
    const { success } = stepOf("change-lead").input.safeParse({ ...HELD, to, reason: "x" });
    expect(success).toBe(allowed);
  });
});

describe("the body that a program sends", () => {
  const bodyOf = (name: StepName) => stepOf(name).api?.body;
  const files = (count: number) => Array.from({ length: count }, (_, index) => index + 1);

  it.each<[StepName, object, object]>([
    ["log-progress", { note: "x" }, { note: "x", percent: null, files: [] }],
    ["log-progress", { note: "x", percent: 0, files: [7] }, { note: "x", percent: 0, files: [7] }],
    ["report-done", {}, { note: "", productNumber: "", productDate: null, files: [] }],
    ["reply", { text: "x" }, { text: "x" }],
  ])("of %s, %j, is completed to %j", (name, sent, read) => {
    expect(bodyOf(name)?.parse(sent)).toEqual(read);
  });

  it.each<[StepName, string, object, boolean]>([
    ["log-progress", "no note", { note: "" }, false],
    ["log-progress", "a note of 4000 signs", { note: "x".repeat(4000) }, true],
    ["log-progress", "a note of 4001 signs", { note: "x".repeat(4001) }, false],
    ["log-progress", "100 %", { note: "x", percent: 100 }, true],
    ["log-progress", "101 %", { note: "x", percent: 101 }, false],
    ["log-progress", "-1 %", { note: "x", percent: -1 }, false],
    ["log-progress", "half a percent", { note: "x", percent: 0.5 }, false],
    ["log-progress", "12 files", { note: "x", files: files(12) }, true],
    ["log-progress", "13 files", { note: "x", files: files(13) }, false],
    ["log-progress", "a file 0", { note: "x", files: [0] }, false],
    ["log-progress", "another field", { note: "x", state: "done" }, false],
    ["report-done", "a note of 4000 signs", { note: "x".repeat(4000) }, true],
    ["report-done", "a note of 4001 signs", { note: "x".repeat(4001) }, false],
    ["report-done", "a number of 100 signs", { productNumber: "x".repeat(100) }, true],
    ["report-done", "a number of 101 signs", { productNumber: "x".repeat(101) }, false],
    ["report-done", "a day", { productDate: "2024-07-08" }, true],
    ["report-done", "a day as typed", { productDate: "08/07/2024" }, false],
    ["report-done", "12 files", { files: files(12) }, true],
    ["report-done", "13 files", { files: files(13) }, false],
    ["report-done", "another field", { state: "done" }, false],
    ["reply", "no words", { text: "" }, false],
    ["reply", "4000 signs", { text: "x".repeat(4000) }, true],
    ["reply", "4001 signs", { text: "x".repeat(4001) }, false],
    ["reply", "another field", { text: "x", state: "done" }, false],
  ])("of %s is read or refused by its bounds: %s", (name, _, sent, accepted) => {
    expect(bodyOf(name)?.safeParse(sent).success).toBe(accepted);
  });
});
