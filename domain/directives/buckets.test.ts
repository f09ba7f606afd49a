import { describe, expect, it } from "vitest";
import {
  addCounted,
  BUCKETS,
  type Bucket,
  type Countable,
  countBuckets,
  daysLate,
  judgeOutcome,
  MARKS,
  type Mark,
  markOf,
  noCounts,
  OUTCOMES,
  type Outcome,
  runningOf,
  totalOf,
} from "./buckets";
import type { AssignmentState } from "./states";

const TODAY = "2024-07-10";
const work = (
  state: AssignmentState,
  deadline: string | null,
  reportedOn: string | null = null,
): Countable => ({ state, deadline, reportedOn });

const NONE = {
  "done-on-time": 0,
  "done-late": 0,
  "done-undated": 0,
  "open-in-time": 0,
  "open-overdue": 0,
  dated: 0,
  overdue: 0,
  "reported-late": 0,
};

describe("the lists", () => {
  it("name five states and two marks, five buckets, four outcomes", () => {
    expect([...MARKS]).toEqual([
      "assigned",
      "in-progress",
      "reported",
      "done",
      "withdrawn",
      "overdue",
      "done-late",
    ]);
    expect([...BUCKETS]).toEqual([
      "done-on-time",
      "done-late",
      "done-undated",
      "open-in-time",
      "open-overdue",
    ]);
    expect([...OUTCOMES]).toEqual(["done-on-time", "done-late", "done-undated", "withdrawn"]);
  });
});

describe("days late", () => {
  it.each<[string, Countable, number]>([
    ["assigned work due today", work("assigned", "2024-07-10"), 0],
    ["assigned work due yesterday", work("assigned", "2024-07-09"), 1],
    ["work in progress due a month ago", work("in-progress", "2024-06-10"), 30],
    ["work due tomorrow", work("in-progress", "2024-07-11"), 0],
    ["work without a deadline", work("in-progress", null), 0],
    ["a report on the deadline", work("reported", "2024-07-01", "2024-07-01"), 0],
    ["a report three days after it", work("reported", "2024-07-01", "2024-07-04"), 3],
    ["done work that was reported two days late", work("done", "2024-07-01", "2024-07-03"), 2],
    ["done work without a day of its report", work("done", "2024-07-01"), 9],
    ["a report without its day", work("reported", "2024-07-01"), 9],
    ["work whose report was returned", work("in-progress", "2024-07-01", "2024-07-01"), 9],
    ["withdrawn work", work("withdrawn", "2024-07-01", "2024-07-01"), 9],
  ])("of %s (%j) are %i", (_, one, days) => {
    expect(daysLate(one, TODAY)).toBe(days);
  });
});

describe("a mark", () => {
  it.each<[Countable, Mark | null]>([
    [work("proposed", "2024-07-09"), null],
    [work("proposed", null), null],
    [work("in-progress", "2024-07-10"), "in-progress"],
    [work("in-progress", null), "in-progress"],
    [work("done", "2024-07-09"), "done-late"],
    [work("done", "2024-07-10"), "done"],
    [work("reported", "2024-07-01"), "reported"],
    [work("withdrawn", null), "withdrawn"],
  ])("of %j is %s", (one, mark) => {
    expect(markOf(one, TODAY)).toBe(mark);
  });
});

describe("counting", () => {
  it.each<[Countable, Partial<typeof NONE>]>([
    [work("proposed", "2024-07-01"), {}],
    [work("withdrawn", "2024-07-01"), {}],
    [work("assigned", null), { "open-in-time": 1 }],
    [work("assigned", "2024-07-10"), { "open-in-time": 1, dated: 1 }],
    [work("assigned", "2024-07-09"), { "open-overdue": 1, dated: 1, overdue: 1 }],
    [work("in-progress", "2024-07-09"), { "open-overdue": 1, dated: 1, overdue: 1 }],
    [work("reported", "2024-07-01", "2024-07-01"), { "open-in-time": 1, dated: 1 }],
    [work("reported", "2024-07-01", "2024-07-02"), { "open-overdue": 1, dated: 1, "reported-late": 1 }],
    [work("done", null, "2024-07-02"), { "done-undated": 1 }],
    [work("done", "2024-07-02", "2024-07-02"), { "done-on-time": 1, dated: 1 }],
    [work("done", "2024-07-02", "2024-07-03"), { "done-late": 1, dated: 1 }],
  ])("of %j gives %j", (one, counts) => {
    expect(countBuckets([one], TODAY)).toEqual({ ...NONE, ...counts });
  });

  it("begins at 0 and adds up", () => {
    expect(noCounts()).toEqual(NONE);
    expect(countBuckets([], TODAY)).toEqual(NONE);
    const list = [
      work("assigned", "2024-07-09"),
      work("in-progress", "2024-07-01"),
      work("reported", "2024-07-01", "2024-07-02"),
      work("in-progress", null),
      work("withdrawn", "2024-07-01"),
    ];
    expect(countBuckets(list, TODAY)).toEqual({
      ...NONE,
      "open-in-time": 1,
      "open-overdue": 3,
      dated: 3,
      overdue: 2,
      "reported-late": 1,
    });
  });

  it.each<[Bucket | null, Mark | null, Partial<typeof NONE>]>([
    [null, "withdrawn", {}],
    [null, null, {}],
    ["done-on-time", "done", { "done-on-time": 5, dated: 3 }],
    ["open-in-time", "assigned", { "open-in-time": 5, dated: 3 }],
    ["open-overdue", "overdue", { "open-overdue": 5, dated: 3, overdue: 5 }],
    ["open-overdue", "reported", { "open-overdue": 5, dated: 3, "reported-late": 5 }],
  ])("adds five of bucket %s and mark %s, three of them dated, as %j", (bucket, mark, added) => {
    const counts = noCounts();
    addCounted(counts, { bucket, mark }, { all: 5, dated: 3 });
    expect(counts).toEqual({ ...NONE, ...added });
  });

  it("adds to what was counted before", () => {
    const counts = { ...NONE, "open-overdue": 10, dated: 20, overdue: 7, "reported-late": 3 };
    addCounted(counts, { bucket: "open-overdue", mark: "overdue" }, { all: 2, dated: 1 });
    expect(counts).toEqual({ ...NONE, "open-overdue": 12, dated: 21, overdue: 9, "reported-late": 3 });
  });

  it("sums the five buckets, and the two that are open", () => {
    const counts = {
      "done-on-time": 1,
      "done-late": 2,
      "done-undated": 4,
      "open-in-time": 8,
      "open-overdue": 16,
      dated: 100,
      overdue: 200,
      "reported-late": 400,
    };
    expect(totalOf(counts)).toBe(31);
    expect(runningOf(counts)).toBe(24);
  });
});

it.each<[Outcome, Bucket | null, Mark]>([
  ["done-on-time", "done-on-time", "done"],
  ["done-late", "done-late", "done-late"],
  ["done-undated", "done-undated", "done"],
  ["withdrawn", null, "withdrawn"],
])("closed work with the outcome %s is in the bucket %s and marked %s", (outcome, bucket, mark) => {
  expect(judgeOutcome(outcome)).toEqual({ bucket, mark });
});
