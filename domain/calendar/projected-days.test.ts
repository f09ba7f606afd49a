import { describe, expect, it } from "vitest";
import { allCalendarDays, daysOfYear } from "./calendar-days";
import { weekday } from "./day";
import { CERTAIN_YEARS, holidaysOf } from "./holidays";
import { projectedDays } from "./projected-days";
import { addWorkingDays, calendarOf, isWorkingDay, restsOnProjected } from "./working-days";

const daysIn = (year: number) => projectedDays(year).map(({ day }) => day.slice(5));

describe("projected days", () => {
  it("are for 2028 what the law and the usual pattern give", () => {
    expect(projectedDays(2028).map(({ day, name }) => `${day} ${name}`)).toEqual([
      "2028-01-01 Tết Dương lịch",
      "2028-01-03 Nghỉ bù Tết Dương lịch",
      "2028-01-24 Tết Nguyên đán",
      "2028-01-25 Tết Nguyên đán",
      "2028-01-26 Tết Nguyên đán",
      "2028-01-27 Tết Nguyên đán",
      "2028-01-28 Tết Nguyên đán",
      "2028-04-04 Giỗ Tổ Hùng Vương",
      "2028-04-30 Ngày Chiến thắng",
      "2028-05-01 Quốc tế Lao động",
      "2028-05-02 Nghỉ bù Ngày Chiến thắng",
      "2028-09-01 Quốc khánh",
      "2028-09-02 Quốc khánh",
      "2028-09-04 Nghỉ bù Quốc khánh",
      "2028-11-24 Ngày Văn hóa Việt Nam",
    ]);
  });

  it("give the day after a National Day that is a Sunday, and the next one in lieu of the Sunday", () => {
    expect(daysIn(2029).filter((day) => day.startsWith("09"))).toEqual(["09-02", "09-03", "09-04"]);
  });

  it.each([
    [2021, "01-01 02-10 02-11 02-12 02-15 02-16 04-21 04-30 05-03 09-02 09-03"],
    [2022, "01-03 01-31 02-01 02-02 02-03 02-04 04-11 05-02 05-03 09-01 09-02"],
    [2023, "01-02 01-20 01-23 01-24 01-25 01-26 05-01 05-02 05-03 09-01 09-04"],
    [2024, "01-01 02-08 02-09 02-12 02-13 02-14 04-18 04-30 05-01 09-02 09-03"],
    [2025, "01-01 01-27 01-28 01-29 01-30 01-31 04-07 04-30 05-01 09-01 09-02"],
    [2026, "01-01 02-16 02-17 02-18 02-19 02-20 04-27 04-30 05-01 09-01 09-02 11-24"],
    [2027, "01-01 02-04 02-05 02-08 02-09 02-10 04-16 04-30 05-03 09-02 09-03 11-24"],
  ])("reproduce the weekdays off of %i, except swapped days", (year, weekdays) => {
    const off = projectedDays(year).filter(({ day }) => weekday(day) <= 5);
    expect(off.map(({ day }) => day.slice(5)).join(" ")).toBe(weekdays);
  });

  it("give Thursday and Friday in lieu of the weekend before a Tết that begins on a Monday", () => {
    expect(
      projectedDays(2033)
        .filter(({ day }) => day < "2033-03-01")
        .map(({ day, name }) => `${day} ${name}`),
    ).toEqual([
      "2033-01-01 Tết Dương lịch",
      "2033-01-03 Nghỉ bù Tết Dương lịch",
      "2033-01-29 Tết Nguyên đán",
      "2033-01-30 Tết Nguyên đán",
      "2033-01-31 Tết Nguyên đán",
      "2033-02-01 Tết Nguyên đán",
      "2033-02-02 Tết Nguyên đán",
      "2033-02-03 Nghỉ bù Tết Nguyên đán",
      "2033-02-04 Nghỉ bù Tết Nguyên đán",
    ]);
  });

  it("begin with the year in which the Labour Code came into force, and are computed once", () => {
    expect(projectedDays(2021)[0]).toMatchObject({ day: "2021-01-01", kind: "off", name: "Tết Dương lịch" });
    expect(projectedDays(2028)).toBe(projectedDays(2028));
  });

  it.each<[year: number, days: string[]]>([
    [2021, ["09-02", "09-03"]],
    [2022, ["09-01", "09-02"]],
    [2023, ["09-01", "09-02"]],
    [2024, ["09-02", "09-03"]],
    [2025, ["09-01", "09-02"]],
    [2029, ["09-02", "09-03"]],
  ])("give Quốc khánh of %i its second day on the side of the longer break", (year, days) => {
    const national = projectedDays(year).filter(({ name }) => name === "Quốc khánh");
    expect(national.map(({ day }) => day.slice(5))).toEqual(days);
  });

  it.each<[year: number, days: string[]]>([
    [2025, ["09-01", "09-02"]],
    [2026, ["09-01", "09-02", "11-24"]],
  ])("have Ngày Văn hóa from 2026 on: %i", (year, days) => {
    expect(daysIn(year).filter((day) => day > "09-")).toEqual(days);
  });

  it("have no day in lieu of Ngày Văn hóa on a Saturday, which needs an announcement", () => {
    expect(weekday("2029-11-24")).toBe(6);
    expect(daysIn(2029)).toContain("11-24");
    expect(daysIn(2029)).not.toContain("11-26");
  });

  it("name the legal source of each day", () => {
    const documentOf = (date: string) =>
      projectedDays(2028).find(({ day }) => day === `2028-${date}`)?.documentNumber;
    expect(documentOf("01-26")).toBe("Bộ luật Lao động 45/2019/QH14, điều 112");
    expect(documentOf("01-03")).toBe("Bộ luật Lao động 45/2019/QH14, điều 111 khoản 3");
    expect(documentOf("11-24")).toBe("Nghị quyết 28/2026/QH16, điều 2");
  });

  it("end with the years for which the lunar calendar is tested", () => {
    expect(projectedDays(2060).length).toBeGreaterThan(11);
    expect(projectedDays(2061)).toEqual([]);
    expect(projectedDays(2020)).toEqual([]);
  });
});

describe("the days of a year", () => {
  const own = {
    day: "2028-01-24",
    kind: "make-up" as const,
    name: "Trực Tết",
    documentNumber: "",
    documentDate: null,
    documentLink: "",
  };

  it("are projected until the year is announced, except the entered ones", () => {
    const days = daysOfYear(2028, { days: [own], announcedYears: [] });
    expect(days.filter(({ day }) => day === "2028-01-24")).toEqual([{ ...own, projected: false }]);
    expect(days.filter(({ projected }) => projected)).toHaveLength(14);
  });

  it("are only the entered ones once the year is announced", () => {
    expect(daysOfYear(2028, { days: [own], announcedYears: [2028] })).toEqual([{ ...own, projected: false }]);
  });

  it("carry the documents of an announced year", () => {
    const culture = daysOfYear(2026, { days: CERTAIN_YEARS.flatMap(holidaysOf), announcedYears: [2026] });
    expect(culture.find(({ day }) => day === "2026-08-31")).toMatchObject({
      name: "Nghỉ hoán đổi",
      documentNumber: "9441/TB-BNV",
      documentDate: "2025-10-16",
      projected: false,
    });
  });

  it("have the number, the date and a link of their document in every shipped year", () => {
    const days = CERTAIN_YEARS.flatMap(holidaysOf);
    expect(days.filter((one) => one.documentNumber === "" || one.documentDate === null)).toEqual([]);
    expect(days.filter((one) => !/^https?:\/\/[^ ]+$/.test(one.documentLink))).toEqual([]);
  });

  it("let a count report that it depends on projected days", () => {
    const calendar = calendarOf(
      allCalendarDays({ days: CERTAIN_YEARS.flatMap(holidaysOf), announcedYears: CERTAIN_YEARS }),
    );
    // Wednesday 26/01/2028 is the first day of Tết; ten working days from Thursday 20/01 pass all five.
    expect(isWorkingDay("2028-01-26", calendar)).toBe(false);
    expect(addWorkingDays("2028-01-20", 10, calendar)).toBe("2028-02-10");
    expect(restsOnProjected("2028-01-20", "2028-02-10", calendar)).toBe(true);
    expect(restsOnProjected("2028-02-10", "2028-01-20", calendar)).toBe(true);
    expect(restsOnProjected("2028-02-01", "2028-02-10", calendar)).toBe(false);
    expect(restsOnProjected("2027-01-20", "2027-02-12", calendar)).toBe(false);
  });
});
