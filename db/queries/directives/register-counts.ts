import "server-only";
import { and, eq, ne, type SQL } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import {
  addCounted,
  type Bucket,
  type BucketCounts,
  type Mark,
  noCounts,
  totalOf,
} from "@/domain/directives/buckets";
import { type RegisterView, roleOf, SHOWN_MARKS, showsMark } from "@/domain/directives/register-view";
import type { Reader } from "../../client";
import { bucketSql, type CountedTable, heldOn, isUnsettled, markSql } from "../../counting";
import { assignmentSpans, assignments, directives } from "../../schema/directives";
import { sql } from "../../sql";
import { countClosed } from "./count-closed";
import { assignmentFilters, attentionOf, spanOf } from "./register-filters";
import { tableOf } from "./register-values";

/** A query for the rows of a view by bucket and mark, over everything that the view asks for but the state. */
export function countRegister(db: Reader, where: SQL | undefined, view: RegisterView, today: Day) {
  const at = tableOf(view);
  return db
    .select(countedValues(today, at))
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .leftJoin(assignmentSpans, spanOf(view))
    .where(where)
    .groupBy(sql`1`, sql`2`);
}

/**
 * The same for a view of today that asks nothing of the directive: from an index of the assignments alone, without a
 * look at each directive. Work that is issued is no longer proposed. Unless the view asks for deadlines, closed work is
 * left to countClosedOf.
 */
export const countAssignments = (db: Reader, view: RegisterView, today: Day, stale: SQL) =>
  db
    .select(countedValues(today, assignments))
    .from(assignments)
    .where(
      and(
        view.due === null ? isUnsettled(roleOf(view)) : ne(assignments.state, "proposed"),
        ...assignmentFilters(view, today, assignments),
        attentionOf(view, stale),
      ),
    )
    .groupBy(sql`1`, sql`2`);

/** A query of the same for a view of a past day, from the spans of issued work alone. */
export const countSpans = (db: Reader, view: RegisterView, day: Day) =>
  db
    .select(countedValues(day, assignmentSpans))
    .from(assignmentSpans)
    .where(
      and(
        heldOn(day),
        ne(assignmentSpans.state, "proposed"),
        ...assignmentFilters(view, day, assignmentSpans),
      ),
    )
    .groupBy(sql`1`, sql`2`);

/** Closed work of a view whose other work countAssignments counts. What needs attention is not closed. */
export function countClosedOf(db: Reader, view: RegisterView): Counted[] {
  if (view.due !== null || view.attention !== null) return [];
  return countClosed(db, {
    departmentId: view.departmentId ?? undefined,
    role: roleOf(view) ?? undefined,
  });
}

const countedValues = (today: Day, at: CountedTable) => ({
  bucket: bucketSql(today, at),
  mark: markSql(today, at),
  all: sql<number>`count(*)`,
  dated: sql<number>`count(${at.deadline})`,
});

type Counted = { bucket: Bucket | null; mark: Mark | null; all: number; dated: number };

/** The sums of a view, of all its rows of counts. */
export function countViews(rows: readonly Counted[]) {
  const counts = noCounts();
  const marks: Record<Mark, number> = {
    assigned: 0,
    "in-progress": 0,
    reported: 0,
    done: 0,
    withdrawn: 0,
    overdue: 0,
    "done-late": 0,
  };
  for (const row of rows) {
    if (row.mark) marks[row.mark] += row.all;
    addCounted(counts, row, row);
  }
  return { counts, marks };
}

/** How many rows the state has that a view shows. */
export function totalShown(
  { show }: RegisterView,
  counts: BucketCounts,
  marks: Record<Mark, number>,
): number {
  if (show === "counted") return totalOf(counts);
  return showsMark(show) ? marks[SHOWN_MARKS[show]] : counts[show];
}
