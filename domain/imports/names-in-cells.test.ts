import { describe, expect, it } from "vitest";
import { calendarOf } from "../calendar/working-days";
import { checkRegister } from "./check-register";
import { checkStaff } from "./check-staff";
import { matchColumns } from "./match-columns";
import { withOldWords, withoutOldWords } from "./old-words";
import type { Answers } from "./questions";

const DEPARTMENTS = [
  { id: 1, names: ["Văn phòng", "VP"] },
  { id: 2, names: ["Phòng Đầu tư"] },
];
const post = (departmentId: number, fromDay = "2020-01-01", toDay: string | null = null) => ({
  departmentId,
  fromDay,
  toDay,
});
const PEOPLE = [
  { id: 11, fullName: "Lê Thị Hoà", posts: [post(1)] },
  { id: 12, fullName: "Lê Thị Hòa", posts: [post(2)] },
  { id: 13, fullName: "Đỗ Văn Cũ", posts: [post(1, "2020-01-01", "2023-12-31"), post(2, "2024-01-01")] },
  { id: 14, fullName: "Trần Văn Đôi", posts: [post(1)] },
  { id: 15, fullName: "Trần Văn Đôi", posts: [post(1)] },
];
const HEADS = ["Ngày giao", "Nội dung", "Chủ trì", "Phối hợp", "Cán bộ phụ trách"];

function check(cells: readonly [string, string, string], answers: Answers = {}) {
  const sheet = {
    heads: HEADS,
    rows: [{ row: 2, cells: ["06/03/2023", "Lập sổ", ...cells] }],
    from1904: false,
  };
  const own = { departments: DEPARTMENTS, directives: [], calendar: calendarOf([]), people: PEOPLE };
  const [row] = checkRegister(sheet, matchColumns(HEADS, "register"), own, answers, "2024-07-01");
  if (row?.verdict === "good") return row.value;
  if (row?.verdict === "asked") return row.questions.map(({ field, words }) => `${field}? ${words}`);
  return row?.verdict === "bad" ? row.problems.map(({ field, code }) => `${field} ${code}`) : row?.verdict;
}
const officerOf = (lead: string, officer: string, answers: Answers = {}) => {
  const read = check([lead, "", officer], answers);
  return read && typeof read === "object" && "officer" in read ? read.officer : read;
};

describe("a name in a cell that is no department of the agency", () => {
  it("is asked about once, as lead or as coordinating, and becomes the department that is chosen", () => {
    expect(check(["Phòng Lạ", "VP; Phòng Lạ", ""])).toEqual(["lead? Phòng Lạ", "coordinating? Phòng Lạ"]);
    expect(check(["Phòng Lạ", "VP", ""], { "department phòng lạ": "2" })).toMatchObject({
      leadId: 2,
      coordinating: [1],
    });
    expect(check(["Phòng Lạ", "VP", ""], { "department phòng lạ": "leave" })).toBe("left");
    expect(check(["Phòng Lạ", "VP", ""], { "department phòng lạ": "99" })).toEqual(["lead? Phòng Lạ"]);
  });

  it("that coordinates from outside is kept with the directive's words; a lead must be a department", () => {
    const outside = { "department các trưởng thôn": "none" };
    expect(check(["VP", "Phòng Đầu tư, các trưởng thôn", ""], outside)).toMatchObject({
      leadId: 1,
      coordinating: [2],
      coordinatingWords: "các trưởng thôn",
    });
    expect(check(["các trưởng thôn", "", ""], outside)).toEqual(["lead no_such_department"]);
  });
});

describe("two departments joined by “và”", () => {
  it("are asked about one by one if the agency has one of them under this name", () => {
    expect(check(["Phòng Kỹ thuật và Phòng Đầu tư", "", ""])).toEqual(["lead? Phòng Kỹ thuật"]);
    expect(check(["VP", "Phòng Đầu tư và Phòng Kỹ thuật", ""])).toEqual(["coordinating? Phòng Kỹ thuật"]);
    const answers = { "department phòng kỹ thuật": "1" };
    expect(check(["Phòng Kỹ thuật và Phòng Đầu tư", "", ""], answers)).toMatchObject({
      leadId: 1,
      coordinating: [2],
    });
  });

  it("need no question if the agency has both", () => {
    expect(check(["Phòng Đầu tư và Văn phòng", "", ""])).toMatchObject({ leadId: 2, coordinating: [1] });
  });

  it("are one name if neither is the agency's", () => {
    expect(check(["Phòng Văn hóa và Thông tin", "", ""])).toEqual(["lead? Phòng Văn hóa và Thông tin"]);
  });
});

describe("an empty day", () => {
  const rows = ["06/03/2023", "", "", "08/05/2023", ""].map((day, index) => ({
    row: index + 2,
    cells: [day, `Việc ${index}`, "VP", "", ""],
  }));
  const daysWith = (answers: Answers, own = rows) =>
    checkRegister(
      { heads: HEADS, rows: own, from1904: false },
      matchColumns(HEADS, "register"),
      { departments: DEPARTMENTS, directives: [], calendar: calendarOf([]), people: [] },
      answers,
      "2024-07-01",
    ).map((row) => (row.verdict === "good" ? row.value.heldOn : row.verdict));

  it("is that of the row above if a person says so, once for all rows", () => {
    expect(daysWith({})).toEqual(["2023-03-06", "asked", "asked", "2023-05-08", "asked"]);
    expect(daysWith({ "heldOn ": "above" })).toEqual([
      "2023-03-06",
      "2023-03-06",
      "2023-03-06",
      "2023-05-08",
      "2023-05-08",
    ]);
  });

  it("is missing where no row above has one", () => {
    expect(daysWith({ "heldOn ": "above" }, rows.slice(1, 2))).toEqual(["bad"]);
  });
});

describe("the officer in charge", () => {
  it("is the person of the lead department, by either spelling, with an address or a title", () => {
    expect(officerOf("VP", "Lê Thị Hòa")).toEqual({ personId: 11, on: "2023-03-06" });
    expect(officerOf("Phòng Đầu tư", "Đ/c Lê Thị Hoà - Chuyên viên")).toEqual({
      personId: 12,
      on: "2023-03-06",
    });
    expect(officerOf("VP", "Le Thi Hoa")).toEqual({ personId: 11, on: "2023-03-06" });
    expect(officerOf("VP", "")).toBeNull();
  });

  it("held a title there on the day of the meeting, or holds one today", () => {
    expect(officerOf("VP", "Đỗ Văn Cũ")).toEqual({ personId: 13, on: "2023-03-06" });
    expect(officerOf("Phòng Đầu tư", "Đỗ Văn Cũ")).toEqual({ personId: 13, on: "2024-07-01" });
  });

  it("is asked about where two have the name, where nobody has it, and where several are named", () => {
    expect(officerOf("VP", "Trần Văn Đôi")).toEqual(["officer? Trần Văn Đôi"]);
    expect(officerOf("VP", "Nguyễn Văn Nghỉ")).toEqual(["officer? Nguyễn Văn Nghỉ"]);
    expect(officerOf("VP", "Hoà, Đôi")).toEqual(["officer? Hoà, Đôi"]);
    expect(officerOf("VP", "Trần Văn Đôi", { "officer trần văn đôi": "15" })).toMatchObject({ personId: 15 });
    expect(officerOf("VP", "Hoà, Đôi", { "officer hoà, đôi": "12" })).toEqual(["officer not_of_department"]);
  });

  it("is asked about together with an unknown department only if nobody has the name", () => {
    expect(officerOf("Phòng Lạ", "Nguyễn Văn Nghỉ")).toEqual(["lead? Phòng Lạ", "officer? Nguyễn Văn Nghỉ"]);
    expect(officerOf("Phòng Lạ", "Lê Thị Hoà")).toEqual(["lead? Phòng Lạ"]);
  });

  it("who is not known any more is kept with the directive's words", () => {
    const read = check(["VP", "", "Nguyễn Văn Nghỉ"], { "officer nguyễn văn nghỉ": "none" });
    expect(read).toMatchObject({ officer: null, officerWords: "Nguyễn Văn Nghỉ" });
  });
});

describe("what no field holds", () => {
  it("stands behind the directive's text, and is taken off again to compare", () => {
    const kept = { code: "12", coordinatingWords: "các trưởng thôn", officerWords: "Nguyễn Văn Nghỉ" };
    const text = withOldWords("Lập sổ (mới)", kept);
    expect(text).toBe(
      "Lập sổ (mới)\n(Số cũ: 12)\n(Phối hợp: các trưởng thôn)\n(Cán bộ phụ trách: Nguyễn Văn Nghỉ)",
    );
    expect(withoutOldWords(text)).toBe("Lập sổ (mới)");
  });
});

describe("Ông before a name in a list of staff", () => {
  const namesOf = (...names: string[]) => {
    const sheet = { heads: ["Họ và tên"], rows: names.map((name, at) => ({ row: at + 2, cells: [name] })) };
    const rows = checkStaff(
      { ...sheet, from1904: false },
      matchColumns(sheet.heads, "staff"),
      { departments: DEPARTMENTS, people: [], keepsEmails: true },
      {},
      "2024-07-01",
    );
    return rows.map((row) => (row.verdict === "good" ? row.value.fullName : row.verdict));
  };

  it("is an address where the list addresses people", () => {
    expect(namesOf("Ông Lê Nam", "Bà Đỗ Thị Vân", "Phạm An")).toEqual(["Lê Nam", "Đỗ Thị Vân", "Phạm An"]);
    expect(namesOf("Ông Lê Nam", "Ông Vũ Bình", "Phạm An")).toEqual(["Lê Nam", "Vũ Bình", "Phạm An"]);
  });

  it("is a family name where it stands alone before two words", () => {
    expect(namesOf("Ông Thị Thắm", "Lê Nam", "Phạm An")).toEqual(["Ông Thị Thắm", "Lê Nam", "Phạm An"]);
    expect(namesOf("Ông Lê Văn Nam", "Phạm An", "Vũ Bình")[0]).toBe("Lê Văn Nam");
  });
});
