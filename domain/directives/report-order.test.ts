import { describe, expect, it } from "vitest";
import { noCounts } from "./buckets";
import type { ReportFigures } from "./period-report";
import { inReportOrder, mostOverdue, readReportOrder } from "./report-order";

const figures = (
  onTime: number,
  late: number,
  overdue: number,
  medianDays: number | null,
): ReportFigures => ({
  counts: {
    ...noCounts(),
    "done-on-time": onTime,
    "done-late": late,
    "open-overdue": overdue,
    overdue,
    dated: onTime + late + overdue,
  },
  medianDays,
  extensions: 0,
  urges: 0,
});
const rows = [
  { name: "Văn phòng", lead: figures(3, 1, 2, 30) },
  { name: "Thanh tra", lead: figures(0, 0, 0, null) },
  { name: "Phòng Đầu tư", lead: figures(4, 0, 1, 12) },
  { name: "Phòng Lao động", lead: figures(1, 1, 2, 50) },
];
const ordered = (asked: Record<string, string>) =>
  inReportOrder(rows, readReportOrder(asked), ({ lead }) => lead).map(({ name }) => name);

describe("the order of a report's tables", () => {
  it.each([
    [{}, ["Văn phòng", "Thanh tra", "Phòng Đầu tư", "Phòng Lao động"]],
    [{ sort: "name" }, ["Văn phòng", "Thanh tra", "Phòng Đầu tư", "Phòng Lao động"]],
    [{ sort: "on-time" }, ["Phòng Đầu tư", "Văn phòng", "Phòng Lao động", "Thanh tra"]],
    [{ sort: "on-time", dir: "asc" }, ["Phòng Lao động", "Văn phòng", "Phòng Đầu tư", "Thanh tra"]],
    [{ sort: "median", dir: "asc" }, ["Phòng Đầu tư", "Văn phòng", "Phòng Lao động", "Thanh tra"]],
    [{ sort: "open-overdue" }, ["Văn phòng", "Phòng Lao động", "Phòng Đầu tư", "Thanh tra"]],
    [{ sort: "total" }, ["Văn phòng", "Phòng Đầu tư", "Phòng Lao động", "Thanh tra"]],
  ])("by %j", (asked, names) => {
    expect(ordered(asked)).toEqual(names);
  });
});

describe("the departments with the most overdue work", () => {
  it("are all that have as much", () => {
    const found = mostOverdue(rows);
    expect([found?.count, found?.departments.map(({ name }) => name)]).toEqual([
      2,
      ["Văn phòng", "Phòng Lao động"],
    ]);
    expect(mostOverdue(rows.slice(1, 2))).toBeNull();
  });
});
