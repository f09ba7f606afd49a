import { expect, it } from "vitest";
import { periodOn } from "./periods";
import type { Gap } from "./report";
import { reportStatus } from "./report-status";

const OCTOBER = periodOn("month", "2026-10-01");
const CLOSED = { returns: 0, extensions: 0 };
const NO_PLANNED: Gap[] = [{ gap: "no_planned_work" }];
const NO_WORK: Gap[] = [{ gap: "no_work" }];
const STANDING: Gap[] = [{ gap: "standing" }];

it.each([
  [[], CLOSED, null, { kind: "complete" }],
  [[], { returns: 1, extensions: 2 }, null, { kind: "provisional", open: 3 }],
  [NO_WORK, CLOSED, null, { kind: "no-work" }],
  [STANDING, CLOSED, null, { kind: "insufficient" }],
  [NO_PLANNED, CLOSED, null, { kind: "no-planned-work" }],
  [[...NO_WORK, ...STANDING], CLOSED, null, { kind: "insufficient" }],
  [[], CLOSED, { version: 2, isSame: true }, { kind: "confirmed", version: 2 }],
  [[], CLOSED, { version: 2, isSame: false }, { kind: "confirmed-otherwise", version: 2 }],
  [STANDING, CLOSED, { version: 1, isSame: false }, { kind: "confirmed-otherwise", version: 1 }],
])("a report with gaps %j and %j to decide, confirmed %j, is %j", (gaps, open, confirmed, status) => {
  expect(reportStatus({ gaps, open, period: OCTOBER, asOf: "2026-10-31" }, confirmed)).toEqual(status);
});

it("a complete report of a period that has not ended is provisional until its last day", () => {
  const report = { gaps: [], open: CLOSED, period: OCTOBER, asOf: "2026-10-30" };
  expect(reportStatus(report, null)).toEqual({ kind: "running", until: "2026-10-31" });
  expect(reportStatus({ ...report, gaps: NO_WORK }, null)).toEqual({ kind: "no-work-yet" });
});
