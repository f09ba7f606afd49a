import { describe, expect, it } from "vitest";
import { firstHeadlessDay } from "./headless";

const today = "2024-07-01";

describe("the first day without a head", () => {
  it("is today if there is no head today, only an earlier or a later one", () => {
    expect(firstHeadlessDay([], today)).toBe(today);
    expect(firstHeadlessDay([{ fromDay: null, toDay: "2024-06-30" }], today)).toBe(today);
    expect(firstHeadlessDay([{ fromDay: "2024-07-02", toDay: null }], today)).toBe(today);
  });

  it("is null if one headship has no end, or each follows the other without a gap", () => {
    expect(firstHeadlessDay([{ fromDay: today, toDay: null }], today)).toBeNull();
    const leaving = { fromDay: null, toDay: "2024-07-31" };
    expect(firstHeadlessDay([{ fromDay: "2024-08-01", toDay: null }, leaving], today)).toBeNull();
  });

  it("is the day after the last headship, also between two", () => {
    const leaving = { fromDay: null, toDay: "2024-07-31" };
    expect(firstHeadlessDay([leaving], today)).toBe("2024-08-01");
    expect(firstHeadlessDay([leaving, { fromDay: "2024-08-02", toDay: null }], today)).toBe("2024-08-01");
    expect(firstHeadlessDay([leaving, { fromDay: null, toDay: "2024-07-10" }], today)).toBe("2024-08-01");
  });

  type Days = [from: string | null, to: string | null];

  it.each<[string, string | null, Days[]]>([
    ["is today after a head until yesterday", today, [["2024-01-01", "2024-06-30"]]],
    ["is tomorrow with a head until today", "2024-07-02", [["2024-01-01", today]]],
    ["is tomorrow with a head for today only", "2024-07-02", [[today, today]]],
    ["is today before a head from tomorrow on", today, [["2024-07-02", "2024-07-31"]]],
    ["is the day after tomorrow with a head until tomorrow", "2024-07-03", [[null, "2024-07-02"]]],
    [
      "follows the longer of two",
      "2024-08-01",
      [
        [null, "2024-07-31"],
        [null, "2024-07-10"],
      ],
    ],
    [
      "follows the longer of two",
      "2024-08-01",
      [
        [null, "2024-07-10"],
        [null, "2024-07-31"],
      ],
    ],
    [
      "is never with one of two that has no end",
      null,
      [
        [null, "2024-07-10"],
        [null, null],
      ],
    ],
    [
      "is never with one of two that has no end",
      null,
      [
        [null, null],
        [null, "2024-07-10"],
      ],
    ],
    [
      "is never if the next one begins before the end",
      null,
      [
        [null, "2024-07-10"],
        ["2024-07-05", null],
      ],
    ],
    [
      "is never if the next one begins on the last day",
      null,
      [
        [null, "2024-07-10"],
        ["2024-07-10", null],
      ],
    ],
    [
      "is never if the next one begins the day after",
      null,
      [
        [null, "2024-07-10"],
        ["2024-07-11", null],
      ],
    ],
    [
      "is the gap of one day between two",
      "2024-07-11",
      [
        [null, "2024-07-10"],
        ["2024-07-12", null],
      ],
    ],
    [
      "follows a shorter one inside a longer one",
      "2024-08-01",
      [
        [null, "2024-07-31"],
        ["2024-07-05", "2024-07-10"],
      ],
    ],
    [
      "is the day after the third",
      "2024-09-01",
      [
        ["2024-08-06", "2024-08-31"],
        [null, "2024-07-10"],
        ["2024-07-11", "2024-08-05"],
      ],
    ],
  ])("%s: %s", (_, expected, days) => {
    const headships = days.map(([fromDay, toDay]) => ({ fromDay, toDay }));
    expect(firstHeadlessDay(headships, today)).toBe(expected);
  });
});
