import { expect, it } from "vitest";
import { type Report, readReport, tableOf } from "./report";

/** A report in which the page's text is painted after so many milliseconds. */
function reportOf(lcp: number, performance: number, contrast: number): Report {
  const full = { score: 1, auditRefs: [] };
  return {
    categories: {
      performance: { score: performance, auditRefs: [] },
      accessibility: { score: 0.96, auditRefs: [{ id: "color-contrast", weight: 7 }] },
      "best-practices": full,
      seo: full,
    },
    audits: {
      "color-contrast": { score: contrast },
      "first-contentful-paint": { score: 1, numericValue: 800 },
      "largest-contentful-paint": { score: 1, numericValue: lcp },
      "cumulative-layout-shift": { score: 1, numericValue: 0.0014 },
      "total-blocking-time": { score: 1, numericValue: 99.6 },
      "network-requests": {
        score: null,
        details: {
          items: [
            { resourceType: "Script", transferSize: 60_000 },
            { resourceType: "Script", transferSize: 77_400 },
            { resourceType: "Font", transferSize: 54_000 },
          ],
        },
      },
    },
  };
}

it("gives of several runs the median and the range, and one figure where all are the same", () => {
  const row = readReport("home", [reportOf(1800, 0.9, 1), reportOf(1200, 1, 1), reportOf(2500, 0.97, 0)]);
  expect(row).toMatchObject({
    page: "home",
    performance: "97 (90–100)",
    accessibility: "96",
    "FCP, s": "0.80",
    "LCP, s": "1.80 (1.20–2.50)",
    CLS: "0.001",
    "TBT, ms": "100",
    "scripts, kB": "137",
    "fonts, kB": "54",
    "page, kB": "0",
    "not passed": "color-contrast",
  });
});

it("takes the mean of the two middle figures of an even number of runs", () => {
  const runs = [2000, 1000, 1500, 1200].map((lcp) => reportOf(lcp, 1, 1));
  expect(readReport("home", runs)["LCP, s"]).toBe("1.35 (1.00–2.00)");
});

it("writes the rows as a table of Markdown", () => {
  const rows = [
    { page: "home", CLS: "0.001" },
    { page: "record", CLS: "0.002" },
  ];
  expect(tableOf(rows)).toBe("| page | CLS |\n| --- | --- |\n| home | 0.001 |\n| record | 0.002 |");
});
