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
    expect(mostOverdue([])).toBeNull();
    expect(mostOverdue(rows.slice(2, 3))).toEqual({ count: 1, departments: [rows[2]] });
  });
});

describe("an address", () => {
  it.each([
    [{}, null, true],
    [{ sort: "total" }, "total", true],
    [{ sort: "done-on-time" }, "done-on-time", true],
    [{ sort: "done-late", dir: "asc" }, "done-late", false],
    [{ sort: "done-undated", dir: "desc" }, "done-undated", true],
    [{ sort: "open-in-time", dir: "" }, "open-in-time", true],
    [{ sort: "open-overdue", dir: "up" }, "open-overdue", true],
    [{ sort: "on-time" }, "on-time", true],
    [{ sort: "on-time-all" }, "on-time-all", true],
    [{ sort: "median" }, "median", true],
    [{ sort: "extensions" }, "extensions", true],
    [{ sort: "urges" }, "urges", true],
    [{ sort: "dated" }, null, true],
    [{ sort: "name", dir: "asc" }, null, false],
    [{ sort: ["median", "total"], dir: ["asc", "desc"] }, "median", false],
  ])("with %j asks for the order by %s, the greatest first: %s", (asked, sort, descending) => {
    expect(readReportOrder(asked)).toEqual({ sort, descending });
  });
});

describe("a table is sorted", () => {
  /** Numbers: done on time, late and undated, open in time and overdue, extensions, urgings. */
  const line = (name: string, numbers: readonly number[], medianDays: number | null) => {
    const [onTime = 0, late = 0, undated = 0, inTime = 0, overdue = 0, extensions = 0, urges = 0] = numbers;
    const counts = {
      ...noCounts(),
      "done-on-time": onTime,
      "done-late": late,
      "done-undated": undated,
      "open-in-time": inTime,
      "open-overdue": overdue,
    };
    return { name, figures: { counts, medianDays, extensions, urges } };
  };
  const lines = [
    line("Nội vụ", [8, 2, 10, 0, 5, 1, 3], 20),
    line("Tài chính", [3, 1, 0, 9, 2, 3, 1], null),
    line("Y tế", [0, 0, 4, 4, 9, 2, 2], 30),
  ];
  const sorted = (sort: string, dir = "") =>
    inReportOrder(lines, readReportOrder({ sort, dir }), ({ figures }) => figures)
      .map(({ name }) => name)
      .join(", ");

  it.each([
    ["total", "Nội vụ, Y tế, Tài chính", "Tài chính, Y tế, Nội vụ"],
    ["done-on-time", "Nội vụ, Tài chính, Y tế", "Y tế, Tài chính, Nội vụ"],
    ["done-late", "Nội vụ, Tài chính, Y tế", "Y tế, Tài chính, Nội vụ"],
    ["done-undated", "Nội vụ, Y tế, Tài chính", "Tài chính, Y tế, Nội vụ"],
    ["open-in-time", "Tài chính, Y tế, Nội vụ", "Nội vụ, Y tế, Tài chính"],
    ["open-overdue", "Y tế, Nội vụ, Tài chính", "Tài chính, Nội vụ, Y tế"],
    ["on-time", "Nội vụ, Tài chính, Y tế", "Tài chính, Nội vụ, Y tế"],
    ["on-time-all", "Tài chính, Nội vụ, Y tế", "Nội vụ, Tài chính, Y tế"],
    ["median", "Y tế, Nội vụ, Tài chính", "Nội vụ, Y tế, Tài chính"],
    ["extensions", "Tài chính, Y tế, Nội vụ", "Nội vụ, Y tế, Tài chính"],
    ["urges", "Nội vụ, Y tế, Tài chính", "Tài chính, Y tế, Nội vụ"],
    ["", "Nội vụ, Tài chính, Y tế", "Nội vụ, Tài chính, Y tế"],
  ])("by %s, descending as %s and ascending as %s", (sort, down, up) => {
    expect([sorted(sort), sorted(sort, "asc")]).toEqual([down, up]);
  });

  it("with rows without a value last, in their own order", () => {
    const some = [
      line("Nội vụ", [], null),
      line("Tài chính", [], 4),
      line("Y tế", [], null),
      line("Xây dựng", [], 9),
    ];
    const names = (dir: string) =>
      inReportOrder(some, readReportOrder({ sort: "median", dir }), ({ figures }) => figures)
        .map(({ name }) => name)
        .join(", ");
    expect([names("desc"), names("asc")]).toEqual([
      "Xây dựng, Tài chính, Nội vụ, Y tế",
      "Tài chính, Xây dựng, Nội vụ, Y tế",
    ]);
  });

  it("into a new list", () => {
    const before = [...lines];
    const after = inReportOrder(lines, readReportOrder({ sort: "urges", dir: "asc" }), (one) => one.figures);
    expect(after).not.toEqual(before);
    expect(lines).toEqual(before);
    expect(inReportOrder(lines, { sort: null, descending: true }, (one) => one.figures)).not.toBe(lines);
  });
});
