import "server-only";
import { and, eq, gte, isNotNull, lte, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { addCounted, type BucketCounts, noCounts } from "@/domain/directives/buckets";
import type { Reader } from "../../client";
import { bucketSql, markSql } from "../../counting";
import { assignments, directives } from "../../schema/directives";
import { sql } from "../../sql";
import { visibleDirectives } from "../../visibility";

/** Days of issue, both included. */
export type Period = { from?: Day; to?: Day };

/** The agency's figures: directives, counted by the lead's assignment. */
export function countAgencyBuckets(db: Reader, actor: Actor, today: Day, period: Period = {}): BucketCounts {
  const counted = countBy(db, actor, sql`''`, { where: [eq(assignments.role, "lead")], period }, today);
  return counted.get("") ?? noCounts();
}

export type DepartmentCounts = { lead: BucketCounts; coordinating: BucketCounts };

/** The departments' figures by key: assignments, lead and coordinating separately. */
export function countDepartmentBuckets(
  db: Reader,
  actor: Actor,
  today: Day,
  period: Period = {},
): Map<number, DepartmentCounts> {
  const department = sql`${assignments.departmentId}`;
  const found = countByRole(db, actor, department, { where: [], period }, today);
  return new Map([...found].map(([id, counts]) => [Number(id), counts]));
}

/** A department's assignments by the month of their issue, `YYYY-MM`, lead and coordinating separately. */
export function countMonthlyBuckets(
  db: Reader,
  actor: Actor,
  departmentId: number,
  today: Day,
  period: Period,
): Map<string, DepartmentCounts> {
  const counted = { where: [eq(assignments.departmentId, departmentId)], period, byMonth: true };
  return countByRole(db, actor, sql`substr(${directives.issuedOn}, 1, 7)`, counted, today);
}

function countByRole(
  db: Reader,
  actor: Actor,
  key: SQL,
  counted: Counted,
  today: Day,
): Map<string, DepartmentCounts> {
  const found = new Map<string, DepartmentCounts>();
  const keyed = sql`${key} || ' ' || ${assignments.role}`;
  for (const [both, counts] of countBy(db, actor, keyed, counted, today)) {
    const [id = "", role] = both.split(" ");
    const entry = found.get(id) ?? { lead: noCounts(), coordinating: noCounts() };
    entry[role === "lead" ? "lead" : "coordinating"] = counts;
    found.set(id, entry);
  }
  return found;
}

function issuedIn({ from, to }: Period): SQL[] {
  return [...(from ? [gte(directives.issuedOn, from)] : []), ...(to ? [lte(directives.issuedOn, to)] : [])];
}

/** What is counted: assignments by conditions of their own, of directives issued in a period. */
type Counted = { where: SQL[]; period: Period; byMonth?: boolean };

function countBy(
  db: Reader,
  actor: Actor,
  key: SQL,
  { where, period, byMonth = false }: Counted,
  today: Day,
): Map<string, BucketCounts> {
  const bucket = bucketSql(today);
  const issued = issuedIn(period);
  const values = {
    key: sql<string>`${key}`,
    bucket,
    mark: markSql(today),
    all: sql<number>`count(*)`,
    dated: sql<number>`count(${assignments.deadline})`,
  };
  const counted = and(isNotNull(bucket), ...where);
  const withDirectives = and(
    eq(assignments.directiveId, directives.id),
    visibleDirectives(actor),
    counted,
    ...issued,
  );
  const from = () => {
    // Work in a bucket is issued, and everybody with a grant sees issued work: without a period, an index of the
    // assignments has everything.
    if (issued.length === 0 && !byMonth && actor.grants.length > 0) {
      return db.select(values).from(assignments).where(counted);
    }
    // A department's own work leads to its directives. Else the days of issue lead to the work: with a plain join SQLite
    // would begin with all assignments.
    return byMonth
      ? db.select(values).from(assignments).crossJoin(directives).where(withDirectives)
      : db.select(values).from(directives).crossJoin(assignments).where(withDirectives);
  };
  const rows = from().groupBy(sql`1`, sql`2`, sql`3`).all();
  const found = new Map<string, BucketCounts>();
  for (const row of rows) {
    const counts = found.get(row.key) ?? noCounts();
    addCounted(counts, row, row);
    found.set(row.key, counts);
  }
  return found;
}
