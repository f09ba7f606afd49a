import type { Day } from "../calendar/day";
import type { AssignmentState } from "./life";

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

/** Hải Phòng's own reporting words: the scale of every count and rate. */
export const BUCKETS = ["done-on-time", "done-late", "done-undated", "open-in-time", "open-overdue"] as const;
export type Bucket = (typeof BUCKETS)[number];

/** What judging needs of an assignment; days are in the agency's zone. */
export type Judged = { state: AssignmentState; deadline: Day | null; reportedOn: Day | null };

/**
 * The mark as of a day, or null for one not issued yet. A reported one waits for its confirmation whatever
 * the deadline says.
 */
export function markOf(a: Judged, today: Day): Mark | null {
  switch (a.state) {
    case "proposed":
      return null;
    case "assigned":
    case "in-progress":
      return isLate(a, today) ? "overdue" : a.state;
    case "done":
      return isLate(a, today) ? "done-late" : "done";
    default:
      return a.state;
  }
}

/** The bucket as of a day, or null for what is in no denominator: withdrawn and not issued. */
export function bucketOf(a: Judged, today: Day): Bucket | null {
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

export type BucketCounts = Record<Bucket, number> & { dated: number };

export const noCounts = (): BucketCounts => ({
  "done-on-time": 0,
  "done-late": 0,
  "done-undated": 0,
  "open-in-time": 0,
  "open-overdue": 0,
  dated: 0,
});

/** Counts of the five buckets, and of those that have a deadline. */
export function countBuckets(list: readonly Judged[], today: Day): BucketCounts {
  const counts = noCounts();
  for (const a of list) {
    const bucket = bucketOf(a, today);
    if (bucket === null) continue;
    counts[bucket] += 1;
    if (a.deadline !== null) counts.dated += 1;
  }
  return counts;
}

export const totalOf = (counts: BucketCounts): number => BUCKETS.reduce((sum, b) => sum + counts[b], 0);

/** A bucket's share of all and of the dated ones, 0 to 1; null where there is nothing to divide by. */
export function shareOf(
  counts: BucketCounts,
  bucket: "done-on-time" | "done-late" | "open-overdue",
): { overAll: number | null; overDated: number | null } {
  const all = totalOf(counts);
  return {
    overAll: all === 0 ? null : counts[bucket] / all,
    overDated: counts.dated === 0 ? null : counts[bucket] / counts.dated,
  };
}

/** Late is judged by the report's day once there is a report, else by today. */
function isLate(a: Judged, today: Day): boolean {
  if (a.deadline === null) return false;
  const judgedOn = a.state === "reported" || a.state === "done" ? (a.reportedOn ?? today) : today;
  return judgedOn > a.deadline;
}
