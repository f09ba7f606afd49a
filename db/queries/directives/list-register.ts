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
import { columnOf } from "@/domain/directives/register-columns";
import type { RegisterRow } from "@/domain/directives/register-row";
import {
  dueWindow,
  FILTER_KEYS,
  type Filter,
  REGISTER_FILTERS,
  type RegisterView,
  SHOWN_MARKS,
  showsMark,
} from "@/domain/directives/register-view";
import type { Abbreviation } from "@/domain/text/abbreviations";
import type { Reader } from "../../client";
import { bucketSql, type CountedTable, heldOn, isReportedLate, markSql, staleSql } from "../../counting";
import { departments } from "../../schema/departments";
import { assignmentSpans, assignments, directives } from "../../schema/directives";
import { meetings } from "../../schema/meetings";
import { people } from "../../schema/people";
import { users } from "../../schema/users";
import { isDirectiveFoundBy } from "../../search-match";
import { sql } from "../../sql";
import { visibleDirectives } from "../../visibility";
import { findAbbreviations } from "../agency/find-abbreviations";
import { listDepartmentNamesOn } from "../departments/list-department-names-on";
import { findFollowUp } from "./find-follow-up";
import { registerValues, tableOf } from "./register-values";

export const REGISTER_PAGE = 50;

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
  const at = tableOf(view);
  const stale = staleSql(today, findFollowUp(db, actor).staleAfterDays);
  const where = and(
    visibleDirectives(actor),
    ...filtersOf(view, today, at, findAbbreviations(db, actor)),
    attentionOf(view, stale),
  );
  const { counts, marks } = countViews(db, where, view, today);
  const total = totalShown(view, counts, marks);
  const pages = Math.max(1, Math.ceil(total / REGISTER_PAGE));
  const page = Math.min(view.page, pages);
  const rows = selectRows(db, view, today, stale)
    .where(and(where, shownBy(view, today, at)))
    .orderBy(...orderOf(view, registerValues(view, today, stale)))
    .limit(REGISTER_PAGE)
    .offset((page - 1) * REGISTER_PAGE)
    .all();
  return { rows: named(db, rows, today), counts, marks, total, page, pages };
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
  const at = tableOf(view);
  const stale = staleSql(today, findFollowUp(db, actor).staleAfterDays);
  const rows = selectRows(db, view, today, stale)
    .where(
      and(
        visibleDirectives(actor),
        ...filtersOf(view, today, at, findAbbreviations(db, actor), whose),
        attentionOf(view, stale),
        shownBy(view, today, at),
        after === null ? undefined : lt(assignments.id, after),
      ),
    )
    .orderBy(desc(assignments.id))
    .limit(limit)
    .all();
  return named(db, rows, today);
}

function selectRows(db: Reader, view: RegisterView, today: Day, stale: SQL) {
  const at = tableOf(view);
  return db
    .select(registerValues(view, today, stale))
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .leftJoin(meetings, eq(meetings.id, directives.meetingId))
    .leftJoin(assignmentSpans, spanOf(view))
    .leftJoin(users, eq(users.id, directives.followingLeaderUserId))
    .leftJoin(people, eq(people.id, users.personId))
    .innerJoin(departments, eq(departments.id, at.departmentId));
}

/** The rows with the names that departments had on the day that the register shows. */
function named(db: Reader, rows: RegisterRow[], today: Day): RegisterRow[] {
  const names = listDepartmentNamesOn(db, today);
  const list = (keys: string) =>
    keys
      .split(";")
      .flatMap((key) => names.get(Number(key)) ?? [])
      .join("; ");
  return rows.map((row) => ({
    ...row,
    department: names.get(row.departmentId) ?? row.department,
    leads: list(row.leads),
    coordinating: list(row.coordinating),
  }));
}

/** The rows of these assignments that the actor may see, in the order of `ids`. */
export function listRegisterRows(
  db: Reader,
  actor: Actor,
  view: RegisterView,
  now: Day,
  ids: readonly number[],
): RegisterRow[] {
  const today = view.asOf ?? now;
  const rows = selectRows(db, view, today, staleSql(today, findFollowUp(db, actor).staleAfterDays))
    .where(and(visibleDirectives(actor), inArray(assignments.id, [...ids])))
    .all();
  const byId = new Map(named(db, rows, today).map((row) => [row.assignmentId, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The assignments of a view, on all its pages and in its order. */
export function listRegisterIds(db: Reader, actor: Actor, view: RegisterView, now: Day): number[] {
  const today = view.asOf ?? now;
  const at = tableOf(view);
  const stale = staleSql(today, findFollowUp(db, actor).staleAfterDays);
  return db
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .leftJoin(meetings, eq(meetings.id, directives.meetingId))
    .leftJoin(assignmentSpans, spanOf(view))
    .innerJoin(departments, eq(departments.id, at.departmentId))
    .where(
      and(
        visibleDirectives(actor),
        ...filtersOf(view, today, at, findAbbreviations(db, actor)),
        attentionOf(view, stale),
        shownBy(view, today, at),
      ),
    )
    .orderBy(...orderOf(view, registerValues(view, today, stale)))
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

function filtersOf(
  view: RegisterView,
  today: Day,
  at: CountedTable,
  abbreviations: readonly Abbreviation[],
  whose: "view" | "all" = "view",
): SQL[] {
  const where: SQL[] = [isNotNull(directives.number)];
  if (view.asOf !== null) where.push(isNotNull(assignmentSpans.id));
  if (view.issuedFrom !== null) where.push(gte(directives.issuedOn, view.issuedFrom));
  if (view.issuedTo !== null) where.push(lte(directives.issuedOn, view.issuedTo));
  if (view.departmentId !== null) where.push(eq(at.departmentId, view.departmentId));
  else if (whose === "view") where.push(eq(at.role, "lead"));
  if ((view.departmentId !== null || whose === "all") && view.role) where.push(eq(at.role, view.role));
  for (const key of FILTER_KEYS) {
    const filter: Filter = REGISTER_FILTERS[key];
    const of = "of" in filter ? filter.of : undefined;
    if (of !== undefined && view[key] !== null) where.push(eq(directives[of], view[key]));
  }
  if (view.origin !== null) {
    where.push(
      view.origin === "meeting" ? isNotNull(directives.meetingId) : isNotNull(directives.workOrderId),
    );
  }
  if (view.query !== "") where.push(isDirectiveFoundBy(directives.id, view.query, abbreviations));
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
  const at = tableOf(view);
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

/** The day of the meeting, or the day on which a work order gave it. */
const GIVEN_ON = sql`coalesce(${meetings.heldOn}, ${directives.issuedOn})`;

function orderOf({ sort, descending }: RegisterView, values: ReturnType<typeof registerValues>): SQL[] {
  const way = descending ? desc : asc;
  const tie = [desc(GIVEN_ON), desc(meetings.id), asc(directives.number), asc(assignments.id)];
  const order = columnOf(sort).sort;
  switch (order?.by) {
    case "department":
      return [way(departments.sortOrder), way(departments.id), ...tie];
    case "text":
      return [way(sql`fold(${values[order.of]})`), ...tie];
    case "day": {
      const value = values[order.of];
      // Rows without a day are last in both directions.
      return [asc(sql`${value} is null`), way(value), ...tie];
    }
    case "rank": {
      const rank = sql.join(
        order.order.map((value, index) => sql`when ${value} then ${index}`),
        sql` `,
      );
      return [way(sql`case ${values[order.of]} ${rank} end`), ...tie];
    }
    default:
      // Within a meeting the numbers are always ascending, as in the record.
      return [way(GIVEN_ON), way(meetings.id), asc(directives.number), asc(assignments.id)];
  }
}
