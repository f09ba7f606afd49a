import { describe, expect, it } from "vitest";
import { readDayQuestion } from "./read-day-question";

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

  it.each<[query: Record<string, string>, count: number]>([
    [{ n: "1" }, 1],
    [{ n: "750" }, 750],
    [{ n: " 12 " }, 12],
    [{ n: "0010" }, 10],
  ])("takes the number in %j as %i", (query, count) => {
    expect(readDayQuestion(query, today)).toMatchObject({
      question: { way: "after", from: today, count },
      wrong: [],
    });
  });

  it.each([
    ["01/01/2021", "2021-01-01"],
    ["31/12/2060", "2060-12-31"],
  ])("takes the first and the last known day: %s", (from, day) => {
    expect(readDayQuestion({ n: "5", from }, today).question).toEqual({ way: "after", from: day, count: 5 });
  });

  it.each<[query: Record<string, string>, wrong: string[]]>([
    [{ n: "5", from: "31/12/2020" }, ["from"]],
    [{ n: "0", from: "31/12/2020" }, ["from", "n"]],
    [{ n: "-1" }, ["n"]],
    [{ n: "1.5" }, ["n"]],
    [{ n: "00010" }, ["n"]],
    [{ way: "before", n: "751" }, ["n"]],
    [{ from: "x" }, ["from"]],
    [{ way: "between", from: "x", n: "5" }, ["from"]],
    [{ way: "between", from: "x", to: "y" }, ["from", "to"]],
    [{ way: "between", from: "x", to: "01/02/2026" }, ["from"]],
    [{ way: "between", from: "01/01/2026", to: "31/12/2020" }, ["to"]],
    [{ way: "between", from: "01/01/2026", to: "10/02/2030" }, ["to"]],
    [{ way: "between", from: "10/02/2030", to: "01/01/2026" }, ["to"]],
  ])("asks nothing with %j and names what is wrong", (query, wrong) => {
    expect(readDayQuestion(query, today)).toMatchObject({ question: null, wrong });
  });

  it("counts between days that are at most 1500 apart, in either order", () => {
    // 2026 to 2029 have 1461 days; 9 February 2030 is 39 days after the next first of January.
    const [first, last] = ["2026-01-01", "2030-02-09"];
    expect(readDayQuestion({ way: "between", from: "01/01/2026", to: "09/02/2030" }, today).question).toEqual(
      { way: "between", from: first, to: last },
    );
    expect(readDayQuestion({ way: "between", from: "09/02/2030", to: "01/01/2026" }, today).question).toEqual(
      { way: "between", from: last, to: first },
    );
  });

  it("counts forward if the way is unknown, and keeps what was typed, cut", () => {
    expect(readDayQuestion({ way: "x", n: "123456789012", from: "y".repeat(30), to: "z" }, today)).toEqual({
      way: "after",
      from: "y".repeat(20),
      to: "z",
      count: "1234567890",
      question: null,
      wrong: ["from", "n"],
    });
  });

  it("asks for the end only between two days", () => {
    expect(readDayQuestion({ way: "between", n: "5" }, today)).toMatchObject({ question: null, wrong: [] });
    expect(readDayQuestion({ way: "before", to: "01/02/2026" }, today)).toMatchObject({
      question: null,
      wrong: [],
    });
    expect(readDayQuestion({ way: "between", to: "30/11/2026" }, today).question).toEqual({
      way: "between",
      from: "2026-11-28",
      to: "2026-11-30",
    });
  });
});
