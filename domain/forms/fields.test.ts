import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  day,
  decimal,
  id,
  ids,
  line,
  optionalDay,
  optionalId,
  optionalLine,
  optionalPercentage,
  optionalText,
  optionalTime,
  percentage,
  text,
  ticked,
  time,
  wholeNumber,
} from "./fields";

/** What a field makes of what was typed, as text; or its complaints. */
function read(schema: z.ZodType, typed: unknown): string {
  const { success, data, error } = schema.safeParse(typed);
  return success ? JSON.stringify(data) : error.issues.map(({ message }) => `! ${message}`).join(", ");
}

describe("a line", () => {
  it.each([
    ["  Rà  soát\tdự án ", '"Rà soát dự án"'],
    ["Rà soát\ndự án", '"Rà soát dự án"'],
    ["Rà\u00a0soát", '"Rà soát"'],
    ["Chi\u0309 đa\u0323o", '"Chỉ đạo"'],
    ["a".repeat(20), `"${"a".repeat(20)}"`],
    ["a".repeat(21), "! too_long"],
    [`  ${"a".repeat(20)}  `, `"${"a".repeat(20)}"`],
  ])("%j is %s, required or not", (typed, expected) => {
    expect(read(line(20), typed)).toBe(expected);
    expect(read(optionalLine(20), typed)).toBe(expected);
  });

  it.each([
    ["", "! required", '""'],
    [" \n ", "! required", '""'],
    ["\u200b", "! required", '""'],
    [undefined, "! required", '""'],
    ["a", '"a"', '"a"'],
  ])("%j is %s if required, else %s", (typed, required, optional) => {
    expect(read(line(20), typed)).toBe(required);
    expect(read(optionalLine(20), typed)).toBe(optional);
  });

  it("is no list", () => {
    expect(read(line(20), ["a"])).toBe("! required");
    expect(optionalLine(20).safeParse(["a"]).success).toBe(false);
  });
});

describe("paragraphs", () => {
  it.each([
    [" Một.  Hai. \n\n  Ba. ", String.raw`"Một.  Hai.\n\n  Ba."`],
    ["Một. \r\nHai.", String.raw`"Một.\nHai."`],
    ["a".repeat(30), `"${"a".repeat(30)}"`],
    ["a".repeat(31), "! too_long"],
  ])("%j are %s, required or not", (typed, expected) => {
    expect(read(text(30), typed)).toBe(expected);
    expect(read(optionalText(30), typed)).toBe(expected);
  });

  it.each([
    ["", "! required", '""'],
    [" \n\n ", "! required", '""'],
    [undefined, "! required", '""'],
    ["a", '"a"', '"a"'],
  ])("%j are %s if required, else %s", (typed, required, optional) => {
    expect(read(text(30), typed)).toBe(required);
    expect(read(optionalText(30), typed)).toBe(optional);
  });
});

describe("a day", () => {
  it.each([
    ["05/07/2024", '"2024-07-05"'],
    [" 5/7/2024 ", '"2024-07-05"'],
    ["2024-07-05", '"2024-07-05"'],
    ["29/02/2024", '"2024-02-29"'],
    ["29/02/2023", "! not_a_date"],
    ["31/04/2024", "! not_a_date"],
    ["hôm nay", "! not_a_date"],
  ])("%j is %s, required or not", (typed, expected) => {
    expect(read(day, typed)).toBe(expected);
    expect(read(optionalDay, typed)).toBe(expected);
  });

  it.each([
    ["", "! required"],
    ["  ", "! required"],
    [undefined, "! required"],
  ])("%j is %s, and null if it is optional", (typed, complaint) => {
    expect(read(day, typed)).toBe(complaint);
    expect(read(optionalDay, typed)).toBe("null");
  });
});

describe("a time of day", () => {
  it.each([
    ["", '""'],
    ["  ", '""'],
    [undefined, '""'],
    ["07:30", '"07:30"'],
    [" 07:30 ", '"07:30"'],
    ["7:30", '"07:30"'],
    ["7h30", '"07:30"'],
    ["7H30", '"07:30"'],
    ["7g30", '"07:30"'],
    ["7.30", '"07:30"'],
    ["0:00", '"00:00"'],
    ["19:05", '"19:05"'],
    ["20:00", '"20:00"'],
    ["23:59", '"23:59"'],
    ["24:00", "! not_a_time"],
    ["07:60", "! not_a_time"],
    ["7", "! not_a_time"],
    ["7h", '"07:00"'],
    ["24h", "! not_a_time"],
    ["107:30", "! not_a_time"],
    ["sáng", "! not_a_time"],
  ])("%j is %s where it is optional", (typed, expected) => {
    expect(read(optionalTime, typed)).toBe(expected);
  });

  it.each([
    ["", "! required"],
    ["  ", "! required"],
    [undefined, "! required"],
    ["07:30", '"07:30"'],
    ["7h30", '"07:30"'],
    ["7.30", '"07:30"'],
    ["7h", '"07:00"'],
    ["7", "! not_a_time"],
    ["24:00", "! not_a_time"],
  ])("%j is %s where it is required", (typed, expected) => {
    expect(read(time, typed)).toBe(expected);
  });
});

describe("a percentage", () => {
  it.each([
    ["50", "50"],
    [" 50 ", "50"],
    ["50%", "50"],
    ["50 %", "50"],
    [50, "50"],
    ["33,5", "! not_whole"],
    ["50%%", "! not_a_number"],
    ["101%", "! too_big"],
  ])("%j is %s", (typed, expected) => {
    expect(read(percentage(1, 100), typed)).toBe(expected);
    expect(read(optionalPercentage(1, 100), typed)).toBe(expected);
  });

  it("is null if it is optional and empty", () => {
    expect(read(optionalPercentage(1, 100), "")).toBe("null");
  });
});

describe("a number with decimals", () => {
  it.each([
    ["1.234,5", "1234.5"],
    [" 0,75 ", "0.75"],
    ["0", "0"],
    ["-2,5", "-2.5"],
    ["", "! required"],
    ["  ", "! required"],
    [undefined, "! required"],
    ["ba", "! not_a_number"],
    ["1,2,3", "! not_a_number"],
  ])("%j is %s", (typed, expected) => {
    expect(read(decimal, typed)).toBe(expected);
  });
});

describe("a row's key", () => {
  it.each([
    ["1", "1", "1"],
    ["42", "42", "42"],
    ["0", "! required", "! invalid"],
    ["-1", "! required", "! invalid"],
    ["1.5", "! invalid", "! invalid"],
    ["x", "! required", "! invalid"],
    ["", "! required", "null"],
    [undefined, "! required", "null"],
  ])("%j is %s if required, else %s", (typed, required, optional) => {
    expect(read(id, typed)).toBe(required);
    const [complaint] = optionalId.safeParse(typed).error?.issues ?? [];
    expect(complaint ? `! invalid` : read(optionalId, typed)).toBe(optional);
  });

  it.each([
    [["3", "5", "3"], "[3,5]"],
    [["1"], "[1]"],
    [[], "[]"],
    [undefined, "[]"],
    [["0"], "! invalid"],
    [["-1"], "! invalid"],
    [["1.5"], "! invalid"],
    [["x"], "! invalid"],
    [["3", "x"], "! invalid"],
  ])("in the list %j is %s", (typed, expected) => {
    expect(read(ids, typed)).toBe(expected);
  });

  it("is in lists of up to 200", () => {
    const list = (length: number) => Array.from({ length }, (_, index) => String(index + 1));
    expect(ids.parse(list(200))).toHaveLength(200);
    expect(read(ids, list(201))).toBe("! invalid");
  });
});

it.each([
  ["on", true],
  [undefined, false],
  ["", false],
  ["off", false],
  ["On", false],
])("a checkbox that sends %j is ticked: %s", (typed, expected) => {
  expect(ticked.parse(typed)).toBe(expected);
});

it.each([
  ["1", "! too_small"],
  ["2", "2"],
  ["5", "5"],
  ["6", "! too_big"],
  ["3.5", "! not_whole"],
  ["3,5", "! not_whole"],
  ["3,0", "3"],
  ["1.000", "! too_big"],
  ["ba", "! not_a_number"],
  [undefined, "! not_a_number"],
])("%j as a whole number from 2 to 5 is %s", (typed, expected) => {
  expect(read(wholeNumber(2, 5), typed)).toBe(expected);
});
