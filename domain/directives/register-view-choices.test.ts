import { describe, expect, it } from "vitest";
import {
  ATTENTIONS,
  DUES,
  type Due,
  dueWindow,
  FILTER_KEYS,
  headOf,
  isNarrowed,
  overduePartsOf,
  type RegisterView,
  readColumns,
  readRegisterView,
  registerExportHref,
  registerFields,
  registerHref,
  roleOf,
  rowKindOf,
  SHOWN_MARKS,
  SHOWS,
  showsMark,
  WORDED_FILTERS,
  writeRegisterView,
} from "./register-view";

const USUAL = readRegisterView({});

describe("the register as first opened", () => {
  it("shows everything that is counted, the newest first", () => {
    expect(USUAL).toEqual({
      query: "",
      show: "counted",
      departmentId: null,
      role: null,
      meetingId: null,
      origin: null,
      givenByPersonId: null,
      due: null,
      issuedFrom: null,
      issuedTo: null,
      asOf: null,
      attention: null,
      columns: ["department", "deadline", "state", "done"],
      sort: "code",
      descending: true,
      page: 1,
    });
  });

  it("has a reader's own columns, unless the address names others", () => {
    expect(readRegisterView({}, ["given"]).columns).toEqual(["given"]);
    expect(readRegisterView({ cols: "state" }, ["given"]).columns).toEqual(["state"]);
    expect(readRegisterView({ cols: "x" }, ["given"]).columns).toEqual(USUAL.columns);
  });
});

describe("an address", () => {
  it.each([
    ["", "", "code", true],
    ["", "asc", "code", false],
    ["code", "desc", "code", true],
    ["deadline", "", "deadline", false],
    ["deadline", "desc", "deadline", true],
    ["deadline", "asc", "deadline", false],
    ["state", "up", "state", false],
    ["urges", "", "code", true],
  ])("with sort %j and dir %j is sorted by %s, descending: %s", (sort, dir, by, descending) => {
    const view = readRegisterView({ sort, dir });
    expect([view.sort, view.descending]).toEqual([by, descending]);
  });

  it.each([
    ["1", 1],
    ["2", 2],
    ["0", 1],
    ["-1", 1],
    ["x", 1],
    ["1.5", 1],
  ])("with page %s shows page %i", (page, shown) => {
    expect(readRegisterView({ page }).page).toBe(shown);
  });

  it.each([
    ["meeting", "meeting"],
    ["work-order", "work-order"],
    ["order", null],
  ])("with the origin %s shows the directives from %s", (origin, shown) => {
    expect(readRegisterView({ origin }).origin).toBe(shown);
  });

  it("asks for attention today only", () => {
    expect(readRegisterView({ attention: "extension" }).attention).toBe("extension");
    expect(readRegisterView({ attention: "extension", asof: "2024-07-01" }).attention).toBeNull();
    expect(readRegisterView({ attention: "extension", asof: "x" }).attention).toBe("extension");
  });

  it.each<[Partial<RegisterView>, string]>([
    [{}, "/directives"],
    [{ show: "open-overdue" }, "/directives?show=open-overdue"],
    [{ departmentId: 3, role: "lead" }, "/directives?department=3&role=lead"],
    [{ issuedFrom: "2024-01-01", asOf: "2024-07-01" }, "/directives?from=2024-01-01&asof=2024-07-01"],
    [{ query: "quỹ", meetingId: 4, origin: "meeting" }, "/directives?q=qu%E1%BB%B9&meeting=4&origin=meeting"],
    [{ origin: "work-order", givenByPersonId: 5 }, "/directives?origin=work-order&given=5"],
    [{ due: "past", issuedTo: "2024-12-31" }, "/directives?due=past&to=2024-12-31"],
    [{ attention: "stale" }, "/directives?attention=stale"],
    [{ descending: false }, "/directives?dir=asc"],
    [{ sort: "deadline", descending: false }, "/directives?sort=deadline"],
    [{ sort: "deadline", descending: true }, "/directives?sort=deadline&dir=desc"],
    [{ columns: ["state", "given"] }, "/directives?cols=state%2Cgiven"],
    [{ page: 2 }, "/directives?page=2"],
  ])("of the view with %j is %s", (changes, href) => {
    expect(registerHref(USUAL, changes)).toBe(href);
  });

  it("goes back to the first page with every change but that of the page", () => {
    const third: RegisterView = { ...USUAL, show: "done-late", page: 3 };
    expect(registerHref(third)).toBe("/directives?show=done-late");
    expect(registerHref(third, { role: "lead" })).toBe("/directives?show=done-late&role=lead");
    expect(registerHref(third, { page: 4 })).toBe("/directives?show=done-late&page=4");
    expect(registerExportHref(third)).toBe("/directives/export?show=done-late");
    expect(writeRegisterView(third)).toBe("show=done-late");
    expect(writeRegisterView(USUAL)).toBe("");
    expect(registerFields(third)).toEqual([["show", "done-late"]]);
    expect(registerFields(USUAL)).toEqual([]);
  });

  it.each<[Partial<RegisterView>, boolean]>([
    [{}, false],
    [{ page: 2 }, false],
    [{ sort: "state", descending: false }, false],
    [{ columns: ["given"] }, false],
    [{ query: "đất" }, true],
    [{ show: "open-in-time" }, true],
    [{ meetingId: 4 }, true],
    [{ asOf: "2024-07-01" }, true],
  ])("with %j leaves something out: %s", (changes, narrowed) => {
    expect(isNarrowed({ ...USUAL, ...changes })).toBe(narrowed);
  });
});

describe("the choices", () => {
  it("are these", () => {
    expect(SHOWS).toEqual([
      "counted",
      "done-on-time",
      "done-late",
      "done-undated",
      "open-in-time",
      "open-overdue",
      "reported-late",
      "mark-assigned",
      "mark-in-progress",
      "mark-reported",
      "mark-done",
      "mark-withdrawn",
      "mark-overdue",
      "mark-done-late",
    ]);
    expect([...DUES]).toEqual(["past", "within-7", "this-month", "this-quarter", "this-year", "undated"]);
    expect([...ATTENTIONS]).toEqual(["stale", "extension"]);
    expect(WORDED_FILTERS).toEqual(["role", "origin", "due", "attention"]);
    expect(FILTER_KEYS).toHaveLength(12);
  });

  it("show a single mark under seven of these names", () => {
    expect(SHOWN_MARKS).toEqual({
      "mark-assigned": "assigned",
      "mark-in-progress": "in-progress",
      "mark-reported": "reported",
      "mark-done": "done",
      "mark-withdrawn": "withdrawn",
      "mark-overdue": "overdue",
      "mark-done-late": "done-late",
    });
    expect(SHOWS.filter(showsMark)).toHaveLength(7);
    expect([showsMark("mark-done"), showsMark("counted"), showsMark("done-late")]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it.each<[Partial<RegisterView>, kind: string, role: string | null, head: string]>([
    [{}, "directive", "lead", "lead"],
    [{ role: "lead" }, "directive", "lead", "lead"],
    [{ role: "coordinating" }, "part", "coordinating", "coordinating"],
    [{ departmentId: 3 }, "assignment", null, "department"],
    [{ departmentId: 3, role: "lead" }, "assignment", "lead", "department"],
    [{ departmentId: 3, role: "coordinating" }, "assignment", "coordinating", "department"],
  ])(
    "with %j show a row for each %s, of the role %s, and head the department as %s",
    (asked, kind, role, head) => {
      const view = { ...USUAL, ...asked };
      expect([rowKindOf(view), roleOf(view)]).toEqual([kind, role]);
      expect(headOf("department", view)).toBe(head);
      expect(headOf("state", view)).toBe("state");
    },
  );

  it("lead to the overdue parts of coordinating departments, with the other filters", () => {
    expect(registerHref(overduePartsOf(USUAL))).toBe("/directives?show=mark-overdue&role=coordinating");
    const view = readRegisterView({
      show: "done-late",
      department: "3",
      role: "lead",
      meeting: "4",
      q: "đất",
    });
    expect(registerHref(overduePartsOf({ ...view, page: 2 }))).toBe(
      "/directives?q=%C4%91%E1%BA%A5t&show=mark-overdue&role=coordinating&meeting=4",
    );
  });

  it.each([
    [undefined, "department deadline state done"],
    ["", "department deadline state done"],
    ["given,state", "state given"],
    [["given", "state,origin"], "state origin given"],
    ["code,x", "department deadline state done"],
  ])("of columns %j are read as %s", (asked, columns) => {
    expect(readColumns(asked).join(" ")).toBe(columns);
  });
});

describe("the deadlines of a choice", () => {
  it.each<[string, Due, from: string | null, to: string]>([
    ["2024-07-10", "past", null, "2024-07-09"],
    ["2024-03-01", "past", null, "2024-02-29"],
    ["2024-07-10", "within-7", "2024-07-10", "2024-07-17"],
    ["2024-02-10", "this-month", "2024-02-01", "2024-02-29"],
    ["2024-12-31", "this-month", "2024-12-01", "2024-12-31"],
    ["2024-01-01", "this-quarter", "2024-01-01", "2024-03-31"],
    ["2024-03-31", "this-quarter", "2024-01-01", "2024-03-31"],
    ["2024-04-01", "this-quarter", "2024-04-01", "2024-06-30"],
    ["2024-09-30", "this-quarter", "2024-07-01", "2024-09-30"],
    ["2024-10-01", "this-quarter", "2024-10-01", "2024-12-31"],
    ["2024-07-10", "this-year", "2024-01-01", "2024-12-31"],
  ])("on %s, %s, are from %s to %s", (today, due, from, to) => {
    expect(dueWindow(due, today)).toEqual({ from, to });
  });

  it("are none for undated work", () => expect(dueWindow("undated", "2024-07-10")).toBe("undated"));
});
