import { describe, expect, it } from "vitest";
import type { Product } from "./history";
import type { PersonWork } from "./person-work";
import {
  assignedShare,
  COUNTED_SECTIONS,
  countedRows,
  isLate,
  type MonthWork,
  type ReportRow,
  sectionsOf,
} from "./report";
import { DEFAULT_RULES } from "./rules";
import { facts, month, product, report, work } from "./test-report";

describe("a row of a report", () => {
  const rowOf = (coefficient: number | null, more: Partial<PersonWork> = {}, rules = DEFAULT_RULES) =>
    report([month("2026-10", work(coefficient, more))], { rules }).rows[0];

  it("says what is known of its directive and its product", () => {
    expect(rowOf(4)).toEqual({
      ...facts(1),
      month: "2026-10",
      periodEnd: null,
      deadline: "2026-10-15",
      judgedBy: "2026-10-20",
      kind: "planned",
      coefficient: 4,
      share: 1,
      weight: 4,
      done: 1,
      reportedOn: "2026-10-14",
      waits: false,
      daysLate: 0,
      delays: 0,
      faults: 0,
      objective: 0,
      lostByFaults: 0,
      lostByDelays: 0,
      isUnable: false,
      notCounted: null,
      returns: [],
      extensions: [],
    });
  });

  it.each<[number | null, Partial<PersonWork>, [number | null, number, number, number]]>([
    [8, { share: 0.5 }, [4, 0, 0, 0]],
    [8, { faults: 1 }, [8, 2, 0, 0]],
    [8, { faults: 5 }, [8, 8, 0, 0]],
    [8, { daysLate: 3 }, [8, 0, 2, 1]],
    [8, { done: 0.5, faults: 1, daysLate: 3 }, [8, 1, 1, 1]],
    [null, { faults: 1, daysLate: 3 }, [null, 0, 0, 1]],
  ])("of the coefficient %s with %j has its weight, losses and delays", (coefficient, more, expected) => {
    const row = rowOf(coefficient, more);
    expect([row?.weight, row?.lostByFaults, row?.lostByDelays, row?.delays]).toEqual(expected);
  });

  it("counts each day of a delay if the agency chose it", () => {
    const row = rowOf(8, { daysLate: 3 }, { ...DEFAULT_RULES, delay: "day" });
    expect([row?.delays, row?.lostByDelays]).toEqual([3, 6]);
  });

  it("counts returns and extensions with an objective cause", () => {
    const on = "2026-10-12";
    const returns: Product["returns"] = (["objective", "major", "minor", null] as const).map((judged) => ({
      eventId: 1,
      on,
      reason: "",
      judged,
    }));
    const extensions: Product["extensions"] = (["objective", "objective", "own", null] as const).map(
      (judged) => ({ eventId: 2, on, from: on, to: on, judged }),
    );
    expect(rowOf(8, { product: product({ returns, extensions }) })?.objective).toBe(3);
  });

  it("of work that the person could not do names no report", () => {
    expect(rowOf(8, { isUnable: true, done: 0 })?.reportedOn).toBeNull();
  });
});

describe("the rows over several months", () => {
  const keysOf = (...months: MonthWork[]) =>
    report(months).rows.map(
      ({ month: key, assignmentId, notCounted, isUnable }) =>
        `${key} ${assignmentId} ${notCounted ?? "counts"}${isUnable ? " unable" : ""}`,
    );
  const notDue = (more: Partial<PersonWork> = {}) => work(4, { notCounted: "not-due", ...more });

  it("list once, where it counts, what is not due before", () => {
    expect(keysOf(month("2026-10", notDue()), month("2026-11", work(4)))).toEqual(["2026-11 1 counts"]);
  });

  it("list once, in the first month, what never counts", () => {
    const undated = work(4, { notCounted: "undated" });
    expect(keysOf(month("2026-10", undated), month("2026-11", undated), month("2026-12", undated))).toEqual([
      "2026-10 1 undated",
    ]);
  });

  it("keep other assignments, other periods and work that the person could not do apart", () => {
    expect(keysOf(month("2026-10", notDue(), notDue()), month("2026-11", work(4)))).toEqual([
      "2026-10 2 not-due",
      "2026-11 1 counts",
    ]);
    const period = notDue({ product: product({ periodEnd: "2026-12-31" }) });
    expect(keysOf(month("2026-10", period), month("2026-11", work(4)))).toEqual([
      "2026-10 1 not-due",
      "2026-11 1 counts",
    ]);
    expect(keysOf(month("2026-10", notDue({ isUnable: true })), month("2026-11", work(4)))).toEqual([
      "2026-10 1 not-due unable",
      "2026-11 1 counts",
    ]);
  });

  it("keep every row that counts, even of one assignment", () => {
    expect(keysOf(month("2026-10", work(4)), month("2026-11", work(4)))).toEqual([
      "2026-10 1 counts",
      "2026-11 1 counts",
    ]);
  });
});

describe("the sections of a report", () => {
  const { rows } = report([
    month(
      "2026-10",
      work(4),
      work(4, { kind: "unplanned" }),
      work(4, { kind: "taken-over" }),
      work(4, { kind: "unplanned", notCounted: "withdrawn" }),
      work(4, { notCounted: "not-due" }),
    ),
  ]);
  const numbers = (list: readonly ReportRow[]) => list.map(({ assignmentId }) => assignmentId);

  it("have the counted rows by kind, and apart what is not counted", () => {
    const { planned, unplanned, takenOver, notCounted } = sectionsOf(rows);
    expect([planned, unplanned, takenOver, notCounted].map(numbers)).toEqual([[1], [2], [3], [4, 5]]);
    expect(numbers(countedRows(rows))).toEqual([1, 2, 3]);
    expect(COUNTED_SECTIONS.join(" ")).toBe("planned unplanned takenOver");
  });

  it.each([
    ["planned" as const, null, 0.4, 0.4],
    ["unplanned" as const, null, 0, 0.4],
    ["taken-over" as const, null, 0, 0.4],
    ["planned" as const, "not-due" as const, 0, 0],
    ["unplanned" as const, "withdrawn" as const, 0, 0],
  ])("%s work, not counted for %s, is assigned with %d, or %d if both count", (kind, reason, share, both) => {
    const row = { kind, share: 0.4, notCounted: reason };
    expect(assignedShare(row, DEFAULT_RULES)).toBe(share);
    expect(assignedShare(row, { ...DEFAULT_RULES, unplanned: "both" })).toBe(both);
  });
});

describe("work is late", () => {
  const late = (more: Partial<PersonWork>, asOf = "2026-10-31") => {
    const [row] = report([month("2026-10", work(2, more))]).rows;
    return row && isLate(row, asOf);
  };
  const open = product({ state: "open", reportedOn: null });

  it.each<[string, Partial<PersonWork>, string, boolean]>([
    ["done in time", {}, "2026-10-31", false],
    ["confirmed as late", { daysLate: 3 }, "2026-10-31", true],
    ["on the day on which it is due", { done: 0, product: open }, "2026-10-15", false],
    ["past its deadline and not handed in", { done: 0, product: open }, "2026-10-16", true],
    [
      "handed in before its deadline and waiting",
      { done: 0, product: product({ state: "reported" }) },
      "2026-10-31",
      false,
    ],
    [
      "handed in after its deadline and waiting",
      { done: 0, product: product({ state: "reported", reportedOn: "2026-10-18" }) },
      "2026-10-31",
      true,
    ],
    ["what somebody else took over", { done: 0, isUnable: true, product: open }, "2026-10-31", false],
  ])("%s", (_, more, asOf, expected) => {
    expect(late(more, asOf)).toBe(expected);
  });
});
