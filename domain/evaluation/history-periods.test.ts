import { describe, expect, it } from "vitest";
import {
  closed,
  confirmed,
  ended,
  extended,
  HA,
  issued,
  MINH,
  named,
  onlyAfter,
  periodic,
  productsAfter,
  reported,
  returned,
  withdrawn,
} from "./test-history";

describe("how much of a product is done", () => {
  it("is what was decided for unfinished work, and all of confirmed work", () => {
    const partDone = new Map([["", 0.4]]);
    expect(onlyAfter([issued()], { partDone })?.done).toBe(0.4);
    expect(onlyAfter([issued(), reported("2026-10-18")], { partDone })?.done).toBe(0.4);
    expect(onlyAfter([issued(), reported("2026-10-18"), confirmed("2026-10-19")], { partDone })?.done).toBe(
      1,
    );
  });

  it("is decided for each period", () => {
    expect(onlyAfter([periodic], { partDone: new Map([["2026-10-31", 0.3]]) })?.done).toBe(0.3);
    expect(onlyAfter([periodic], { partDone: new Map([["2026-11-30", 0.3]]) })?.done).toBe(0);
    expect(onlyAfter([periodic], { partDone: new Map([["", 0.3]]) })?.done).toBe(0);
  });
});

describe("periodic work", () => {
  const october = [
    periodic,
    extended("2026-10-20", "2026-10-22"),
    named(HA),
    reported("2026-10-23"),
    returned("2026-10-23"),
    reported("2026-10-24"),
    closed("2026-10-24"),
  ];

  it("begins each period without returns, extensions and people who could not do it", () => {
    const [first, second] = productsAfter(october, {
      returns: new Map([[5, "major"]]),
      changes: new Map([[3, "unable"]]),
    });
    expect(first).toMatchObject({
      periodEnd: "2026-10-31",
      deadline: "2026-10-22",
      state: "done",
      reportedOn: "2026-10-24",
      daysLate: 2,
      done: 1,
      faults: 1,
      holders: [{ personId: HA, share: 1 }],
      unable: [{ personId: MINH, share: 1 }],
    });
    expect(second).toEqual({
      periodEnd: "2026-11-30",
      deadline: "2026-11-20",
      judgedBy: "2026-11-20",
      state: "open",
      reportedOn: null,
      daysLate: 0,
      done: 0,
      faults: 0,
      returns: [],
      extensions: [],
      holders: [{ personId: HA, share: 1 }],
      unable: [],
    });
  });

  it.each<[string, object | null, string[]]>([
    ["without a report of the last period", null, ["2026-10-31 done 2026-10-24"]],
    [
      "with a report of the last period",
      { periodEnd: "2026-11-30", reportedOn: "2026-11-22" },
      ["2026-10-31 done 2026-10-24", "2026-11-30 done 2026-11-22"],
    ],
    [
      "with a report of another period",
      { periodEnd: "2026-10-31", reportedOn: "2026-11-22" },
      ["2026-10-31 done 2026-10-24"],
    ],
  ])("ends %s, and nothing follows", (_, judged, expected) => {
    const products = productsAfter([...october, ended(judged), reported("2026-11-28"), withdrawn]);
    expect(products.map(({ periodEnd, state, reportedOn }) => `${periodEnd} ${state} ${reportedOn}`)).toEqual(
      expected,
    );
  });

  it("judges the report that came with the end by the deadline of its period", () => {
    const judged = { periodEnd: "2026-11-30", reportedOn: "2026-11-23" };
    expect(productsAfter([...october, ended(judged)])[1]?.daysLate).toBe(3);
  });
});
