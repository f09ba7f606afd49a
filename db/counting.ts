import "server-only";
import { and, type Column, eq, gt, inArray, isNull, lte, or, type SQL } from "drizzle-orm";
import { addDays, beginningOf, type Day } from "@/domain/calendar/day";
import type { Bucket, Mark } from "@/domain/directives/buckets";
import { ROLES, type Role } from "@/domain/directives/register-row";
import { OWED_STATES } from "@/domain/directives/states";
import { assignmentSpans, assignments, writeUnsettled } from "./schema/directives";
import { sql } from "./sql";

/** The table from which state, deadline and day of report are read: today's rows, or the spans of a past day. */
export type CountedTable = typeof assignments | typeof assignmentSpans;

/** The span of an assignment that was valid on a day. */
export const heldOn = (day: Day): SQL | undefined =>
  and(lte(assignmentSpans.fromDay, day), or(isNull(assignmentSpans.toDay), gt(assignmentSpans.toDay, day)));

/**
 * The rules of domain/directives/buckets as SQL over the assignments table, so that the database can filter and
 * count; counting.test.ts compares both for every state and day.
 */
const isLate = (today: Day, at: CountedTable): SQL =>
  sql`(${at.deadline} is not null and (case when ${at.state} in ('reported', 'done')
    then coalesce(${at.reportedOn}, ${today}) else ${today} end) > ${at.deadline})`;

/**
 * "Quá hạn": the department still owes the work, and its deadline is past.
 * @param at where state and deadline are read from: a counted table, or one under another name
 */
export const isOverdue = (today: Day, at: { state: Column; deadline: Column } = assignments): SQL =>
  sql`(${inArray(at.state, [...OWED_STATES])} and coalesce(${at.deadline} < ${today}, 0))`;

/** "Chờ xác nhận, nộp muộn": reported after the deadline, and not confirmed yet. */
export const isReportedLate = (today: Day, at: CountedTable = assignments): SQL =>
  sql`(${at.state} = 'reported' and ${isLate(today, at)})`;

/** The mark's key as of a day; null before the issue. */
export const markSql = (
  today: Day,
  at: CountedTable = assignments,
): SQL<Mark | null> => sql<Mark | null>`(case
  when ${at.state} = 'proposed' then null
  when ${isOverdue(today, at)} then 'overdue'
  when ${at.state} = 'done' and ${isLate(today, at)} then 'done-late'
  else ${at.state} end)`;

/** The bucket's key as of a day; null for assignments that are not counted. */
export const bucketSql = (
  today: Day,
  at: CountedTable = assignments,
): SQL<Bucket | null> => sql<Bucket | null>`(case
  when ${at.state} in ('proposed', 'withdrawn') then null
  when ${at.state} = 'done' and ${at.deadline} is null then 'done-undated'
  when ${at.state} = 'done' and ${isLate(today, at)} then 'done-late'
  when ${at.state} = 'done' then 'done-on-time'
  when ${isLate(today, at)} then 'open-overdue'
  else 'open-in-time' end)`;

/**
 * Issued work that is not in the counts of closed work (queries/directives/count-closed). For a row of assignments.
 * @param role the only one that is asked for; without, both are named, since the index begins with the role
 */
export const isUnsettled = (role: Role | null): SQL =>
  sql`(${role === null ? inArray(assignments.role, [...ROLES]) : eq(assignments.role, role)}
    and ${sql.raw(writeUnsettled("assignments."))})`;

/** In a bucket, whichever that is: it has been issued and not withdrawn. */
export const isCounted = (at: CountedTable): SQL => sql`${at.state} not in ('proposed', 'withdrawn')`;

/**
 * domain/directives/stale as SQL: 1 or 0, also if there was never any news. Instants are compared as they are stored: to
 * make a day of each takes SQLite longer than the rest of the condition.
 */
export const staleSql = (today: Day, days: number): SQL<number> =>
  sql<number>`(${inArray(assignments.state, [...OWED_STATES])}
    and (${assignments.periodEnd} is null or coalesce(${assignments.deadline} < ${today}, 0))
    and coalesce(${assignments.lastWordAt} < ${beginningOf(addDays(today, 1 - days))}, 0))`;
