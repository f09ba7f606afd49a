import { describe, expect, it } from "vitest";
import { codeOf } from "@/domain/test-code-of";
import { bucketOf, markOf } from "./buckets";
import { requestRefusal } from "./life";
import { refuseNoExtension, refusePastDeadline } from "./new-deadline";
import { hasProduct } from "./product";
import { applyEvent } from "./projection";
import { ratesOf, shareOf } from "./rates";
import { periodRows } from "./reported-periods";
import { isStale } from "./stale";
import { ASSIGNMENT_STATES, type AssignmentState, isClosed, isOpen, isOwed } from "./states";
import type { StepName } from "./steps/step-kinds";
import { mayUndo, secondsToUndo } from "./undo";

const those = (is: (state: AssignmentState) => boolean) => ASSIGNMENT_STATES.filter(is);

it("the states are owed, open or closed as the table says", () => {
  expect(those(isOwed)).toEqual(["assigned", "in-progress"]);
  expect(those(isOpen)).toEqual(["assigned", "in-progress", "reported"]);
  expect(those(isClosed)).toEqual(["done", "withdrawn"]);
});

describe("on 10 July", () => {
  const TODAY = "2024-07-10";

  it.each<
    [
      AssignmentState,
      deadline: string | null,
      reportedOn: string | null,
      mark: string | null,
      bucket: string | null,
    ]
  >([
    ["proposed", "2024-07-01", null, null, null],
    ["assigned", null, null, "assigned", "open-in-time"],
    ["assigned", "2024-07-10", null, "assigned", "open-in-time"],
    ["assigned", "2024-07-09", null, "overdue", "open-overdue"],
    ["in-progress", "2024-07-11", null, "in-progress", "open-in-time"],
    ["in-progress", "2024-07-09", null, "overdue", "open-overdue"],
    ["reported", "2024-07-09", "2024-07-09", "reported", "open-in-time"],
    ["reported", "2024-07-08", "2024-07-09", "reported", "open-overdue"],
    ["reported", null, "2024-07-09", "reported", "open-in-time"],
    ["done", null, "2024-07-09", "done", "done-undated"],
    ["done", "2024-07-09", "2024-07-09", "done", "done-on-time"],
    ["done", "2024-07-08", "2024-07-09", "done-late", "done-late"],
    ["withdrawn", "2024-07-08", null, "withdrawn", null],
  ])(
    "%s work due %s and reported %s is marked %s and counted as %s",
    (state, deadline, reportedOn, mark, bucket) => {
      expect(markOf({ state, deadline, reportedOn }, TODAY)).toBe(mark);
      expect(bucketOf({ state, deadline, reportedOn }, TODAY)).toBe(bucket);
    },
  );

  it.each<[string, Partial<Parameters<typeof isStale>[0]>, boolean]>([
    ["fourteen days", { lastWordAt: "2024-06-26T02:00:00Z" }, true],
    ["thirteen days", { lastWordAt: "2024-06-27T02:00:00Z" }, false],
    ["thirteen days by the agency's clock", { lastWordAt: "2024-06-26T18:00:00Z" }, false],
    ["fourteen days once it is reported", { lastWordAt: "2024-06-26T02:00:00Z", state: "reported" }, false],
    ["fourteen days once it is done", { lastWordAt: "2024-06-26T02:00:00Z", state: "done" }, false],
    ["never a word", { lastWordAt: null }, false],
    ["a period that ends later", { periodEnd: "2024-07-31", deadline: "2024-07-31" }, false],
    ["a period that is due today", { periodEnd: "2024-07-10", deadline: "2024-07-10" }, false],
    ["a period that was due yesterday", { periodEnd: "2024-07-09", deadline: "2024-07-09" }, true],
    ["a period without a deadline", { periodEnd: "2024-06-30", deadline: null }, false],
  ])("silence of %s is noticed: %j is %s", (_, change, stale) => {
    const work = {
      state: "assigned",
      lastWordAt: "2024-06-01T02:00:00Z",
      periodEnd: null,
      deadline: null,
    } as const;
    expect(isStale({ ...work, ...change }, TODAY, 14)).toBe(stale);
  });

  it.each([
    ["2024-07-10", "2024-07-09", "done"],
    ["2024-07-09", "2024-07-09", "directive.extension_not_later"],
    ["2024-07-08", "2024-07-09", "directive.extension_not_later"],
    ["2024-07-09", "2024-07-08", "directive.extension_in_past"],
  ])("an extension to %s of %s gives %s", (to, from, code) => {
    expect(codeOf(() => refuseNoExtension(to, from, TODAY))).toBe(code);
  });

  it.each([
    [null, "done"],
    ["2024-07-10", "done"],
    ["2024-07-09", "directive.extension_in_past"],
  ])("the new deadline %s gives %s", (to, code) => {
    expect(codeOf(() => refusePastDeadline(to, TODAY))).toBe(code);
  });
});

it.each([
  ["1/BC", "2024-07-01", "", 0, true],
  ["1/BC", null, "", 0, false],
  ["", "2024-07-01", "", 0, false],
  ["", null, "Đã xong.", 0, true],
  ["", null, "", 1, true],
  ["", null, "", 0, false],
])(
  "number %j, day %s, words %j and %i files close an assignment: %s",
  (productNumber, productDate, productText, files, closes) => {
    expect(hasProduct({ productNumber, productDate, productText, files })).toBe(closes);
  },
);

it.each<[StepName, deadline: string | null, requested: string | null, string | null]>([
  ["request-extension", "2024-07-31", null, null],
  ["request-extension", "2024-07-31", "2024-08-31", "directive.extension_already_asked"],
  ["request-extension", null, null, "directive.extension_undated"],
  ["grant-extension", "2024-07-31", "2024-08-31", null],
  ["grant-extension", "2024-07-31", null, "directive.extension_not_asked"],
  ["refuse-extension", "2024-07-31", null, "directive.extension_not_asked"],
  ["report-done", "2024-07-31", "2024-08-31", null],
  ["report-done", null, null, null],
])("%s of work due %s, asked to %s, is refused with %s", (name, deadline, requestedDeadline, code) => {
  expect(requestRefusal(name, { deadline, requestedDeadline })).toBe(code);
});

it.each([
  [0, 10, true],
  [9.9, 0.1, true],
  [10, 0, true],
  [10.1, -0.1, false],
])("%d seconds after a step %d are left to undo it: %s", (passed, left, may) => {
  const now = new Date(Date.parse("2024-07-01T02:00:00Z") + passed * 1000);
  expect(secondsToUndo("2024-07-01T02:00:00Z", now)).toBeCloseTo(left);
  expect(mayUndo("2024-07-01T02:00:00Z", now)).toBe(may);
});

const counts = {
  "done-on-time": 3,
  "done-late": 2,
  "done-undated": 5,
  "open-in-time": 7,
  "open-overdue": 11,
  dated: 20,
  overdue: 9,
  "reported-late": 2,
};

it("rates are of what is done, and of everything that is counted", () => {
  expect(ratesOf(counts)).toEqual({
    onTime: { ofDated: { count: 3, of: 5 }, ofAll: { count: 3, of: 10 } },
    overdue: { ofDated: { count: 9, of: 20 }, ofAll: { count: 9, of: 28 } },
  });
  const undated = ratesOf({ ...counts, "done-on-time": 0, "done-late": 0 });
  expect(undated.onTime).toEqual({ ofDated: { count: 0, of: 0 }, ofAll: { count: 0, of: 0 } });
  expect(shareOf({ count: 1, of: 4 })).toBe(0.25);
  expect(shareOf({ count: 0, of: 0 })).toBeNull();
});

it("a step before the issue is a fault of the program", () => {
  const commented = { kind: "assignment.commented", payload: { text: "Làm ngay." } } as const;
  expect(() => applyEvent(null, commented, "2024-07-01")).toThrow("before the assignment was issued");
});

describe("the periods of an assignment", () => {
  const closed = [
    {
      assignmentId: 1,
      periodEnd: "2024-06-30",
      deadline: "2024-06-30",
      reportedOn: "2024-06-28",
      confirmedBy: "A",
      confirmedOn: "2024-07-01",
    },
    {
      assignmentId: 2,
      periodEnd: "2024-05-31",
      deadline: null,
      reportedOn: null,
      confirmedBy: "A",
      confirmedOn: "2024-06-01",
    },
    {
      assignmentId: 1,
      periodEnd: "2024-05-31",
      deadline: "2024-05-31",
      reportedOn: "2024-05-30",
      confirmedBy: "A",
      confirmedOn: "2024-06-01",
    },
    {
      assignmentId: 1,
      periodEnd: "2024-06-30",
      deadline: "2024-06-30",
      reportedOn: "2024-06-29",
      confirmedBy: "B",
      confirmedOn: "2024-07-02",
    },
  ];
  const current = { id: 1, deadline: "2024-07-31", periodEnd: "2024-07-31", reportedOn: null };
  const rowsOf = (change: Partial<Parameters<typeof periodRows>[0]>) =>
    periodRows({ ...current, state: "assigned", ...change }, closed).map(
      ({ periodEnd, confirmed }) => `${periodEnd} ${confirmed?.by ?? "-"}`,
    );

  it.each<[string, Parameters<typeof rowsOf>[0], string[]]>([
    ["under way", {}, ["2024-05-31 A", "2024-06-30 B", "2024-07-31 -"]],
    ["withdrawn", { state: "withdrawn" }, ["2024-05-31 A", "2024-06-30 B"]],
    [
      "done with a confirmed period",
      { state: "done", periodEnd: "2024-06-30" },
      ["2024-05-31 A", "2024-06-30 B"],
    ],
    ["done with a period of its own", { state: "done" }, ["2024-05-31 A", "2024-06-30 B", "2024-07-31 -"]],
    ["assigned again", { periodEnd: "2024-06-30" }, ["2024-05-31 A", "2024-06-30 -"]],
    ["not periodic any more", { periodEnd: null }, ["2024-05-31 A", "2024-06-30 B"]],
    ["of another", { id: 3, periodEnd: null }, []],
  ])("%s are: %j", (_, change, rows) => {
    expect(rowsOf(change)).toEqual(rows);
  });
});
