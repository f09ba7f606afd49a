import "server-only";
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { BUCKETS, type Bucket, type BucketCounts, type Mark, noCounts } from "@/domain/directives/buckets";
import type { AssignmentState } from "@/domain/directives/life";
import { dueWindow, type RegisterView } from "@/domain/directives/register-view";
import type { Reader } from "../client";
import { bucketSql, markSql, staleSql } from "../judged";
import { departments } from "../schema/departments";
import { assignments, directives } from "../schema/directives";
import { meetings } from "../schema/meetings";
import { isFoundBy } from "../search-match";
import { visibleDirectives } from "../visibility";
import { findFollowUp } from "./find-follow-up";

export const REGISTER_PAGE = 50;

export type RegisterRow = {
  id: number;
  assignmentId: number;
  version: number;
  code: string;
  summary: string;
  department: string;
  role: "lead" | "coordinating";
  state: AssignmentState;
  mark: Mark;
  deadline: Day | null;
  originalDeadline: Day | null;
  /** Granted so far, and the day that is asked for now. */
  extensions: number;
  requestedDeadline: Day | null;
  /** Open and without a word of its department for as long as the settings say. */
  stale: boolean;
  deadlineWords: string;
  reportedOn: Day | null;
  /** Departments done, and asked (those withdrawn left out). */
  done: number;
  asked: number;
};

export type Register = {
  rows: RegisterRow[];
  /** By bucket and by mark, over the filters but the one of state. */
  counts: BucketCounts;
  marks: Record<Mark, number>;
  /** How many the view shows, over all its pages. */
  total: number;
  page: number;
  pages: number;
};

/**
 * The register as a person looks at it: directives by their lead's assignment, or one department's own
 * assignments where a department is chosen. A page beyond the last shows the last.
 */
export function listRegister(db: Reader, actor: Actor, view: RegisterView, today: Day): Register {
  const stale = staleSql(today, findFollowUp(db, actor).staleAfterDays);
  const where = and(visibleDirectives(actor), ...filtersOf(view, today), attentionOf(view, stale));
  const { counts, marks } = countViews(db, where, today);
  const total = totalShown(view, counts, marks);
  const pages = Math.max(1, Math.ceil(total / REGISTER_PAGE));
  const page = Math.min(view.page, pages);
  const rows = db
    .select({
      id: directives.id,
      assignmentId: assignments.id,
      version: assignments.version,
      code: sql<string>`${directives.code}`,
      summary: directives.summary,
      department: departments.name,
      role: assignments.role,
      state: assignments.state,
      mark: sql<Mark>`${markSql(today)}`,
      deadline: assignments.deadline,
      originalDeadline: directives.originalDeadline,
      extensions: assignments.extensions,
      requestedDeadline: assignments.requestedDeadline,
      stale: stale.mapWith(Boolean),
      deadlineWords: directives.deadlineWords,
      reportedOn: assignments.reportedOn,
      done: sql<number>`(select count(*) from assignments o where o.directive_id = ${directives.id} and o.state = 'done')`,
      asked: sql<number>`(select count(*) from assignments o where o.directive_id = ${directives.id} and o.state <> 'withdrawn')`,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(meetings, eq(meetings.id, directives.meetingId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(and(where, shownBy(view, today)))
    .orderBy(...orderOf(view, today))
    .limit(REGISTER_PAGE)
    .offset((page - 1) * REGISTER_PAGE)
    .all();
  return { rows, counts, marks, total, page, pages };
}

function filtersOf(view: RegisterView, today: Day): SQL[] {
  const where: SQL[] = [isNotNull(directives.number)];
  if (view.departmentId === null) where.push(eq(assignments.role, "lead"));
  else where.push(eq(assignments.departmentId, view.departmentId));
  if (view.departmentId !== null && view.role) where.push(eq(assignments.role, view.role));
  if (view.meetingId !== null) where.push(eq(directives.meetingId, view.meetingId));
  if (view.givenByPersonId !== null) where.push(eq(directives.givenByPersonId, view.givenByPersonId));
  if (view.query !== "") where.push(isFoundBy(directives.id, "directive", view.query));
  if (view.due !== null) where.push(...dueIn(view.due, today));
  return where;
}

function attentionOf({ attention }: RegisterView, stale: SQL): SQL | undefined {
  switch (attention) {
    case "stale":
      return stale;
    case "extension":
      return isNotNull(assignments.requestedDeadline);
    case null:
      return undefined;
  }
}

function dueIn(due: NonNullable<RegisterView["due"]>, today: Day): SQL[] {
  const window = dueWindow(due, today);
  if (window === "undated") return [isNull(assignments.deadline)];
  return [
    isNotNull(assignments.deadline),
    ...(window.from ? [gte(assignments.deadline, window.from)] : []),
    ...(window.to ? [lte(assignments.deadline, window.to)] : []),
  ];
}

function shownBy({ show }: RegisterView, today: Day): SQL {
  if (show === "counted") return inArray(bucketSql(today), [...BUCKETS]);
  if (show.startsWith("mark-")) return eq(markSql(today), show.slice("mark-".length) as Mark);
  return eq(bucketSql(today), show as Bucket);
}

function countViews(db: Reader, where: SQL | undefined, today: Day) {
  const rows = db
    .select({
      bucket: bucketSql(today),
      mark: markSql(today),
      count: sql<number>`count(*)`,
      dated: sql<number>`count(${assignments.deadline})`,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(where)
    .groupBy(sql`1`, sql`2`)
    .all();
  const counts = noCounts();
  const marks: Record<Mark, number> = {
    ...{ assigned: 0, "in-progress": 0, reported: 0, done: 0, withdrawn: 0, overdue: 0, "done-late": 0 },
  };
  for (const { bucket, mark, count, dated } of rows) {
    if (mark) marks[mark] += count;
    if (!bucket) continue;
    counts[bucket] += count;
    counts.dated += dated;
  }
  return { counts, marks };
}

function totalShown({ show }: RegisterView, counts: BucketCounts, marks: Record<Mark, number>): number {
  if (show === "counted") return BUCKETS.reduce((sum, bucket) => sum + counts[bucket], 0);
  if (show.startsWith("mark-")) return marks[show.slice("mark-".length) as Mark];
  return counts[show as Bucket];
}

/** The order in which marks ask for attention. */
const URGENCY = ["overdue", "reported", "assigned", "in-progress", "done-late", "done", "withdrawn"] as const;

function orderOf({ sort, descending }: RegisterView, today: Day): SQL[] {
  const way = descending ? desc : asc;
  const byCode = [way(meetings.heldOn), way(meetings.id)];
  const tie = [desc(meetings.heldOn), desc(meetings.id), asc(directives.number), asc(assignments.id)];
  switch (sort) {
    case "code":
      // Within a meeting the numbers always read upwards, as in the record.
      return [...byCode, asc(directives.number), asc(assignments.id)];
    case "summary":
      return [way(sql`fold(${directives.summary})`), ...tie];
    case "department":
      return [way(departments.sortOrder), way(departments.id), ...tie];
    case "deadline":
      // What has no deadline comes last whichever way it is read.
      return [asc(sql`${assignments.deadline} is null`), way(assignments.deadline), ...tie];
    case "state": {
      const rank = sql.join(
        URGENCY.map((mark, index) => sql`when ${mark} then ${index}`),
        sql` `,
      );
      return [way(sql`case ${markSql(today)} ${rank} end`), ...tie];
    }
  }
}
