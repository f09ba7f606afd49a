import { type Day, daysBetween } from "../calendar/day";
import type { AssignmentState } from "./states";

/** Five states, and two marks that depend on the deadline: what a reader sees on every row. */
export const MARKS = [
  "assigned",
  "in-progress",
  "reported",
  "done",
  "withdrawn",
  "overdue",
  "done-late",
] as const;
export type Mark = (typeof MARKS)[number];

/** The categories in which provinces report: every count and rate uses them. */
export const BUCKETS = ["done-on-time", "done-late", "done-undated", "open-in-time", "open-overdue"] as const;
export type Bucket = (typeof BUCKETS)[number];

/** The facts of an assignment on which counting depends; days are in the agency's zone. */
export type Countable = { state: AssignmentState; deadline: Day | null; reportedOn: Day | null };

/** The mark as of a day; null before the issue. A report waits for its confirmation whatever the deadline is. */
export function markOf(a: Countable, today: Day): Mark | null {
  switch (a.state) {
    case "proposed":
      return null;
    case "assigned":
    case "in-progress":
      // The only meaning of "quá hạn": the department still owes the work, and its deadline is past.
      return isLate(a, today) ? "overdue" : a.state;
    case "done":
      return isLate(a, today) ? "done-late" : "done";
    default:
      return a.state;
  }
}

/** The bucket as of a day; null for assignments that are not counted: withdrawn or not issued. */
export function bucketOf(a: Countable, today: Day): Bucket | null {
  switch (a.state) {
    case "proposed":
    case "withdrawn":
      return null;
    case "done":
      if (a.deadline === null) return "done-undated";
      return isLate(a, today) ? "done-late" : "done-on-time";
    default:
      return isLate(a, today) ? "open-overdue" : "open-in-time";
  }
}

/** What closed work counts as, whatever the day is. */
export const OUTCOMES = ["done-on-time", "done-late", "done-undated", "withdrawn"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** The bucket and the mark of work with an outcome. */
export function judgeOutcome(outcome: Outcome): { bucket: Bucket | null; mark: Mark } {
  switch (outcome) {
    case "withdrawn":
      return { bucket: null, mark: "withdrawn" };
    case "done-late":
      return { bucket: "done-late", mark: "done-late" };
    default:
      return { bucket: outcome, mark: "done" };
  }
}

/**
 * How many assignments there are in each bucket, and three further numbers. `open-overdue`, the city's "đang thực
 * hiện quá hạn", is the sum of `overdue` and `reported-late`.
 */
export type BucketCounts = Record<Bucket, number> & {
  /** How many of all have a deadline. */
  dated: number;
  /** Of open-overdue: those that the department still owes. Only this number is called "quá hạn". */
  overdue: number;
  /** Of open-overdue: reported after the deadline and not confirmed yet, "chờ xác nhận, nộp muộn". */
  "reported-late": number;
};

/** All counts at 0. */
export const noCounts = (): BucketCounts => ({
  "done-on-time": 0,
  "done-late": 0,
  "done-undated": 0,
  "open-in-time": 0,
  "open-overdue": 0,
  dated: 0,
  overdue: 0,
  "reported-late": 0,
});

/**
 * Adds assignments of the same bucket and mark; assignments that are not counted are skipped.
 * @param number how many there are, and how many of them have a deadline
 */
export function addCounted(
  counts: BucketCounts,
  { bucket, mark }: { bucket: Bucket | null; mark: Mark | null },
  number: { all: number; dated: number },
): void {
  if (bucket === null) return;
  counts[bucket] += number.all;
  counts.dated += number.dated;
  if (bucket === "open-overdue") counts[mark === "overdue" ? "overdue" : "reported-late"] += number.all;
}

/** Counts of assignments as of a day. */
export function countBuckets(list: readonly Countable[], today: Day): BucketCounts {
  const counts = noCounts();
  for (const a of list) {
    const judged = { bucket: bucketOf(a, today), mark: markOf(a, today) };
    addCounted(counts, judged, { all: 1, dated: a.deadline === null ? 0 : 1 });
  }
  return counts;
}

/** The sum of the five buckets: everything counted. */
export const totalOf = (counts: BucketCounts): number => BUCKETS.reduce((sum, b) => sum + counts[b], 0);

/** Issued and not done, including reports that wait for a leader. */
export const runningOf = (counts: BucketCounts): number => counts["open-in-time"] + counts["open-overdue"];

/** Days past the deadline, as of the day that counts for it; 0 if in time or without a deadline. */
export const daysLate = (a: Countable, today: Day): number =>
  a.deadline === null ? 0 : Math.max(0, daysBetween(a.deadline, countedOn(a, today)));

const isLate = (a: Countable, today: Day): boolean => daysLate(a, today) > 0;

/**
 * A reported assignment is judged by the day of its report, also while it waits for confirmation; any other by
 * today.
 */
const countedOn = (a: Countable, today: Day): Day =>
  a.state === "reported" || a.state === "done" ? (a.reportedOn ?? today) : today;
