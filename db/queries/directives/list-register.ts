import "server-only";
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import {
  addCounted,
  BUCKETS,
  type BucketCounts,
  type Mark,
  noCounts,
  totalOf,
} from "@/domain/directives/buckets";
import type { Period } from "@/domain/directives/periods";
import { dueWindow, type RegisterView, SHOWN_MARKS, showsMark } from "@/domain/directives/register-view";
import type { AssignmentState } from "@/domain/directives/states";
import type { Reader } from "../../client";
import { bucketSql, type CountedTable, heldOn, isReportedLate, markSql, staleSql } from "../../counting";
import { departments } from "../../schema/departments";
import { assignmentSpans, assignments, directives } from "../../schema/directives";
import { meetings } from "../../schema/meetings";
import { people } from "../../schema/people";
import { users } from "../../schema/users";
import { isFoundBy } from "../../search-match";
import { sql } from "../../sql";
import { visibleDirectives } from "../../visibility";
import { listDepartmentNamesOn } from "../departments/list-department-names-on";
import { findFollowUp } from "./find-follow-up";

export const REGISTER_PAGE = 50;

export type RegisterRow = {
  id: number;
  assignmentId: number;
  version: number;
  directiveVersion: number;
  code: string;
  summary: string;
  departmentId: number;
  department: string;
  role: "lead" | "coordinating";
  state: AssignmentState;
  mark: Mark;
  deadline: Day | null;
  originalDeadline: Day | null;
  /** How many were granted, and the day that is requested now. */
  extensions: number;
  requestedDeadline: Day | null;
  /** Open and without news from its department for as long as the settings say. */
  stale: boolean;
  deadlineWords: string;
  period: Period | null;
  /** The last day of the current period, or of the current one on a past day. */
  periodEnd: Day | null;
  reportedOn: Day | null;
  givenBy: string;
  followingLeader: string | null;
  issuedOn: Day | null;
  /** Departments done, and asked (without withdrawn ones). */
  done: number;
  asked: number;
};

export type Register = {
  rows: RegisterRow[];
  /** By bucket and by mark, with all filters except that of the state. */
  counts: BucketCounts;
  marks: Record<Mark, number>;
  /** How many rows the view has on all its pages. */
  total: number;
  page: number;
  pages: number;
};

/**
 * The register as a person views it: directives by their lead's assignment, or one department's own assignments if
 * a department is chosen; as of a past day by the spans of that day. A page beyond the last one shows the last.
 */
export function listRegister(db: Reader, actor: Actor, view: RegisterView, now: Day): Register {
  const today = view.asOf ?? now;
  const at = view.asOf === null ? assignments : assignmentSpans;
  const stale = staleSql(today, findFollowUp(db, actor).staleAfterDays);
  const where = and(visibleDirectives(actor), ...filtersOf(view, today, at), attentionOf(view, stale));
  const { counts, marks } = countViews(db, where, view, today);
  const total = totalShown(view, counts, marks);
  const pages = Math.max(1, Math.ceil(total / REGISTER_PAGE));
  const page = Math.min(view.page, pages);
  const rows = selectRows(db, view, today, stale)
    .where(and(where, shownBy(view, today, at)))
    .orderBy(...orderOf(view, today, at))
    .limit(REGISTER_PAGE)
    .offset((page - 1) * REGISTER_PAGE)
    .all();
  return { rows: namedAsOf(db, rows, view), counts, marks, total, page, pages };
}

/**
 * The same rows by the key of their assignment, descending from a key, whatever the view's order and page.
 * @param whose "view" as the register shows them; "all" for every department's assignment if none is chosen
 */
export function listRegisterAfter(
  db: Reader,
  actor: Actor,
  view: RegisterView,
  now: Day,
  { after, limit, whose }: { after: number | null; limit: number; whose: "view" | "all" },
): RegisterRow[] {
  const today = view.asOf ?? now;
  const at = view.asOf === null ? assignments : assignmentSpans;
  const stale = staleSql(today, findFollowUp(db, actor).staleAfterDays);
  const rows = selectRows(db, view, today, stale)
    .where(
      and(
        visibleDirectives(actor),
        ...filtersOf(view, today, at, whose),
        attentionOf(view, stale),
        shownBy(view, today, at),
        after === null ? undefined : lt(assignments.id, after),
      ),
    )
    .orderBy(desc(assignments.id))
    .limit(limit)
    .all();
  return namedAsOf(db, rows, view);
}

function selectRows(db: Reader, view: RegisterView, today: Day, stale: SQL) {
  const at = view.asOf === null ? assignments : assignmentSpans;
  return db
    .select({
      id: directives.id,
      assignmentId: assignments.id,
      version: assignments.version,
      directiveVersion: directives.version,
      code: sql<string>`${directives.code}`,
      summary: directives.summary,
      departmentId: departments.id,
      department: departments.name,
      role: sql<"lead" | "coordinating">`${at.role}`,
      state: sql<AssignmentState>`${at.state}`,
      mark: sql<Mark>`${markSql(today, at)}`,
      deadline: sql<Day | null>`${at.deadline}`,
      originalDeadline: directives.originalDeadline,
      // Requests wait for an answer today: a past day's register does not show them.
      extensions: view.asOf === null ? assignments.extensions : sql<number>`0`,
      requestedDeadline: view.asOf === null ? assignments.requestedDeadline : sql<Day | null>`null`,
      stale: (view.asOf === null ? stale : sql<number>`0`).mapWith(Boolean),
      deadlineWords: directives.deadlineWords,
      period: directives.period,
      periodEnd: sql<Day | null>`${at.periodEnd}`,
      reportedOn: sql<Day | null>`${at.reportedOn}`,
      givenBy: directives.givenByName,
      followingLeader: people.fullName,
      issuedOn: directives.issuedOn,
      done: countAsked(view, sql`o.state = 'done'`),
      asked: countAsked(view, sql`o.state <> 'withdrawn'`),
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(meetings, eq(meetings.id, directives.meetingId))
    .leftJoin(assignmentSpans, spanOf(view))
    .leftJoin(users, eq(users.id, directives.followingLeaderUserId))
    .leftJoin(people, eq(people.id, users.personId))
    .innerJoin(departments, eq(departments.id, at.departmentId));
}

/** A past day's register shows the names of departments as of that day. */
function namedAsOf(db: Reader, rows: RegisterRow[], { asOf }: RegisterView): RegisterRow[] {
  if (asOf === null) return rows;
  const names = listDepartmentNamesOn(db, asOf);
  return rows.map((row) => ({ ...row, department: names.get(row.departmentId) ?? row.department }));
}

/** The assignments of a view, on all its pages and in its order. */
export function listRegisterIds(db: Reader, actor: Actor, view: RegisterView, now: Day): number[] {
  const today = view.asOf ?? now;
  const at = view.asOf === null ? assignments : assignmentSpans;
  const stale = staleSql(today, findFollowUp(db, actor).staleAfterDays);
  return db
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(meetings, eq(meetings.id, directives.meetingId))
    .leftJoin(assignmentSpans, spanOf(view))
    .innerJoin(departments, eq(departments.id, at.departmentId))
    .where(
      and(
        visibleDirectives(actor),
        ...filtersOf(view, today, at),
        attentionOf(view, stale),
        shownBy(view, today, at),
      ),
    )
    .orderBy(...orderOf(view, today, at))
    .all()
    .map(({ id }) => id);
}

/**
 * The span of the requested day; none for today, when the row itself has the values. "None" is a key that no row
 * has: for a condition that is merely false, SQLite reads all spans for each assignment.
 */
export const spanOf = ({ asOf }: RegisterView): SQL | undefined =>
  asOf === null
    ? eq(assignmentSpans.id, 0)
    : and(eq(assignmentSpans.assignmentId, assignments.id), heldOn(asOf));

/** How many of the asked departments match the condition on `o`. */
const countAsked = ({ asOf }: RegisterView, standing: SQL): SQL<number> =>
  asOf === null
    ? sql<number>`(select count(*) from assignments o where o.directive_id = ${directives.id} and ${standing})`
    : sql<number>`(select count(*) from assignments a join assignment_spans o on o.assignment_id = a.id
        where a.directive_id = ${directives.id} and ${standing}
        and o.from_day <= ${asOf} and (o.to_day is null or o.to_day > ${asOf}))`;

function filtersOf(view: RegisterView, today: Day, at: CountedTable, whose: "view" | "all" = "view"): SQL[] {
  const where: SQL[] = [isNotNull(directives.number)];
  if (view.asOf !== null) where.push(isNotNull(assignmentSpans.id));
  if (view.issuedFrom !== null) where.push(gte(directives.issuedOn, view.issuedFrom));
  if (view.issuedTo !== null) where.push(lte(directives.issuedOn, view.issuedTo));
  if (view.departmentId !== null) where.push(eq(at.departmentId, view.departmentId));
  else if (whose === "view") where.push(eq(at.role, "lead"));
  if ((view.departmentId !== null || whose === "all") && view.role) where.push(eq(at.role, view.role));
  if (view.meetingId !== null) where.push(eq(directives.meetingId, view.meetingId));
  if (view.givenByPersonId !== null) where.push(eq(directives.givenByPersonId, view.givenByPersonId));
  if (view.query !== "") where.push(isFoundBy(directives.id, "directive", view.query));
  if (view.due !== null) where.push(...dueIn(view.due, today, at));
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

function dueIn(due: NonNullable<RegisterView["due"]>, today: Day, at: CountedTable): SQL[] {
  const window = dueWindow(due, today);
  if (window === "undated") return [isNull(at.deadline)];
  return [
    isNotNull(at.deadline),
    ...(window.from ? [gte(at.deadline, window.from)] : []),
    ...(window.to ? [lte(at.deadline, window.to)] : []),
  ];
}

function shownBy({ show }: RegisterView, today: Day, at: CountedTable): SQL {
  if (show === "counted") return inArray(bucketSql(today, at), [...BUCKETS]);
  if (show === "reported-late") return isReportedLate(today, at);
  if (showsMark(show)) return eq(markSql(today, at), SHOWN_MARKS[show]);
  return eq(bucketSql(today, at), show);
}

function countViews(db: Reader, where: SQL | undefined, view: RegisterView, today: Day) {
  const at = view.asOf === null ? assignments : assignmentSpans;
  const rows = db
    .select({
      bucket: bucketSql(today, at),
      mark: markSql(today, at),
      all: sql<number>`count(*)`,
      dated: sql<number>`count(${at.deadline})`,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .leftJoin(assignmentSpans, spanOf(view))
    .where(where)
    .groupBy(sql`1`, sql`2`)
    .all();
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

function totalShown({ show }: RegisterView, counts: BucketCounts, marks: Record<Mark, number>): number {
  if (show === "counted") return totalOf(counts);
  return showsMark(show) ? marks[SHOWN_MARKS[show]] : counts[show];
}

/** The order in which marks need attention. */
const URGENCY = ["overdue", "reported", "assigned", "in-progress", "done-late", "done", "withdrawn"] as const;

function orderOf({ sort, descending }: RegisterView, today: Day, at: CountedTable): SQL[] {
  const way = descending ? desc : asc;
  const byCode = [way(meetings.heldOn), way(meetings.id)];
  const tie = [desc(meetings.heldOn), desc(meetings.id), asc(directives.number), asc(assignments.id)];
  switch (sort) {
    case "code":
      // Within a meeting the numbers are always ascending, as in the record.
      return [...byCode, asc(directives.number), asc(assignments.id)];
    case "summary":
      return [way(sql`fold(${directives.summary})`), ...tie];
    case "department":
      return [way(departments.sortOrder), way(departments.id), ...tie];
    case "deadline":
      // Rows without a deadline are last in both directions.
      return [asc(sql`${at.deadline} is null`), way(at.deadline), ...tie];
    case "state": {
      const rank = sql.join(
        URGENCY.map((mark, index) => sql`when ${mark} then ${index}`),
        sql` `,
      );
      return [way(sql`case ${markSql(today, at)} ${rank} end`), ...tie];
    }
  }
}
