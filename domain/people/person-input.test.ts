import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { addPositionInput, changePersonInput, createPersonInput, endPositionInput } from "./person-input";

/** What a form is refused for: "field: message". */
const faultsOf = (schema: z.ZodType, typed: object): string[] =>
  (schema.safeParse(typed).error?.issues ?? []).map(({ path, message }) => `${path.join(".")}: ${message}`);

const NAMED = { fullName: "Lê Thị Thử" };
const created = (typed: object) => createPersonInput.parse({ ...NAMED, ...typed });
const createFaults = (typed: object) => faultsOf(createPersonInput, { ...NAMED, ...typed });

describe("a birthday that is typed", () => {
  it.each([
    [1, 31],
    [2, 29],
    [3, 31],
    [4, 30],
    [5, 31],
    [6, 30],
    [7, 31],
    [8, 31],
    [9, 30],
    [10, 31],
    [11, 30],
    [12, 31],
  ])("in month %i is at most the %i", (month, last) => {
    const on = (birthDay: number) => createFaults({ birthDay: String(birthDay), birthMonth: String(month) });
    expect(on(1)).toEqual([]);
    expect(on(last)).toEqual([]);
    expect(on(last + 1)).toContain("birthDay: not_a_birthday");
  });

  it.each([
    ["a day without its month", { birthDay: "5", birthMonth: "" }, "birthDay: not_a_birthday"],
    ["a month without its day", { birthDay: "", birthMonth: "5" }, "birthDay: not_a_birthday"],
    ["a month that was not sent", { birthDay: "5" }, "birthDay: not_a_birthday"],
    ["the day 0", { birthDay: "0", birthMonth: "5" }, "birthDay: too_small"],
    ["the day 32", { birthDay: "32", birthMonth: "5" }, "birthDay: too_big"],
    ["the month 0", { birthDay: "5", birthMonth: "0" }, "birthMonth: too_small"],
    ["the month 13", { birthDay: "5", birthMonth: "13" }, "birthMonth: too_big"],
  ])("is refused for %s", (_, typed, fault) => {
    expect(createFaults(typed)[0]).toBe(fault);
  });

  it.each(["năm", "1.5"])("is refused for the day “%s”", (birthDay) => {
    expect(createPersonInput.safeParse({ ...NAMED, birthDay, birthMonth: "5" }).success).toBe(false);
  });

  it.each([
    ["both", { birthDay: "9", birthMonth: "11" }, [9, 11]],
    ["empty fields", { birthDay: "", birthMonth: "" }, [null, null]],
    ["no fields", {}, [null, null]],
  ])("is read from %s", (_, typed, read) => {
    const { birthDay, birthMonth } = created(typed);
    expect([birthDay, birthMonth]).toEqual(read);
  });

  it.each([
    ["1919", ["birthYear: too_small"]],
    ["1920", []],
    ["2020", []],
    ["2021", ["birthYear: too_big"]],
  ])("in the year %s is accepted or refused", (birthYear, faults) => {
    expect(createFaults({ birthYear })).toEqual(faults);
  });

  it("has a year, none, or leaves what is stored", () => {
    expect(created({ birthYear: "1987" }).birthYear).toBe(1987);
    expect(created({ birthYear: "" }).birthYear).toBeNull();
    expect(created({}).birthYear).toBeUndefined();
  });
});

describe("a new person", () => {
  it.each([
    ["without a name", { fullName: "  " }, ["fullName: required"]],
    ["with a name of 101 characters", { fullName: "a".repeat(101) }, ["fullName: too_long"]],
    [
      "with a title of 121 characters",
      { title: "a".repeat(121), fromDay: "01/07/2024" },
      ["title: too_long"],
    ],
    ["with a title and no first day", { title: "Chuyên viên" }, ["fromDay: required"]],
    ["with a title and an empty first day", { title: "Chuyên viên", fromDay: "" }, ["fromDay: required"]],
    ["with a first day that is none", { fromDay: "31/02/2024" }, ["fromDay: not_a_date"]],
    ["in a department that is none", { departmentId: "0" }, ["departmentId: invalid"]],
  ])("%s is refused", (_, typed, faults) => {
    expect(createFaults(typed)).toEqual(expect.arrayContaining(faults));
  });

  it("with only a name has no title, department or first day", () => {
    expect(created({ fullName: "  Lê  Thị Thử " })).toEqual({
      fullName: "Lê Thị Thử",
      birthDay: null,
      birthMonth: null,
      birthYear: undefined,
      title: "",
      departmentId: null,
      fromDay: null,
    });
  });

  it("with a title has it from the first day on", () => {
    const typed = { title: "Chuyên viên", departmentId: "3", fromDay: "01/07/2024" };
    expect(created(typed)).toMatchObject({ title: "Chuyên viên", departmentId: 3, fromDay: "2024-07-01" });
  });

  it("may have a first day without a title", () => {
    expect(createFaults({ title: "", fromDay: "01/07/2024" })).toEqual([]);
  });

  it("may have a name of 100 and a title of 120 characters", () => {
    const typed = { fullName: "a".repeat(100), title: "a".repeat(120), fromDay: "01/07/2024" };
    expect(createFaults(typed)).toEqual([]);
  });
});

describe("a changed person", () => {
  const SENT = { personId: "7", version: "3", ...NAMED, birthDay: "29", birthMonth: "2" };

  it("keeps the birth year that the form did not show", () => {
    expect(changePersonInput.parse(SENT)).toEqual({
      personId: 7,
      version: 3,
      fullName: "Lê Thị Thử",
      birthDay: 29,
      birthMonth: 2,
      active: false,
      handOvers: [],
    });
    expect(Object.keys(changePersonInput.parse(SENT))).not.toContain("birthYear");
  });

  it("loses or changes the birth year that the form showed", () => {
    expect(changePersonInput.parse({ ...SENT, birthYear: "" })).toMatchObject({ birthYear: null });
    expect(changePersonInput.parse({ ...SENT, birthYear: "1987" })).toMatchObject({ birthYear: 1987 });
  });

  it("still works here if the box is ticked, and hands over work by department", () => {
    const typed = { ...SENT, active: "on", "handOver.12": "52", "handOver.13": "", note: "bỏ qua" };
    expect(changePersonInput.parse(typed)).toMatchObject({
      active: true,
      handOvers: [{ departmentId: 12, toPersonId: 52 }],
    });
  });

  it.each([
    ["30 February", { birthDay: "30" }, ["birthDay: not_a_birthday"]],
    ["no version", { version: "" }, ["version: required"]],
    ["the person 0", { personId: "0" }, ["personId: required"]],
    ["a name that is empty", { fullName: "" }, ["fullName: required"]],
  ])("is refused with %s", (_, typed, faults) => {
    expect(faultsOf(changePersonInput, { ...SENT, ...typed })).toEqual(faults);
  });
});

describe("a title of a person", () => {
  const TITLE = { personId: "7", title: "Trưởng phòng", fromDay: "01/07/2024" };

  it("may be of the whole agency, and may be held in another body", () => {
    expect(addPositionInput.parse(TITLE)).toEqual({
      personId: 7,
      title: "Trưởng phòng",
      departmentId: null,
      body: "",
      fromDay: "2024-07-01",
    });
    expect(addPositionInput.parse({ ...TITLE, departmentId: "3", body: "Đảng ủy" })).toMatchObject({
      departmentId: 3,
      body: "Đảng ủy",
    });
  });

  it.each([
    ["no title", { title: "" }, ["title: required"]],
    ["a title of 121 characters", { title: "a".repeat(121) }, ["title: too_long"]],
    ["a body of 121 characters", { body: "a".repeat(121) }, ["body: too_long"]],
    ["no first day", { fromDay: "" }, ["fromDay: required"]],
  ])("is refused with %s", (_, typed, faults) => {
    expect(faultsOf(addPositionInput, { ...TITLE, ...typed })).toEqual(faults);
  });

  it("ends on a day, and hands over work", () => {
    const typed = { personId: "7", positionId: "9", toDay: "30/06/2024", "handOver.12": "52", other: "1" };
    expect(endPositionInput.parse(typed)).toEqual({
      personId: 7,
      positionId: 9,
      toDay: "2024-06-30",
      handOvers: [{ departmentId: 12, toPersonId: 52 }],
    });
    expect(faultsOf(endPositionInput, { ...typed, toDay: "" })).toEqual(["toDay: required"]);
  });
});
