import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { addCorrectionInput, addParticipantInput, saveAttendanceInput } from "./meeting-input";

/** What a form is refused for: "field: message". */
const faultsOf = (schema: z.ZodType, typed: object): string[] =>
  (schema.safeParse(typed).error?.issues ?? []).map(({ path, message }) => `${path.join("/")}: ${message}`);

describe("a participant", () => {
  const TYPED = { meetingId: "1", role: "guest", presence: "present" };

  it.each([
    ["a known person", { personId: "7" }, []],
    ["a name of somebody from outside", { name: "Lê Văn Thử" }, []],
    ["both", { personId: "7", name: "Lê Văn Thử" }, []],
    ["neither", {}, ["personId: required"]],
    ["a name of blanks", { personId: "", name: "   " }, ["personId: required"]],
    ["a name of 101 characters", { name: "a".repeat(101) }, ["name: too_long"]],
  ])("is %s, or refused", (_, typed, faults) => {
    expect(faultsOf(addParticipantInput, { ...TYPED, ...typed })).toEqual(faults);
  });

  it.each([
    ["chair", []],
    ["secretary", []],
    ["participant", []],
    ["guest", []],
    ["present", ["role: invalid"]],
  ])("has the role “%s”, or is refused", (role, faults) => {
    expect(faultsOf(addParticipantInput, { ...TYPED, name: "Lê Văn Thử", role })).toEqual(faults);
  });

  it.each([
    ["present", []],
    ["excused", []],
    ["absent", []],
    ["guest", ["presence: invalid"]],
  ])("is “%s”, or refused", (presence, faults) => {
    expect(faultsOf(addParticipantInput, { ...TYPED, name: "Lê Văn Thử", presence })).toEqual(faults);
  });
});

describe("the attendance of departments", () => {
  const rowsOf = (typed: object) =>
    saveAttendanceInput.parse({ meetingId: "1", departments: ["3"], ...typed }).rows;

  it("is read from the fields of each department", () => {
    const typed = {
      departments: ["3", "4"],
      "expected.3": "19",
      "excused.3": "3",
      "absent.3": "2",
      "note.3": " đi học ",
      "expected.4": "0",
      "absent.5": "7",
    };
    expect(rowsOf(typed)).toEqual([
      { departmentId: 3, expected: 19, excused: 3, absent: 2, note: "đi học" },
      { departmentId: 4, expected: 0, excused: 0, absent: 0, note: undefined },
    ]);
  });

  it("counts nothing in an empty field, and clears a note that was emptied", () => {
    const typed = { "expected.3": "", "note.3": "" };
    expect(rowsOf(typed)).toEqual([{ departmentId: 3, expected: 0, excused: 0, absent: 0, note: "" }]);
  });

  it.each([
    ["-1", ["excused.3: too_small"]],
    ["0", []],
    ["10000", []],
    ["10001", ["excused.3: too_big"]],
    ["1.5", ["excused.3: not_whole"]],
    ["hai", ["excused.3: not_a_number"]],
  ])("accepts or refuses the count “%s”", (count, faults) => {
    const typed = { meetingId: "1", departments: ["3"], "excused.3": count };
    expect(faultsOf(saveAttendanceInput, typed)).toEqual(faults);
  });

  it("is that of the whole agency where it was counted so, without departments", () => {
    const typed = {
      meetingId: "1",
      departments: ["3"],
      counting: "total",
      "expected.3": "19",
      "total.present": "138",
      "total.expected": "145",
      "total.excused": "",
    };
    expect(saveAttendanceInput.parse(typed)).toMatchObject({
      rows: [],
      total: { present: 138, expected: 145, excused: null },
    });
    expect(saveAttendanceInput.parse({ ...typed, counting: "departments" }).total).toBeUndefined();
  });

  it.each([
    [{ counting: "all" }, ["counting: invalid"]],
    [{ counting: "total", "total.present": "-1" }, ["total.present: too_small"]],
    [{ counting: "total", "total.expected": "100000" }, []],
    [{ counting: "total", "total.expected": "100001" }, ["total.expected: too_big"]],
    [{ counting: "total", "total.excused": "vài" }, ["total.excused: not_a_number"]],
    [{ counting: "departments", "total.excused": "vài" }, []],
  ])("accepts or refuses the total %j", (typed, faults) => {
    expect(faultsOf(saveAttendanceInput, { meetingId: "1", departments: [], ...typed })).toEqual(faults);
  });

  it("carries the version that the form showed", () => {
    const typed = { meetingId: "1", departments: [] };
    expect(saveAttendanceInput.parse(typed)).toEqual({ meetingId: 1, version: undefined, rows: [] });
    expect(saveAttendanceInput.parse({ ...typed, version: "[]" }).version).toBe("[]");
    expect(faultsOf(saveAttendanceInput, { ...typed, version: "a".repeat(20_001) })).toEqual([
      "version: invalid",
    ]);
  });
});

describe("the place of a correction", () => {
  it.each([
    ["item:12", { kind: "item", id: 12 }],
    ["directive:7", { kind: "directive", id: 7 }],
    ["heading:7", undefined],
    ["item:", undefined],
    ["item:7a", undefined],
    ["my item:7", undefined],
    ["", undefined],
  ])("“%s” is %o", (place, read) => {
    expect(addCorrectionInput.safeParse({ meetingId: "1", place }).data?.place).toEqual(read);
  });

  it("is required", () => {
    expect(faultsOf(addCorrectionInput, { meetingId: "1" })).toEqual(["place: required"]);
    expect(faultsOf(addCorrectionInput, { meetingId: "1", place: "heading:7" })).toEqual(["place: required"]);
  });
});
