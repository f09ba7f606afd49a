import { describe, expect, it } from "vitest";
import { firstHeadlessDay } from "./headless";

const today = "2024-07-01";

describe("the first day without a head", () => {
  it("is today where nobody heads, or only earlier or later", () => {
    expect(firstHeadlessDay([], today)).toBe(today);
    expect(firstHeadlessDay([{ fromDay: null, toDay: "2024-06-30" }], today)).toBe(today);
    expect(firstHeadlessDay([{ fromDay: "2024-07-02", toDay: null }], today)).toBe(today);
  });

  it("is none where one goes on, or one follows the other from the next day", () => {
    expect(firstHeadlessDay([{ fromDay: today, toDay: null }], today)).toBeNull();
    const leaving = { fromDay: null, toDay: "2024-07-31" };
    expect(firstHeadlessDay([{ fromDay: "2024-08-01", toDay: null }, leaving], today)).toBeNull();
  });

  it("is the day after the last one, also between two", () => {
    const leaving = { fromDay: null, toDay: "2024-07-31" };
    expect(firstHeadlessDay([leaving], today)).toBe("2024-08-01");
    expect(firstHeadlessDay([leaving, { fromDay: "2024-08-02", toDay: null }], today)).toBe("2024-08-01");
    expect(firstHeadlessDay([leaving, { fromDay: null, toDay: "2024-07-10" }], today)).toBe("2024-08-01");
  });
});
