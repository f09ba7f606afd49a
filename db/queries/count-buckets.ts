import "server-only";
import { and, eq, gte, isNotNull, lte, type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { type BucketCounts, noCounts } from "@/domain/directives/buckets";
import type { Reader } from "../client";
import { bucketSql } from "../judged";
import { assignments, directives } from "../schema/directives";
import { visibleDirectives } from "../visibility";

/** Days of issue, both included. */
export type Period = { from?: Day; to?: Day };

/** The agency's figures: directives, judged by the lead's assignment. */
export function countAgencyBuckets(db: Reader, actor: Actor, today: Day, period: Period = {}): BucketCounts {
  const counted = countBy(db, actor, sql`''`, [eq(assignments.role, "lead"), ...issuedIn(period)], today);
  return counted.get("") ?? noCounts();
}

export type DepartmentCounts = { lead: BucketCounts; coordinating: BucketCounts };

/** The departments' figures: assignments, lead and coordinating apart. */
export function countDepartmentBuckets(
  db: Reader,
  actor: Actor,
  today: Day,
  period: Period = {},
): Map<number, DepartmentCounts> {
  const key = sql<string>`${assignments.departmentId} || ' ' || ${assignments.role}`;
  const found = new Map<number, DepartmentCounts>();
  for (const [id, counts] of countBy(db, actor, key, issuedIn(period), today)) {
    const [department, role] = id.split(" ");
    const entry = found.get(Number(department)) ?? { lead: noCounts(), coordinating: noCounts() };
    entry[role === "lead" ? "lead" : "coordinating"] = counts;
    found.set(Number(department), entry);
  }
  return found;
}

/** A department's assignments by the month of their issue, `YYYY-MM`. */
export function countMonthlyBuckets(
  db: Reader,
  actor: Actor,
  departmentId: number,
  today: Day,
  period: Period,
): Map<string, BucketCounts> {
  const where = [eq(assignments.departmentId, departmentId), ...issuedIn(period)];
  return countBy(db, actor, sql<string>`substr(${directives.issuedOn}, 1, 7)`, where, today);
}

function issuedIn({ from, to }: Period): SQL[] {
  return [...(from ? [gte(directives.issuedOn, from)] : []), ...(to ? [lte(directives.issuedOn, to)] : [])];
}

function countBy(db: Reader, actor: Actor, key: SQL, where: SQL[], today: Day): Map<string, BucketCounts> {
  const bucket = bucketSql(today);
  const rows = db
    .select({
      key: sql<string>`${key}`,
      bucket,
      count: sql<number>`count(*)`,
      dated: sql<number>`count(${assignments.deadline})`,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(and(visibleDirectives(actor), isNotNull(bucket), ...where))
    .groupBy(sql`1`, sql`2`)
    .all();
  const found = new Map<string, BucketCounts>();
  for (const row of rows) {
    const counts = found.get(row.key) ?? noCounts();
    if (row.bucket) counts[row.bucket] += row.count;
    counts.dated += row.dated;
    found.set(row.key, counts);
  }
  return found;
}
