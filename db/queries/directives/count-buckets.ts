import "server-only";
import { and, eq, gte, isNotNull, lte, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { addCounted, type Bucket, type BucketCounts, type Mark, noCounts } from "@/domain/directives/buckets";
import type { Role } from "@/domain/directives/register-row";
import type { Reader } from "../../client";
import { bucketSql, isUnsettled, markSql } from "../../counting";
import { prepared } from "../../prepared";
import { assignments, directives } from "../../schema/directives";
import { sql } from "../../sql";
import { viewOf, visibleDirectives } from "../../visibility";
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
  const key = `buckets by month ${viewOf(actor)} ${today} ${keyOf(period)}`;
  const rows = prepared(db, key, () => selectByMonth(db, actor, today, period)).all({
    ...period,
    departmentId,
  });
  return byRole(rows, (row) => row.month);
}

function selectByMonth(db: Reader, actor: Actor, today: Day, period: Period) {
  const month = sql<string>`substr(${directives.issuedOn}, 1, 7)`;
  const where = and(
    eq(assignments.directiveId, directives.id),
    visibleDirectives(actor),
    eq(assignments.departmentId, sql.placeholder("departmentId")),
    isNotNull(bucketSql(today)),
    ...issuedIn(period),
  );
  const selected = { month, ...countedValues(today) };
  // The days of issue lead to the work; without a first day, the department's own work leads to its directives.
  const from =
    period.from === undefined
      ? db.select(selected).from(assignments).crossJoin(directives)
      : db.select(selected).from(directives).crossJoin(assignments);
  return from.where(where).groupBy(month, assignments.role, sql`bucket`, sql`mark`).prepare();
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

/** Conditions with the placeholders `from` and `to`. */
function issuedIn({ from, to }: Period): SQL[] {
  return [
    ...(from ? [gte(directives.issuedOn, sql.placeholder("from"))] : []),
    ...(to ? [lte(directives.issuedOn, sql.placeholder("to"))] : []),
  ];
}

/** Which conditions and order of tables a period leads to. */
const keyOf = ({ from, to }: Period): string => `${from === undefined} ${Boolean(from)} ${Boolean(to)}`;

/** Counted work by department, role, bucket and mark: of all time, or of directives issued in a period. */
function countRows(
  db: Reader,
  actor: Actor,
  today: Day,
  { period, role }: { period: Period; role?: Role },
): (Counted & { departmentId: number })[] {
  if (actor.grants.length === 0) return [];
  if (period.from || period.to) {
    const key = `buckets of a period ${viewOf(actor)} ${role} ${today} ${keyOf(period)}`;
    return prepared(db, key, () => selectIssued(db, actor, today, { period, role })).all(period);
  }
  // Work in a bucket is issued, and everybody with a grant sees issued work.
  const unsettled = prepared(db, `unsettled buckets ${role} ${today}`, () =>
    selectUnsettled(db, today, role),
  ).all();
  return [...unsettled, ...countClosed(db, { role }).filter(({ bucket }) => bucket !== null)];
}

/** The days of issue lead to the work: with a plain join SQLite would begin with all assignments. */
const selectIssued = (
  db: Reader,
  actor: Actor,
  today: Day,
  { period, role }: { period: Period; role?: Role },
) =>
  db
    .select({ departmentId: assignments.departmentId, ...countedValues(today) })
    .from(directives)
    .crossJoin(assignments)
    .where(
      and(
        eq(assignments.directiveId, directives.id),
        visibleDirectives(actor),
        role && eq(assignments.role, role),
        isNotNull(bucketSql(today)),
        ...issuedIn(period),
      ),
    )
    .groupBy(...BY_BUCKET)
    .prepare();

const selectUnsettled = (db: Reader, today: Day, role: Role | undefined) =>
  db
    .select({ departmentId: assignments.departmentId, ...countedValues(today) })
    .from(assignments)
    .where(and(isUnsettled(role ?? null), isNotNull(bucketSql(today))))
    .groupBy(...BY_BUCKET)
    .prepare();

const BY_BUCKET = [assignments.departmentId, assignments.role, sql`bucket`, sql`mark`];

const countedValues = (today: Day) => ({
  role: assignments.role,
  bucket: bucketSql(today).as("bucket"),
  mark: markSql(today).as("mark"),
  all: sql<number>`count(*)`,
  dated: sql<number>`count(${assignments.deadline})`,
});
