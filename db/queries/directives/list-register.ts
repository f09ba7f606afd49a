import "server-only";
import { and, asc, desc, eq, gte, inArray, isNotNull, isNull, lt, lte, ne, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import {
  addCounted,
  BUCKETS,
  type Bucket,
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
import { prepared } from "../../prepared";
import { readRows } from "../../read-rows";
import { departments } from "../../schema/departments";
import { assignmentSpans, assignments, directives } from "../../schema/directives";
import { meetings } from "../../schema/meetings";
import { people } from "../../schema/people";
import { users } from "../../schema/users";
import { isDirectiveFoundBy } from "../../search-match";
import { sql } from "../../sql";
import { viewOf, visibleDirectives } from "../../visibility";
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
  const { counting, listing, reading, selection } = queriesOf(
    db,
    actor,
    view,
    today,
    findFollowUp(db, actor).staleAfterDays,
  );
  const { counts, marks } = countViews(counting.all());
  const total = totalShown(view, counts, marks);
  const pages = Math.max(1, Math.ceil(total / REGISTER_PAGE));
  const page = Math.min(view.page, pages);
  const ids = listing.all({ offset: (page - 1) * REGISTER_PAGE }).map(({ id }) => id);
  const rows = inOrder(ids, readRows(reading, selection, DECODERS, { ids: JSON.stringify(ids) }));
  return { rows: named(db, rows, today), counts, marks, total, page, pages };
}

/** The queries of a view's page; of a search they are built each time, because its words rarely come again. */
function queriesOf(db: Reader, actor: Actor, view: RegisterView, today: Day, staleAfterDays: number) {
  const build = () => {
    const at = tableOf(view);
    const stale = staleSql(today, staleAfterDays);
    const where = and(
      // Everybody with a grant sees issued directives, and filtersOf asks for no others.
      actor.grants.length > 0 ? undefined : sql`0`,
      ...filtersOf(view, today, at, findAbbreviations(db, actor)),
      attentionOf(view, stale),
    );
    const selection = registerValues(view, today, stale);
    const asksOnlyOfAssignments =
      view.asOf === null && actor.grants.length > 0 && directiveFilters(view, []).length === 0;
    return {
      selection,
      counting: (asksOnlyOfAssignments
        ? selectCountsOfAssignments(db, view, today, stale)
        : selectCounts(db, where, view, today)
      ).prepare(),
      // The keys first: to sort whole rows, SQLite would read every value of every row of the view.
      listing: selectIds(db, view)
        .where(and(where, shownBy(view, today, at)))
        .orderBy(...orderOf(view, selection))
        .limit(REGISTER_PAGE)
        .offset(sql.placeholder("offset"))
        .prepare(),
      reading: selectRows(db, view, today, stale)
        .where(sql`${assignments.id} in (select j.value from json_each(${sql.placeholder("ids")}) j)`)
        .prepare(),
    };
  };
  if (view.query !== "") return build();
  return prepared(db, `register page ${keyOf(actor, view, today, staleAfterDays)}`, build);
}

/** Everything that the queries of a view depend on, beside the abbreviations, which only a search uses. */
function keyOf(actor: Actor, { page: _, ...view }: RegisterView, today: Day, staleAfterDays: number): string {
  return JSON.stringify([viewOf(actor), view, today, staleAfterDays]);
}

const DECODERS = { stale: Boolean };

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
  const { staleAfterDays } = findFollowUp(db, actor);
  const build = () => {
    const at = tableOf(view);
    const stale = staleSql(today, staleAfterDays);
    const listing = selectRows(db, view, today, stale)
      .where(
        and(
          visibleDirectives(actor),
          ...filtersOf(view, today, at, findAbbreviations(db, actor), whose, true),
          attentionOf(view, stale),
          shownBy(view, today, at),
          lt(assignments.id, sql.placeholder("before")),
        ),
      )
      .orderBy(desc(assignments.id))
      .limit(sql.placeholder("limit"))
      .prepare();
    return { listing, selection: registerValues(view, today, stale) };
  };
  const key = `register after ${whose} ${keyOf(actor, view, today, staleAfterDays)}`;
  const { listing, selection } = view.query === "" ? prepared(db, key, build) : build();
  const rows = readRows(listing, selection, DECODERS, { before: after ?? Number.MAX_SAFE_INTEGER, limit });
  return named(db, rows, today);
}

const selectIds = (db: Reader, view: RegisterView) =>
  db
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .leftJoin(meetings, eq(meetings.id, directives.meetingId))
    .leftJoin(assignmentSpans, spanOf(view))
    .innerJoin(departments, eq(departments.id, tableOf(view).departmentId));

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
  return inOrder(ids, named(db, rows, today));
}

function inOrder(ids: readonly number[], rows: readonly RegisterRow[]): RegisterRow[] {
  const byId = new Map(rows.map((row) => [row.assignmentId, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The assignments of a view, on all its pages and in its order. */
export function listRegisterIds(db: Reader, actor: Actor, view: RegisterView, now: Day): number[] {
  const today = view.asOf ?? now;
  const at = tableOf(view);
  const stale = staleSql(today, findFollowUp(db, actor).staleAfterDays);
  return selectIds(db, view)
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
  byKey = false,
): SQL[] {
  const where: SQL[] = [isNotNull(directives.number)];
  if (view.asOf !== null) where.push(isNotNull(assignmentSpans.id));
  return [
    ...where,
    ...directiveFilters(view, abbreviations),
    ...assignmentFilters(view, today, at, whose, byKey),
  ];
}

/** The filters by what the directive says. */
function directiveFilters(view: RegisterView, abbreviations: readonly Abbreviation[]): SQL[] {
  const where: SQL[] = [];
  if (view.issuedFrom !== null) where.push(gte(directives.issuedOn, view.issuedFrom));
  if (view.issuedTo !== null) where.push(lte(directives.issuedOn, view.issuedTo));
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
  return where;
}

/**
 * The filters by whose work it is and when it is due.
 * @param byKey the list is read in the order of its keys: the unary plus keeps SQLite from collecting all leads by an
 *   index and sorting them
 */
function assignmentFilters(
  view: RegisterView,
  today: Day,
  at: CountedTable,
  whose: "view" | "all" = "view",
  byKey = false,
): SQL[] {
  const where: SQL[] = [];
  if (view.departmentId !== null) where.push(eq(at.departmentId, view.departmentId));
  else if (whose === "view") where.push(byKey ? sql`+${at.role} = 'lead'` : eq(at.role, "lead"));
  if ((view.departmentId !== null || whose === "all") && view.role) where.push(eq(at.role, view.role));
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

function selectCounts(db: Reader, where: SQL | undefined, view: RegisterView, today: Day) {
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
 * look at each directive. Work that is issued is no longer proposed.
 */
const selectCountsOfAssignments = (db: Reader, view: RegisterView, today: Day, stale: SQL) =>
  db
    .select(countedValues(today, assignments))
    .from(assignments)
    .where(
      and(
        ne(assignments.state, "proposed"),
        ...assignmentFilters(view, today, assignments),
        attentionOf(view, stale),
      ),
    )
    .groupBy(sql`1`, sql`2`);

const countedValues = (today: Day, at: CountedTable) => ({
  bucket: bucketSql(today, at),
  mark: markSql(today, at),
  all: sql<number>`count(*)`,
  dated: sql<number>`count(${at.deadline})`,
});

type Counted = { bucket: Bucket | null; mark: Mark | null; all: number; dated: number };

function countViews(rows: readonly Counted[]) {
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
