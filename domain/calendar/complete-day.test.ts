import { describe, expect, it } from "vitest";
import { completeDay } from "./complete-day";

describe("a day typed without its year", () => {
  it("is the next one from the meeting on", () => {
    expect(completeDay("20/8", "2024-07-01")).toBe("20/08/2024");
    expect(completeDay("1/7", "2024-07-01")).toBe("01/07/2024");
    expect(completeDay("30/6", "2024-07-01")).toBe("30/06/2025");
    expect(completeDay("5-1", "2024-07-01")).toBe("05/01/2025");
  });
  it("stays as typed if there is none, or if it has a year", () => {
    expect(completeDay("31/2", "2024-07-01")).toBe("31/2");
    expect(completeDay("20/08/2024", "2024-07-01")).toBe("20/08/2024");
    expect(completeDay("quý III", "2024-07-01")).toBe("quý III");
  });
});
