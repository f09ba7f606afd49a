import { describe, expect, it } from "vitest";
import { readThematicReportView, thematicReportHref } from "./thematic-report-view";

describe("a view of the library of reports", () => {
  it.each([
    "/thematic-reports",
    "/thematic-reports?q=n%C6%B0%E1%BB%9Bc+th%E1%BA%A3i&presenter=12&department=3&topic=Lao+%C4%91%E1%BB%99ng&reference=4&year=2024&page=2",
  ])("comes back from its address: %s", (address) => {
    const asked = Object.fromEntries(new URL(address, "http://a").searchParams);
    expect(thematicReportHref(readThematicReportView(asked))).toBe(address);
  });

  it("keeps the default for invalid values", () => {
    const view = readThematicReportView({ department: "x", reference: "-1", year: "", page: "0" });
    expect(thematicReportHref(view)).toBe("/thematic-reports");
  });
});
