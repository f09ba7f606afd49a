import { type Day, daysBetween } from "../calendar/day";
import type { AssignmentState } from "./states";

/** Five states and two that the deadline adds: what a reader sees on every mark. */
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

/** The words in which provinces report: the scale of every count and rate. */
export const BUCKETS = ["done-on-time", "done-late", "done-undated", "open-in-time", "open-overdue"] as const;
export type Bucket = (typeof BUCKETS)[number];

/** What judging needs of an assignment; days are in the agency's zone. */
export type Countable = { state: AssignmentState; deadline: Day | null; reportedOn: Day | null };

/**
 * The mark as of a day, or null for one not issued yet. A reported one waits for its confirmation whatever
 * the deadline says.
 */
export function markOf(a: Countable, today: Day): Mark | null {
  switch (a.state) {
    case "proposed":
      return null;
    case "assigned":
    case "in-progress":
      // The one meaning of "quá hạn": the department still owes the work, and its deadline is past.
      return isLate(a, today) ? "overdue" : a.state;
    case "done":
      return isLate(a, today) ? "done-late" : "done";
    default:
      return a.state;
  }
}

/** The bucket as of a day, or null for what is in no denominator: withdrawn and not issued. */
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

/**
 * How many there are in each bucket, and three numbers that tell more about them. `open-overdue`, the city's
 * "đang thực hiện quá hạn", is the sum of `overdue` and `reported-late`.
 */
export type BucketCounts = Record<Bucket, number> & {
  /** Of all: those with a deadline. */
  dated: number;
  /** Of open-overdue: the department still owes them. This number alone is called "quá hạn". */
  overdue: number;
  /** Of open-overdue: reported after the deadline and not confirmed yet, "chờ xác nhận, nộp muộn". */
  "reported-late": number;
};

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
 * Adds what has the same bucket and mark; what is in no denominator is left out.
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

export const totalOf = (counts: BucketCounts): number => BUCKETS.reduce((sum, b) => sum + counts[b], 0);

/** Issued and not done: the running part, reports that wait for a leader among it. */
export const runningOf = (counts: BucketCounts): number => counts["open-in-time"] + counts["open-overdue"];

/** Days past the deadline, by the day on which it is judged; 0 in time and without a deadline. */
export const daysLate = (a: Countable, today: Day): number =>
  a.deadline === null ? 0 : Math.max(0, daysBetween(a.deadline, countedOn(a, today)));

const isLate = (a: Countable, today: Day): boolean => daysLate(a, today) > 0;

/** A report is judged by its day, also while it waits for its confirmation; what has none by today. */
const countedOn = (a: Countable, today: Day): Day =>
  a.state === "reported" || a.state === "done" ? (a.reportedOn ?? today) : today;
