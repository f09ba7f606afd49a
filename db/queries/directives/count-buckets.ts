import "server-only";
import { and, eq, gte, isNotNull, lte, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { addCounted, type Bucket, type BucketCounts, type Mark, noCounts } from "@/domain/directives/buckets";
import type { Role } from "@/domain/directives/register-row";
import type { Reader } from "../../client";
import { bucketSql, isUnsettled, markSql } from "../../counting";
import { assignments, directives } from "../../schema/directives";
import { sql } from "../../sql";
import { visibleDirectives } from "../../visibility";
import { countClosed } from "./count-closed";

/** Days of issue, both included. */
export type Period = { from?: Day; to?: Day };

/** The agency's figures: directives, counted by the lead's assignment. */
export function countAgencyBuckets(db: Reader, actor: Actor, today: Day, period: Period = {}): BucketCounts {
  const counts = noCounts();
  for (const row of countRows(db, actor, today, { period, role: "lead" })) addCounted(counts, row, row);
  return counts;
}

export type DepartmentCounts = { lead: BucketCounts; coordinating: BucketCounts };

/** The departments' figures by key: assignments, lead and coordinating separately. */
export function countDepartmentBuckets(
  db: Reader,
  actor: Actor,
  today: Day,
  period: Period = {},
): Map<number, DepartmentCounts> {
  return byRole(countRows(db, actor, today, { period }), ({ departmentId }) => departmentId);
}

/** A department's assignments by the month of their issue, `YYYY-MM`, lead and coordinating separately. */
export function countMonthlyBuckets(
  db: Reader,
  actor: Actor,
  departmentId: number,
  today: Day,
  period: Period,
): Map<string, DepartmentCounts> {
  const month = sql<string>`substr(${directives.issuedOn}, 1, 7)`;
  const where = and(
    eq(assignments.directiveId, directives.id),
    visibleDirectives(actor),
    eq(assignments.departmentId, departmentId),
    isNotNull(bucketSql(today)),
    ...issuedIn(period),
  );
  const selected = { month, ...countedValues(today) };
  // The days of issue lead to the work; without a first day, the department's own work leads to its directives.
  const from =
    period.from === undefined
      ? db.select(selected).from(assignments).crossJoin(directives)
      : db.select(selected).from(directives).crossJoin(assignments);
  const rows = from.where(where).groupBy(month, assignments.role, sql`bucket`, sql`mark`).all();
  return byRole(rows, (row) => row.month);
}

type Counted = { role: Role; bucket: Bucket | null; mark: Mark | null; all: number; dated: number };

function byRole<Row extends Counted, Key>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Map<Key, DepartmentCounts> {
  const found = new Map<Key, DepartmentCounts>();
  for (const row of rows) {
    const key = keyOf(row);
    const entry = found.get(key) ?? { lead: noCounts(), coordinating: noCounts() };
    addCounted(entry[row.role], row, row);
    found.set(key, entry);
  }
  return found;
}

function issuedIn({ from, to }: Period): SQL[] {
  return [...(from ? [gte(directives.issuedOn, from)] : []), ...(to ? [lte(directives.issuedOn, to)] : [])];
}

/** Counted work by department, role, bucket and mark: of all time, or of directives issued in a period. */
function countRows(
  db: Reader,
  actor: Actor,
  today: Day,
  { period, role }: { period: Period; role?: Role },
): (Counted & { departmentId: number })[] {
  if (actor.grants.length === 0) return [];
  const selected = { departmentId: assignments.departmentId, ...countedValues(today) };
  const by = [assignments.departmentId, assignments.role, sql`bucket`, sql`mark`];
  const counted = isNotNull(bucketSql(today));
  const issued = issuedIn(period);
  if (issued.length > 0) {
    // The days of issue lead to the work: with a plain join SQLite would begin with all assignments.
    return db
      .select(selected)
      .from(directives)
      .crossJoin(assignments)
      .where(
        and(
          eq(assignments.directiveId, directives.id),
          visibleDirectives(actor),
          role && eq(assignments.role, role),
          counted,
          ...issued,
        ),
      )
      .groupBy(...by)
      .all();
  }
  // Work in a bucket is issued, and everybody with a grant sees issued work.
  const unsettled = db
    .select(selected)
    .from(assignments)
    .where(and(isUnsettled(role ?? null), counted))
    .groupBy(...by)
    .all();
  return [...unsettled, ...countClosed(db, { role }).filter(({ bucket }) => bucket !== null)];
}

const countedValues = (today: Day) => ({
  role: assignments.role,
  bucket: bucketSql(today).as("bucket"),
  mark: markSql(today).as("mark"),
  all: sql<number>`count(*)`,
  dated: sql<number>`count(${assignments.deadline})`,
});
