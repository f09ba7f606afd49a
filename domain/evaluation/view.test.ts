import { describe, expect, it } from "vitest";
import {
  type EvaluationView,
  evaluationFileHref,
  evaluationHref,
  evaluationOf,
  readEvaluationView,
} from "./view";

const TODAY = "2026-11-15";
const read = (asked: Record<string, string | string[]>) => {
  const { period, asOf, department } = readEvaluationView(asked, TODAY);
  return `${period.key} ${asOf} ${department}`;
};

describe("the view that an address asks for", () => {
  it.each([
    [{}, "2026-11 null null"],
    [{ period: "2026-10" }, "2026-10 null null"],
    [{ period: "2026-Q3" }, "2026-Q3 null null"],
    [{ period: "2026-13" }, "2026-11 null null"],
    [{ period: ["2025", "2026-10"] }, "2025 null null"],
    [{ asof: "2026-11-14" }, "2026-11 2026-11-14 null"],
    [{ asof: "14/11/2026" }, "2026-11 2026-11-14 null"],
    [{ asof: "2026-11-15" }, "2026-11 null null"],
    [{ asof: "2026-11-16" }, "2026-11 null null"],
    [{ asof: "2026-02-30" }, "2026-11 null null"],
    [{ department: "4" }, "2026-11 null 4"],
    [{ department: "0" }, "2026-11 null null"],
    [{ department: "leaders" }, "2026-11 null leaders"],
    [{ department: "others" }, "2026-11 null null"],
    [{ period: "2026-H1", asof: "2026-07-01", department: "3" }, "2026-H1 2026-07-01 3"],
  ])("%j is %s", (asked, expected) => {
    expect(read(asked)).toBe(expected);
  });
});

describe("the addresses of a view", () => {
  const view = (changes: Partial<EvaluationView> = {}): EvaluationView => ({
    ...readEvaluationView({ period: "2026-10", asof: "2026-11-03", department: "4" }, TODAY),
    ...changes,
  });

  it.each([
    [{}, "/evaluation?period=2026-10&asof=2026-11-03&department=4"],
    [{ asOf: null }, "/evaluation?period=2026-10&department=4"],
    [{ department: null }, "/evaluation?period=2026-10&asof=2026-11-03"],
    [{ department: "leaders" as const }, "/evaluation?period=2026-10&asof=2026-11-03&department=leaders"],
  ])("the list with %j is %s", (changes, expected) => {
    expect(evaluationHref(view(changes))).toBe(expected);
  });

  it("lead to a person's report without a department", () => {
    expect(evaluationOf(view(), 7)).toBe("/evaluation/7?period=2026-10&asof=2026-11-03");
  });

  it("lead to the files of the list and of a person", () => {
    expect(evaluationFileHref(view(), "xlsx")).toBe(
      "/evaluation/export/xlsx?period=2026-10&asof=2026-11-03&department=4",
    );
    expect(evaluationFileHref(view(), "pdf", 7)).toBe("/evaluation/7/pdf?period=2026-10&asof=2026-11-03");
  });
});
