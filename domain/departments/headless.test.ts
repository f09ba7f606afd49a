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
});
