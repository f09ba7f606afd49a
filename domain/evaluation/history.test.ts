import { describe, expect, it } from "vitest";
import type { Day } from "../calendar/day";
import { type HistoryEvent, productsOf } from "./history";
import { monthsOf, neighbours, periodOn, readPeriod } from "./periods";
import { openDecisions, workOfPerson } from "./person-work";
import { DEFAULT_RULES } from "./rules";
import { history, NOTHING_JUDGED } from "./test-history";

const officer = (personId: number) => ({ personId, name: "" });

describe("the products of an assignment", () => {
  it("are the reports of each period of periodic work, each by its own deadline and returns", () => {
    const events = history(
      [
        "assignment.issued",
        {
          role: "lead",
          departmentId: 1,
          deadline: "2026-09-30",
          periodEnd: "2026-09-30",
          officerPersonId: null,
        },
        "2026-09-01",
      ],
      ["assignment.officer_named", officer(7), "2026-09-02"],
      ["assignment.reported", {}, "2026-09-29"],
      ["assignment.report_returned", { reason: "Thiếu" }, "2026-09-29"],
      ["assignment.reported", {}, "2026-10-02"],
      [
        "assignment.period_closed",
        {
          periodEnd: "2026-09-30",
          deadline: "2026-09-30",
          reportedOn: "2026-10-02",
          next: { periodEnd: "2026-10-31", deadline: "2026-10-30" },
        },
        "2026-10-03",
      ],
      ["assignment.reported", {}, "2026-10-29"],
    );
    const judged = { ...NOTHING_JUDGED, returns: new Map([[4, "major" as const]]) };
    expect(
      productsOf(events, judged, DEFAULT_RULES).map(({ periodEnd, state, daysLate, faults }) => [
        periodEnd,
        state,
        daysLate,
        faults,
      ]),
    ).toEqual([
      ["2026-09-30", "done", 2, 1],
      ["2026-10-31", "reported", 0, 0],
    ]);
    const ended = history(["assignment.ended", { reason: "", judged: null }, "2026-11-02"]);
    expect(productsOf([...events, ...ended], judged, DEFAULT_RULES)).toHaveLength(1);
  });

  it("are judged by the report that was confirmed, and not by one that was returned or taken back", () => {
    const events = history(
      ["assignment.issued", { deadline: "2026-10-20", officerPersonId: 7 }, "2026-10-01"],
      ["assignment.reported", {}, "2026-10-18"],
      ["assignment.report_taken_back", {}, "2026-10-18"],
      ["assignment.reported", {}, "2026-10-19"],
      ["assignment.report_returned", { reason: "Bổ sung" }, "2026-10-20"],
      ["assignment.reported", {}, "2026-10-23"],
      ["assignment.report_confirmed", { note: "" }, "2026-10-26"],
    );
    const [product] = productsOf(events, NOTHING_JUDGED, DEFAULT_RULES);
    expect(product).toMatchObject({ state: "done", reportedOn: "2026-10-23", daysLate: 3, faults: 0 });
  });

  it("follow a deadline that a leader sets, and an extension by its cause", () => {
    const events = history(
      ["assignment.issued", { deadline: "2026-10-05", officerPersonId: 7 }, "2026-10-01"],
      ["assignment.deadline_set", { from: "2026-10-05", to: "2026-10-10" }, "2026-10-02"],
      ["assignment.extension_granted", { from: "2026-10-10", to: "2026-10-20" }, "2026-10-08"],
      ["assignment.reported", {}, "2026-10-15"],
      ["assignment.report_confirmed", { note: "" }, "2026-10-16"],
    );
    const late = (judged: "objective" | "own" | null, extension: "cause" | "in-force" = "cause") => {
      const extensions = new Map(judged ? [[3, judged]] : []);
      const rules = { ...DEFAULT_RULES, extension };
      return productsOf(events, { ...NOTHING_JUDGED, extensions }, rules)[0]?.daysLate;
    };
    expect([late("objective"), late("own"), late(null), late("own", "in-force")]).toEqual([0, 5, 0, 0]);
  });
});

describe("the work of a person in a period", () => {
  const period = { from: "2026-10-01", to: "2026-10-31", asOf: "2026-10-31" };
  const classified = { coefficientOn: () => 2, kind: "planned" as const };
  const listed = (events: HistoryEvent[], personId: number, judged = NOTHING_JUDGED) =>
    workOfPerson(productsOf(events, judged, DEFAULT_RULES), personId, period, classified).map(
      ({ notCounted, kind, done, isUnable }) => [notCounted, kind, done, isUnable],
    );
  const issued = (deadline: Day | null) =>
    history(["assignment.issued", { deadline, officerPersonId: 7 }, "2026-09-01"]);

  it("is what is due in it; what is withdrawn, due later or undated is listed and not counted", () => {
    expect(listed(issued("2026-10-31"), 7)).toEqual([[null, "planned", 0, false]]);
    expect(listed(issued("2026-11-01"), 7)).toEqual([["not-due", "planned", 0, false]]);
    expect(listed(issued("2026-09-30"), 7)).toEqual([]);
    expect(listed(issued(null), 7)).toEqual([["undated", "planned", 0, false]]);
    expect(listed(issued("2026-10-31"), 8)).toEqual([]);
    const withdrawn = [...issued("2026-10-31"), ...history(["assignment.withdrawn", {}, "2026-10-02"])];
    expect(listed(withdrawn, 7)).toEqual([["withdrawn", "planned", 0, false]]);
  });

  it("stays with a person who could not do it, and is taken over by the next", () => {
    const events = [
      ...issued("2026-10-31"),
      ...history(
        ["assignment.officer_named", officer(8), "2026-10-05"],
        ["assignment.reported", {}, "2026-10-20"],
        ["assignment.report_confirmed", { note: "" }, "2026-10-21"],
      ).map((event, index) => ({ ...event, id: index + 2 })),
    ];
    expect([listed(events, 7), listed(events, 8)]).toEqual([[], [[null, "planned", 1, false]]]);
    const unable = { ...NOTHING_JUDGED, changes: new Map([[2, "unable" as const]]) };
    expect([listed(events, 7, unable), listed(events, 8, unable)]).toEqual([
      [[null, "planned", 0, true]],
      [[null, "taken-over", 1, false]],
    ]);
  });

  it("names the decisions that are still open", () => {
    const events = [
      ...issued("2026-10-31"),
      ...history(
        ["assignment.reported", {}, "2026-10-20"],
        ["assignment.report_returned", { reason: "" }, "2026-10-21"],
        ["assignment.extension_granted", { from: "2026-10-31", to: "2026-10-31" }, "2026-10-22"],
      ).map((event, index) => ({ ...event, id: index + 2 })),
    ];
    const works = workOfPerson(productsOf(events, NOTHING_JUDGED, DEFAULT_RULES), 7, period, classified);
    expect(openDecisions(works)).toEqual({ returns: 1, extensions: 1 });
  });
});

describe("periods of evaluation", () => {
  it.each([
    ["2026-10", "2026-10-01", "2026-10-31", 1],
    ["2024-02", "2024-02-01", "2024-02-29", 1],
    ["2026-Q4", "2026-10-01", "2026-12-31", 3],
    ["2026-H1", "2026-01-01", "2026-06-30", 6],
    ["2026", "2026-01-01", "2026-12-31", 12],
  ])("%s is from %s to %s and has %i months", (key, from, to, months) => {
    const period = readPeriod(key);
    expect(period && [period.key, period.from, period.to, monthsOf(period).length]).toEqual([
      key,
      from,
      to,
      months,
    ]);
  });

  it("are nothing else", () => {
    for (const key of ["", "2026-13", "2026-Q5", "2026-H3", "26", "2026-1", "2026-10-01"]) {
      expect(readPeriod(key), key).toBeNull();
    }
  });

  it("follow each other over the end of a year", () => {
    const step = (key: string) => {
      const period = readPeriod(key);
      return period && Object.values(neighbours(period)).map((one) => one.key);
    };
    expect(step("2026-01")).toEqual(["2025-12", "2026-02"]);
    expect(step("2026-Q4")).toEqual(["2026-Q3", "2027-Q1"]);
    expect(step("2026-H2")).toEqual(["2026-H1", "2027-H1"]);
    expect(periodOn("quarter", "2026-08-15").key).toBe("2026-Q3");
  });
});
