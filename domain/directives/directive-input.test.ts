import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  actOnRowsInput,
  changeLeadInput,
  confirmReportsInput,
  joinDepartmentInput,
  nameFollowingLeaderInput,
  rememberColumnsInput,
  removeViewInput,
  renameViewInput,
  saveViewInput,
  sentFromInput,
  undoActInput,
  undoInput,
  withdrawDirectiveInput,
} from "./directive-input";

function complaintsOf(schema: z.ZodType, sent: object): string {
  const { error } = schema.safeParse(sent);
  return (error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`).join(", ");
}

describe("the page a step was sent from", () => {
  it.each(["home", "my-work"])("may be %s", (decidedOn) => {
    expect(sentFromInput.parse({ directiveId: "3", decidedOn })).toEqual({ directiveId: 3, decidedOn });
  });

  it.each([
    [{}, ""],
    [{ unfolded: "all_overdue" }, ""],
    [{ unfolded: "due_soon" }, ""],
    [{ unfolded: "done" }, "unfolded"],
    [{ decidedOn: "search" }, "decidedOn"],
    [{ directiveId: "0" }, "directiveId"],
  ])("sent as %j is refused at “%s”", (change, field) => {
    const { error } = sentFromInput.safeParse({ directiveId: "3", ...change });
    expect(String(error?.issues[0]?.path[0] ?? "")).toBe(field);
  });
});

describe("ticked rows", () => {
  it("are read with the versions that were shown", () => {
    expect(confirmReportsInput.parse({ reports: ["4:1", "12:30:7"] }).reports).toEqual([
      { assignmentId: 4, version: 1, directiveVersion: undefined },
      { assignmentId: 12, version: 30, directiveVersion: 7 },
    ]);
  });

  const rows = (count: number) => Array.from({ length: count }, (_, index) => `${index + 1}:1`);
  it.each<[string, unknown, string]>([
    ["none", [], "reports: choose_some"],
    ["nothing", undefined, "reports: choose_some"],
    ["200", rows(200), ""],
    ["201", rows(201), "reports: invalid"],
    ["one without a version", ["4"], "reports.0: invalid"],
    ["one with a fourth number", ["4:1:1:1"], "reports.0: invalid"],
    ["one with an empty version", ["4:"], "reports.0: invalid"],
    ["one with a sign before it", ["-4:1"], "reports.0: invalid"],
    ["one with a word after it", ["4:1 OR 1"], "reports.0: invalid"],
  ])("sent as %s are answered with: %j", (_, reports, complaints) => {
    expect(complaintsOf(confirmReportsInput, { reports })).toBe(complaints);
  });
});

describe("an act on rows of the register", () => {
  const ROWS = { rows: ["4:1"] };

  it("is by default on the ticked rows, with the whole register as the view", () => {
    const read = actOnRowsInput.parse({ ...ROWS, step: "confirm" });
    expect(read).toMatchObject({ step: "confirm", whole: false, total: 0 });
    expect(read.view).toMatchObject({ show: "counted", sort: "code", descending: true, page: 1 });
  });

  it("can be on every row of a view", () => {
    const sent = {
      ...ROWS,
      step: "confirm",
      whole: "on",
      total: "120",
      view: "show=open-overdue&department=3",
    };
    const read = actOnRowsInput.parse(sent);
    expect(read).toMatchObject({ whole: true, total: 120 });
    expect(read.view).toMatchObject({ show: "open-overdue", departmentId: 3 });
  });

  it.each<[object, string]>([
    [{ step: "confirm" }, ""],
    [{ step: "confirm", total: "-1" }, "total: invalid"],
    [{ step: "confirm", total: "0" }, ""],
    [{ step: "confirm", total: "1.5" }, "total: invalid"],
    [{ step: "confirm", total: "x" }, "total: invalid"],
    [{ step: "confirm", view: "x".repeat(2000) }, ""],
    [{ step: "confirm", view: "x".repeat(2001) }, "view: invalid"],
    [{ step: "urge", reach: "row", note: "Gấp." }, ""],
    [{ step: "urge", reach: "directive", note: "Gấp." }, ""],
    [{ step: "urge", reach: "agency", note: "Gấp." }, "reach: invalid"],
    [{ step: "urge", reach: "row", note: "x".repeat(2001) }, "note: too_long"],
    [{ step: "follow", userId: "8" }, ""],
    [{ step: "follow" }, "userId: required"],
    [{ step: "deadline", undated: "on", reason: "Lý do." }, ""],
    [{ step: "deadline", deadline: "31/07/2024", reason: "Lý do." }, ""],
    [
      { step: "deadline", deadline: "31/07/2024", undated: "on", reason: "x" },
      "deadline: deadline_or_undated",
    ],
    [{ step: "deadline", reason: "x" }, "deadline: deadline_or_undated"],
    [{ step: "deadline", undated: "on" }, "reason: required"],
  ])("sent as %j says: %s", (sent, complaints) => {
    expect(complaintsOf(actOnRowsInput, { ...ROWS, ...sent })).toBe(complaints);
  });

  it.each(["withdraw", "reopen", "return", ""])("does not take the step “%s”", (step) => {
    expect(actOnRowsInput.safeParse({ ...ROWS, step, reason: "Lý do." }).success).toBe(false);
  });
});

describe("other forms on directives", () => {
  const reason = "Lý do.";
  it.each<[string, z.ZodType, object, object]>([
    ["a withdrawal", withdrawDirectiveInput, { directiveId: "3", reason }, { directiveId: 3, reason }],
    [
      "another lead",
      changeLeadInput,
      { directiveId: "3", departmentId: "2", reason },
      { directiveId: 3, departmentId: 2, reason },
    ],
    [
      "another department",
      joinDepartmentInput,
      { directiveId: "3", departmentId: "2", reason },
      { directiveId: 3, departmentId: 2, reason },
    ],
    [
      "a following leader",
      nameFollowingLeaderInput,
      { directiveId: "3", version: "1", userId: "8" },
      { directiveId: 3, version: 1, userId: 8 },
    ],
    ["another name", renameViewInput, { viewId: "5", name: " Việc  gấp " }, { viewId: 5, name: "Việc gấp" }],
    ["a removed view", removeViewInput, { viewId: "5" }, { viewId: 5 }],
  ])("%s is read", (_, schema, sent, read) => {
    expect(schema.parse(sent)).toEqual(read);
  });

  const uuid = "0191d6a4-7c1e-7b3a-9f00-0123456789ab";
  it.each<[string, z.ZodType, object, string]>([
    ["a withdrawal", withdrawDirectiveInput, { directiveId: "3" }, "reason: required"],
    [
      "a withdrawal",
      withdrawDirectiveInput,
      { directiveId: "3", reason: "x".repeat(2001) },
      "reason: too_long",
    ],
    ["another lead", changeLeadInput, { directiveId: "3", departmentId: "2" }, "reason: required"],
    ["another department", joinDepartmentInput, { directiveId: "3", departmentId: "2" }, "reason: required"],
    ["a view", saveViewInput, { name: "x".repeat(80), view: "" }, ""],
    ["a view", saveViewInput, { name: "x".repeat(81), view: "" }, "name: too_long"],
    ["a view", saveViewInput, { name: "x" }, "view: invalid"],
    ["another name", renameViewInput, { viewId: "5", name: "x".repeat(81) }, "name: too_long"],
    ["an undo", undoInput, { eventId: "7", here: "/".repeat(2001) }, "here: too_long"],
    ["an undo of an act", undoActInput, { causeId: uuid }, ""],
    ["an undo of an act", undoActInput, { causeId: "7" }, "causeId: invalid"],
  ])("%s says what is wrong (%#)", (_, schema, sent, complaints) => {
    expect(complaintsOf(schema, sent)).toBe(complaints);
  });
});

describe("the columns of a person", () => {
  it("are read in the register's order, unknown ones left out", () => {
    const read = rememberColumnsInput.parse({ columns: ["given", "state", "x"], view: "" });
    expect(read.columns).toEqual(["state", "given"]);
  });

  it.each<[unknown, string]>([
    [Array(60).fill("state"), ""],
    [Array(61).fill("state"), "columns: invalid"],
    [["x".repeat(40)], ""],
    [["x".repeat(41)], "columns.0: invalid"],
    [undefined, "columns: invalid"],
  ])("sent in case %# have their limits", (columns, complaints) => {
    expect(complaintsOf(rememberColumnsInput, { columns, view: "" })).toBe(complaints);
  });
});
