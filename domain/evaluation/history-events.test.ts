import { describe, expect, it } from "vitest";
import type { Judgements, Product } from "./history";
import {
  confirmed,
  deadlineSet,
  extended,
  HA,
  issued,
  LAN,
  MINH,
  named,
  onlyAfter,
  periodic,
  productsAfter,
  type Recorded,
  reported,
  returned,
  shared,
  withdrawn,
} from "./test-history";

const holdersOf = (holders: Product["holders"] = []) =>
  holders.map(({ personId, share }) => `${personId}: ${share}`).join(", ");

describe("an assignment", () => {
  it("has no product before it is issued", () => {
    expect(productsAfter([])).toEqual([]);
    expect(productsAfter([reported("2026-10-02"), named(HA)])).toEqual([]);
  });

  it("has one open product when it is issued", () => {
    expect(productsAfter([issued()])).toEqual([
      {
        periodEnd: null,
        deadline: "2026-10-20",
        judgedBy: "2026-10-20",
        state: "open",
        reportedOn: null,
        daysLate: 0,
        done: 0,
        faults: 0,
        returns: [],
        extensions: [],
        holders: [{ personId: MINH, share: 1 }],
        unable: [],
      },
    ]);
    expect(onlyAfter([issued({ officerPersonId: null })])?.holders).toEqual([]);
    expect(onlyAfter([periodic])?.periodEnd).toBe("2026-10-31");
  });

  it.each<[string, Recorded[], string]>([
    ["reported", [reported("2026-10-18")], "reported 2026-10-18 done 0"],
    [
      "taken back",
      [reported("2026-10-18"), ["assignment.report_taken_back", {}, "2026-10-18"]],
      "open null done 0",
    ],
    ["returned", [reported("2026-10-18"), returned("2026-10-19")], "open null done 0"],
    ["confirmed", [reported("2026-10-18"), confirmed("2026-10-22")], "done 2026-10-18 done 1"],
    [
      "reopened",
      [reported("2026-10-18"), confirmed("2026-10-19"), ["assignment.reopened", {}, "2026-10-20"]],
      "open null done 0",
    ],
    [
      "reported again",
      [reported("2026-10-18"), returned("2026-10-19"), reported("2026-10-20")],
      "reported 2026-10-20 done 0",
    ],
    ["withdrawn", [withdrawn], "withdrawn null done 0"],
    ["commented on", [["assignment.noted", {}, "2026-10-18"]], "open null done 0"],
  ])("that is %s", (_, steps, expected) => {
    const product = onlyAfter([issued(), ...steps]);
    expect(`${product?.state} ${product?.reportedOn} done ${product?.done}`).toBe(expected);
  });
});

describe("days late", () => {
  it.each([
    ["2026-10-10", 0],
    ["2026-10-20", 0],
    ["2026-10-21", 1],
    ["2026-11-03", 14],
  ])("of a report of %s are %d, however late it is confirmed", (on, days) => {
    expect(onlyAfter([issued(), reported(on), confirmed("2026-12-24")])?.daysLate).toBe(days);
  });

  it("are none before the confirmation, or without a deadline", () => {
    expect(onlyAfter([issued(), reported("2026-10-25")])?.daysLate).toBe(0);
    expect(onlyAfter([issued(), reported("2026-10-25"), withdrawn])?.daysLate).toBe(0);
    const undated = [issued({ deadline: null }), reported("2026-10-25"), confirmed("2026-10-26")];
    expect(onlyAfter(undated)?.daysLate).toBe(0);
  });
});

describe("the deadline of a product", () => {
  const deadlines = (...given: Parameters<typeof productsAfter>) => {
    const product = onlyAfter(...given);
    return `${product?.deadline}, judged by ${product?.judgedBy}`;
  };
  const twice = [issued(), extended("2026-10-20", "2026-10-25"), extended("2026-10-25", "2026-10-30")];

  it.each<[string, Recorded[], string]>([
    ["a later day", [deadlineSet("2026-10-28")], "2026-10-28, judged by 2026-10-28"],
    ["none", [deadlineSet(null)], "null, judged by null"],
    [
      "a day after an extension",
      [extended("2026-10-20", "2026-10-25"), deadlineSet("2026-10-22")],
      "2026-10-22, judged by 2026-10-22",
    ],
  ])("is what a leader sets: %s", (_, steps, expected) => {
    expect(deadlines([issued(), ...steps])).toBe(expected);
  });

  it.each<[string, ["objective" | "own" | null, "objective" | "own" | null], string]>([
    ["no cause is judged", [null, null], "2026-10-30, judged by 2026-10-30"],
    ["both have an objective cause", ["objective", "objective"], "2026-10-30, judged by 2026-10-30"],
    ["only the first has", ["objective", "own"], "2026-10-30, judged by 2026-10-25"],
    ["only the second has", ["own", "objective"], "2026-10-30, judged by 2026-10-30"],
    ["none has", ["own", "own"], "2026-10-30, judged by 2026-10-20"],
  ])("is extended twice, and %s", (_, [first, second], expected) => {
    const extensions = new Map<number, "objective" | "own">();
    if (first) extensions.set(2, first);
    if (second) extensions.set(3, second);
    expect(deadlines(twice, { extensions })).toBe(expected);
    expect(deadlines(twice, { extensions }, { extension: "in-force" })).toBe(
      "2026-10-30, judged by 2026-10-30",
    );
  });

  it("remembers each extension with its days and its judgement", () => {
    expect(onlyAfter(twice, { extensions: new Map([[3, "own"]]) })?.extensions).toEqual([
      { eventId: 2, on: "2026-10-10", from: "2026-10-20", to: "2026-10-25", judged: null },
      { eventId: 3, on: "2026-10-10", from: "2026-10-25", to: "2026-10-30", judged: "own" },
    ]);
  });
});

describe("returns of a product", () => {
  const steps = [
    issued(),
    reported("2026-10-11"),
    returned("2026-10-12", "Thiếu số liệu"),
    reported("2026-10-13"),
    returned("2026-10-14", "Sai biểu mẫu"),
  ];

  it("are remembered with day, reason and judgement", () => {
    expect(onlyAfter(steps, { returns: new Map([[5, "minor"]]) })?.returns).toEqual([
      { eventId: 3, on: "2026-10-12", reason: "Thiếu số liệu", judged: null },
      { eventId: 5, on: "2026-10-14", reason: "Sai biểu mẫu", judged: "minor" },
    ]);
  });

  it.each<[("major" | "minor" | "objective" | null)[], number]>([
    [[null, null], 0],
    [["minor", "objective"], 0],
    [["major", null], 1],
    [["minor", "major"], 1],
    [["major", "major"], 2],
  ])("judged as %j are %d faults", ([first, second], faults) => {
    const returns = new Map<number, "major" | "minor" | "objective">();
    if (first) returns.set(3, first);
    if (second) returns.set(5, second);
    expect(onlyAfter(steps, { returns })?.faults).toBe(faults);
  });
});

describe("the people of a product", () => {
  const unable = (...ids: number[]) => ({ changes: new Map(ids.map((one) => [one, "unable" as const])) });

  it.each<[string, Recorded[], Partial<Judgements>, string, string]>([
    ["another officer", [named(HA)], {}, "8: 1", ""],
    ["another officer, as the first could not", [named(HA)], unable(2), "8: 1", "7: 1"],
    ["the same officer again", [named(MINH)], unable(2), "7: 1", ""],
    ["shares", [shared([MINH, 60], [HA, 40])], {}, "7: 0.6, 8: 0.4", ""],
    ["shares with the first", [shared([MINH, 60], [HA, 40])], unable(2), "7: 0.6, 8: 0.4", ""],
    ["shares of others", [shared([HA, 50], [LAN, 50])], unable(2), "8: 0.5, 9: 0.5", "7: 1"],
    ["shares, then one of them", [shared([MINH, 60], [HA, 40]), named(HA)], unable(3), "8: 1", "7: 0.6"],
    ["three in turn who could not", [named(HA), named(LAN)], unable(2, 3), "9: 1", "7: 1, 8: 1"],
    ["three in turn, of whom the first could not", [named(HA), named(LAN)], unable(2), "9: 1", "7: 1"],
  ])("after %s", (_, steps, judged, holders, gone) => {
    const product = onlyAfter([issued(), ...steps], judged);
    expect([holdersOf(product?.holders), holdersOf(product?.unable)]).toEqual([holders, gone]);
  });
});
