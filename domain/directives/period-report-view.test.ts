import { describe, expect, it } from "vitest";
import {
  type ReportView,
  readReportView,
  reportExportHref,
  reportHref,
  usualPeriods,
} from "./period-report-view";

describe("the address of a report", () => {
  const view: ReportView = { from: "2024-01-01", to: "2024-06-30", asOf: "2024-07-15", origin: null };

  it.each<[Partial<ReportView>, Parameters<typeof reportHref>[1], string]>([
    [{}, undefined, "/reports?from=2024-01-01&to=2024-06-30&asof=2024-07-15"],
    [
      { origin: "meeting" },
      undefined,
      "/reports?from=2024-01-01&to=2024-06-30&asof=2024-07-15&origin=meeting",
    ],
    [
      {},
      { sort: "median", descending: true },
      "/reports?from=2024-01-01&to=2024-06-30&asof=2024-07-15&sort=median",
    ],
    [
      {},
      { sort: "median", descending: false },
      "/reports?from=2024-01-01&to=2024-06-30&asof=2024-07-15&sort=median&dir=asc",
    ],
    [{}, { sort: null, descending: false }, "/reports?from=2024-01-01&to=2024-06-30&asof=2024-07-15"],
  ])("with %j in the order %j is %s", (change, order, href) => {
    expect(reportHref({ ...view, ...change }, order)).toBe(href);
  });

  it("as a spreadsheet has the same period", () => {
    expect(reportExportHref({ ...view, origin: "work-order" })).toBe(
      "/reports/export?from=2024-01-01&to=2024-06-30&asof=2024-07-15&origin=work-order",
    );
  });

  it.each([
    [{ from: "2024-03-05" }, { from: "2024-03-05" }],
    [{ to: "2024-03-05" }, { to: "2024-03-05" }],
    [
      { from: "2024-03-05", to: "2024-03-04" },
      { from: "2024-03-05", to: "2024-03-05" },
    ],
    [
      { from: "2024-03-05", to: "2024-03-06" },
      { from: "2024-03-05", to: "2024-03-06" },
    ],
    [{ asof: "2024-07-14" }, { asOf: "2024-07-14" }],
    [{ asof: "2024-07-16" }, { asOf: "2024-07-15" }],
    [{ origin: "meeting" }, { origin: "meeting" }],
    [{ from: "31/02/2024" }, {}],
  ] as const)("with %j is read as %j, the rest as usual", (asked, read) => {
    const usual = { from: "2024-01-01", to: "2024-07-15", asOf: "2024-07-15", origin: null };
    expect(readReportView(asked, "2024-07-15")).toEqual({ ...usual, ...read });
  });

  it.each([
    ["2024-01-31", "2024-01-01", "2024-03-31", "2023-02-01"],
    ["2024-04-01", "2024-04-01", "2024-06-30", "2023-05-01"],
    ["2024-09-30", "2024-07-01", "2024-09-30", "2023-10-01"],
    ["2024-12-31", "2024-10-01", "2024-12-31", "2024-01-01"],
  ])("on %s offers the quarter from %s to %s, and twelve months from %s", (today, from, to, twelve) => {
    const offered = Object.fromEntries(usualPeriods(today).map(({ key, view: one }) => [key, one]));
    expect(offered.quarter).toEqual({ from, to, asOf: today, origin: null });
    expect(offered.twelve).toEqual({ from: twelve, to: today, asOf: today, origin: null });
  });
});
