import { describe, expect, it } from "vitest";
import { type ClosedPeriod, periodRows } from "./reported-periods";
import type { AssignmentState } from "./states";

const closed = (change: Partial<ClosedPeriod>): ClosedPeriod => ({
  assignmentId: 1,
  periodEnd: "2024-06-30",
  deadline: "2024-07-01",
  reportedOn: "2024-06-28",
  confirmedBy: "Lê Thử",
  confirmedOn: "2024-07-02",
  ...change,
});
const JULY = {
  id: 1,
  state: "reported",
  deadline: "2024-08-01",
  periodEnd: "2024-07-31",
  reportedOn: "2024-07-30",
} as const;

describe("the periods of periodic work", () => {
  it("have what was due, reported and confirmed, and the current one no confirmation", () => {
    expect(periodRows(JULY, [closed({})])).toEqual([
      {
        periodEnd: "2024-06-30",
        deadline: "2024-07-01",
        reportedOn: "2024-06-28",
        confirmed: { by: "Lê Thử", on: "2024-07-02" },
      },
      { periodEnd: "2024-07-31", deadline: "2024-08-01", reportedOn: "2024-07-30", confirmed: null },
    ]);
  });

  it("are sorted from the oldest", () => {
    const ends = ["2024-05-31", "2023-12-31", "2024-06-30", "2024-01-31"];
    const rows = periodRows(
      JULY,
      ends.map((periodEnd) => closed({ periodEnd })),
    );
    expect(rows.map(({ periodEnd }) => periodEnd)).toEqual([
      "2023-12-31",
      "2024-01-31",
      "2024-05-31",
      "2024-06-30",
      "2024-07-31",
    ]);
  });

  it("have the latest confirmation, and none of another assignment", () => {
    const list = [
      closed({ confirmedBy: "Lê Thử" }),
      closed({ confirmedBy: "Đỗ Thư", confirmedOn: "2024-07-05" }),
      closed({ assignmentId: 2, confirmedBy: "Bùi Văn Ký" }),
      closed({ assignmentId: 2, periodEnd: "2024-03-31" }),
    ];
    expect(periodRows({ ...JULY, periodEnd: null }, list).map(({ confirmed }) => confirmed)).toEqual([
      { by: "Đỗ Thư", on: "2024-07-05" },
    ]);
  });

  it.each<[AssignmentState, periodEnd: string | null, confirmed: boolean[]]>([
    ["assigned", "2024-07-31", [true, false]],
    ["in-progress", "2024-07-31", [true, false]],
    ["reported", "2024-07-31", [true, false]],
    ["done", "2024-07-31", [true, false]],
    ["withdrawn", "2024-07-31", [true]],
    ["in-progress", "2024-06-30", [false]],
    ["done", "2024-06-30", [true]],
    ["withdrawn", "2024-06-30", [true]],
    ["done", null, [true]],
    ["in-progress", null, [true]],
  ])("of %s work in the period until %s are confirmed: %j", (state, periodEnd, confirmed) => {
    const rows = periodRows({ ...JULY, state, periodEnd }, [closed({})]);
    expect(rows.map((row) => row.confirmed !== null)).toEqual(confirmed);
  });
});
