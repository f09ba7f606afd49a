import { describe, expect, it } from "vitest";
import { findDeadlines } from "../text/dates-in-words";
import { allCalendarDays } from "./calendar-days";
import { countDays } from "./count-days";
import { CERTAIN_YEARS, holidaysOf } from "./holidays";
import { readDayQuestion } from "./read-day-question";
import { calendarOf } from "./working-days";

const days = allCalendarDays({ days: CERTAIN_YEARS.flatMap(holidaysOf), announcedYears: CERTAIN_YEARS });
const calendar = calendarOf(days);
const entries = new Map(days.map((day) => [day.day, day]));
const count = (question: Parameters<typeof countDays>[0]) => countDays(question, calendar, entries);

describe("counting working days", () => {
  it("skips National Day and the swapped Monday, and counts the Saturday made up for it", () => {
    // Thu 20/08/2026: Fri 21, Sat 22 (made up), Mon 24 to Fri 28, Thu 3/9, Fri 4, Mon 7.
    const { day, passed } = count({ way: "after", from: "2026-08-20", count: 10 });
    expect(day).toBe("2026-09-07");
    expect(
      passed.map((one) => `${one.day} ${one.counted ? "counted" : (one.entry?.name ?? "weekend")}`),
    ).toEqual([
      "2026-08-22 counted",
      "2026-08-23 weekend",
      "2026-08-29 weekend",
      "2026-08-30 weekend",
      "2026-08-31 Nghỉ hoán đổi",
      "2026-09-01 Quốc khánh",
      "2026-09-02 Quốc khánh",
      "2026-09-05 weekend",
      "2026-09-06 weekend",
    ]);
    expect(passed[4]?.entry?.documentNumber).toBe("9441/TB-BNV");
  });

  it("passes a weekend on the way back, without the day that it counts from", () => {
    const { day, passed } = count({ way: "before", from: "2026-07-06", count: 1 });
    expect(day).toBe("2026-07-03");
    expect(passed.map((one) => one.day)).toEqual(["2026-07-04", "2026-07-05"]);
    expect(count({ way: "after", from: "2026-07-03", count: 1 })).toMatchObject({
      day: "2026-07-06",
      count: 1,
    });
  });

  it("counts back over Tết to the same day", () => {
    expect(count({ way: "before", from: "2027-02-12", count: 3 })).toMatchObject({
      day: "2027-02-02",
      isWorked: true,
    });
    expect(count({ way: "after", from: "2027-02-02", count: 3 }).day).toBe("2027-02-12");
  });

  it("counts back further than a year", () => {
    const { day } = count({ way: "before", from: "2026-07-01", count: 500 });
    expect(count({ way: "after", from: day, count: 500 }).day).toBe("2026-07-01");
  });

  it("counts between two days in either order, without the first", () => {
    expect(count({ way: "between", from: "2026-11-20", to: "2026-11-25" }).count).toBe(2);
    expect(count({ way: "between", from: "2026-11-25", to: "2026-11-20" }).count).toBe(2);
  });

  it("gives the same day as the same words of a deadline", () => {
    const [deadline] = findDeadlines("trong 10 ngày làm việc", {
      meeting: "2026-08-20",
      year: 2026,
      calendar,
    });
    expect(deadline?.day).toBe("2026-09-07");
  });
});

describe("a question in the address", () => {
  const today = "2026-11-28";

  it("counts from today if no day is typed", () => {
    expect(readDayQuestion({ n: "5" }, today).question).toEqual({
      way: "after",
      from: "2026-11-28",
      count: 5,
    });
    expect(readDayQuestion({}, today)).toMatchObject({ question: null, wrong: [] });
  });

  it.each([
    [{ n: "0" }, ["n"]],
    [{ n: "751" }, ["n"]],
    [{ n: "1e3" }, ["n"]],
    [{ n: "5", from: "31/02/2026" }, ["from"]],
    [{ n: "5", from: "01/01/2061" }, ["from"]],
    [{ way: "between", from: "01/01/2026", to: "x" }, ["to"]],
    [{ way: "between", from: "01/01/2026", to: "01/01/2036" }, ["to"]],
  ])("reports the error in %j", (query, wrong) => {
    expect(readDayQuestion(query, today)).toMatchObject({ question: null, wrong });
  });

  it("can count both ways and between", () => {
    expect(readDayQuestion({ way: "before", n: "3", from: "12/02/2027" }, today).question).toEqual({
      way: "before",
      from: "2027-02-12",
      count: 3,
    });
    expect(readDayQuestion({ way: "between", from: "20/11/2026", to: "25/11/2026" }, today).question).toEqual(
      {
        way: "between",
        from: "2026-11-20",
        to: "2026-11-25",
      },
    );
  });
});
