import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countBuckets, totalOf } from "./buckets";
import { medianOf, type ReportRow, reportOn } from "./period-report";
import { readReportView, usualPeriods } from "./period-report-view";
import { ASSIGNMENT_STATES } from "./states";

const AS_OF = "2024-09-30";
const row = (fields: Partial<ReportRow>): ReportRow => ({
  directiveId: 1,
  departmentId: 1,
  role: "lead",
  issuedOn: "2024-07-01",
  state: "in-progress",
  deadline: null,
  reportedOn: null,
  giver: { id: 1, name: "Bùi Văn Ký" },
  extensions: 0,
  urges: 0,
  ...fields,
});

describe("a report over a period", () => {
  it.each([
    [[], null],
    [[4], 4],
    [[9, 1], 5],
    [[7, 30, 2], 7],
  ])("has for %j the median %j", (numbers, middle) => expect(medianOf(numbers)).toBe(middle));

  it("says how long work is overdue; reported work, late or not, is not overdue", () => {
    const open = (deadline: string) => row({ deadline });
    const { ages } = reportOn(
      [
        ...["2024-09-30", "2024-09-29", "2024-09-23", "2024-09-22", "2024-08-31", "2024-08-30"].map(open),
        ...["2024-07-02", "2024-07-01"].map(open),
        row({ deadline: "2024-07-01", state: "reported", reportedOn: "2024-07-05" }),
        row({ deadline: "2024-07-01", state: "done", reportedOn: "2024-07-05" }),
      ],
      AS_OF,
    );
    expect(ages).toEqual({ week: 2, month: 2, quarter: 2, longer: 1 });
  });

  it("counts the days from the issue to the report that was confirmed", () => {
    const { agency } = reportOn(
      [
        row({ state: "done", reportedOn: "2024-07-11" }),
        row({ state: "done", reportedOn: "2024-07-31" }),
        row({ state: "reported", reportedOn: "2024-09-01" }),
      ],
      AS_OF,
    );
    expect(agency.medianDays).toBe(20);
  });

  it("has the same totals however it is divided", () => {
    const day = fc.constantFrom(null, "2024-07-10", "2024-09-29", "2024-10-01");
    const rows = fc.array(
      fc.record({
        directiveId: fc.nat(9),
        departmentId: fc.integer({ min: 1, max: 4 }),
        role: fc.constantFrom("lead" as const, "coordinating" as const),
        issuedOn: fc.constantFrom("2024-07-01", "2024-08-05", "2024-09-09"),
        state: fc.constantFrom(...ASSIGNMENT_STATES),
        deadline: day,
        reportedOn: day,
        giver: fc.constantFrom({ id: 1, name: "A" }, { id: 2, name: "B" }, { id: null, name: "C" }),
        extensions: fc.nat(3),
        urges: fc.nat(3),
      }),
    );
    fc.assert(
      fc.property(rows, (list) => {
        const report = reportOn(list, AS_OF);
        const leading = list.filter(({ role }) => role === "lead");
        expect(report.agency.counts).toEqual(countBuckets(leading, AS_OF));
        const whole = totalOf(report.agency.counts);
        const sums = [
          report.departments.map(({ lead }) => lead.counts),
          report.givers.map(({ figures }) => figures.counts),
          report.months.map(({ figures }) => figures.counts),
        ].map((parts) => parts.reduce((sum, counts) => sum + totalOf(counts), 0));
        expect(sums).toEqual([whole, whole, whole]);
        const overdue = Object.values(report.ages).reduce((sum, count) => sum + count, 0);
        expect(overdue).toBe(report.agency.counts.overdue);
        for (const act of ["extensions", "urges"] as const) {
          const parts = [report.departments.map(({ lead }) => lead), report.givers, report.months].map(
            (lines) => lines.reduce((sum, line) => sum + ("figures" in line ? line.figures : line)[act], 0),
          );
          expect(parts).toEqual([...Array(3)].map(() => report.agency[act]));
        }
      }),
    );
  });
});

describe("the period of a report", () => {
  it("is this year up to today unless the address says otherwise, and never ends in the future", () => {
    const today = "2024-07-15";
    expect(readReportView({}, today)).toEqual({
      from: "2024-01-01",
      to: today,
      asOf: today,
      origin: null,
    });
    expect(readReportView({ origin: "work-order" }, today).origin).toBe("work-order");
    expect(readReportView({ origin: "x" }, today).origin).toBeNull();
    expect(readReportView({ from: "01/02/2024", to: "2024-01-01", asof: "2030-01-01" }, today)).toEqual({
      from: "2024-02-01",
      to: "2024-02-01",
      asOf: today,
      origin: null,
    });
  });

  it("is offered as the usual periods of an office", () => {
    const offered = usualPeriods("2024-02-29").map(({ key, view }) => [key, view.from, view.to]);
    expect(offered).toEqual([
      ["month", "2024-02-01", "2024-02-29"],
      ["quarter", "2024-01-01", "2024-03-31"],
      ["year", "2024-01-01", "2024-02-29"],
      ["twelve", "2023-03-01", "2024-02-29"],
      ["last_year", "2023-01-01", "2023-12-31"],
    ]);
  });
});
