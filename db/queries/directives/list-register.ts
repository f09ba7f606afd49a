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
import type { RegisterRow, Role } from "@/domain/directives/register-row";
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
import {
  bucketSql,
  type CountedTable,
  heldOn,
  isReportedLate,
  isUnsettled,
  markSql,
  staleSql,
} from "../../counting";
import { prepared } from "../../prepared";
import { readRows } from "../../read-rows";
import { departments } from "../../schema/departments";
import { assignmentSpans, assignments, directives } from "../../schema/directives";
import { registerOrder } from "../../schema/kept";
import { meetings } from "../../schema/meetings";
import { people } from "../../schema/people";
import { users } from "../../schema/users";
import { isDirectiveFoundBy } from "../../search-match";
import { sql } from "../../sql";
import { viewOf, visibleDirectives } from "../../visibility";
import { findAbbreviations } from "../agency/find-abbreviations";
import { listDepartmentNamesOn } from "../departments/list-department-names-on";
import { countClosed } from "./count-closed";
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
  const { counting, countsUnsettled, listing, walking, reading, selection } = queriesOf(
    db,
    actor,
    view,
    today,
    findFollowUp(db, actor).staleAfterDays,
  );
  const closed = countsUnsettled ? countClosedOf(db, view) : [];
  const { counts, marks } = countViews([...counting.all(), ...closed]);
  const total = totalShown(view, counts, marks);
  const pages = Math.max(1, Math.ceil(total / REGISTER_PAGE));
  const page = Math.min(view.page, pages);
  const from = (page - 1) * REGISTER_PAGE;
  const ids = (walks(view, total) ? walkTo(walking(), from, total) : listing().all({ offset: from })).map(
    ({ id }) => id,
  );
  const rows = inOrder(ids, readRows(reading, selection, DECODERS, { ids: JSON.stringify(ids) }));
  return { rows: named(db, rows, today), counts, marks, total, page, pages };
}

/** Whether the rows come along the order that is kept, instead of being sorted after they were found. */
const walks = (view: RegisterView, total: number): boolean =>
  columnOf(view.sort).sort?.by === "number" && (total > MOST_SORTED || !isNarrowed(view));

/** Of more rows, a page is found by walking along the order of the register instead of sorting all of them. */
const MOST_SORTED = 1000;

type Walk = { [way in "onward" | "backward"]: { all(asked: Placed): { id: number }[] } };
type Placed = { offset: number; limit: number };

/** The keys of a page that begins after `from` rows, walking from the nearer end. */
function walkTo({ onward, backward }: Walk, from: number, total: number): { id: number }[] {
  const limit = Math.min(REGISTER_PAGE, total - from);
  const after = total - from - limit;
  return after < from
    ? backward.all({ offset: after, limit }).reverse()
    : onward.all({ offset: from, limit });
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
    const asksOnlyOfWork = actor.grants.length > 0 && directiveFilters(view, []).length === 0;
    const asksOnlyOfAssignments = asksOnlyOfWork && view.asOf === null;
    const asksOnlyOfSpans = asksOnlyOfWork && view.asOf !== null && view.attention === null;
    return {
      selection,
      countsUnsettled: asksOnlyOfAssignments,
      counting: (asksOnlyOfAssignments
        ? selectCountsOfAssignments(db, view, today, stale)
        : asksOnlyOfSpans
          ? selectCountsOfSpans(db, view, today)
          : selectCounts(db, where, view, today)
      ).prepare(),
      // The keys first: to sort whole rows, SQLite would read every value of every row of the view.
      listing: onFirstUse(() =>
        selectIds(db, view)
          .where(and(where, shownBy(view, today, at)))
          .orderBy(...orderOf(view, selection))
          .limit(REGISTER_PAGE)
          .offset(sql.placeholder("offset"))
          .prepare(),
      ),
      walking: onFirstUse(() => selectWalk(db, view, and(where, shownBy(view, today, at)))),
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
          judgedAs(view, today, at),
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

/** The keys along the order that is kept. Both ways, with a place and a limit. */
function selectWalk(db: Reader, view: RegisterView, where: SQL | undefined): Walk {
  const along = (onward: boolean) =>
    selectAlong(db, view, where, onward)
      .limit(sql.placeholder("limit"))
      .offset(sql.placeholder("offset"))
      .prepare();
  return { onward: along(true), backward: along(false) };
}

/** Along the order that is kept the next row is one step: at most the rows of one meeting are sorted. */
function selectAlong(db: Reader, view: RegisterView, where: SQL | undefined, onward: boolean) {
  const { givenOn, meetingId, number } = registerOrder;
  const given = view.descending === onward ? desc : asc;
  const numbered = onward ? asc : desc;
  return db
    .select({ id: assignments.id })
    .from(registerOrder)
    .crossJoin(directives)
    .crossJoin(assignments)
    .leftJoin(assignmentSpans, spanOf(view))
    .where(
      and(
        eq(directives.id, registerOrder.directiveId),
        eq(assignments.directiveId, registerOrder.directiveId),
        where,
      ),
    )
    .orderBy(given(givenOn), given(meetingId), numbered(number), numbered(assignments.id));
}

function onFirstUse<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
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
  const where = and(
    visibleDirectives(actor),
    ...filtersOf(view, today, at, findAbbreviations(db, actor)),
    attentionOf(view, stale),
    shownBy(view, today, at),
  );
  const listing = walks(view, 0)
    ? selectAlong(db, view, where, true)
    : selectIds(db, view)
        .where(where)
        .orderBy(...orderOf(view, registerValues(view, today, stale)));
  return listing.all().map(({ id }) => id);
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

function shownBy(view: RegisterView, today: Day, at: CountedTable): SQL | undefined {
  return and(narrowedBy(view), judgedAs(view, today, at));
}

/** A condition that judgedAs implies, but by which an index leads to the few rows that are meant. Of today's rows. */
function narrowedBy({ asOf, show, ...view }: RegisterView): SQL | undefined {
  if (asOf !== null) return undefined;
  switch (show) {
    case "mark-withdrawn":
      return eq(assignments.state, "withdrawn");
    case "done-undated":
      return and(eq(assignments.state, "done"), isNull(assignments.deadline));
    case "counted":
    case "mark-done":
    case "mark-done-late":
    case "done-late":
    case "done-on-time":
      return undefined;
    default:
      return isUnsettled(roleOf(view));
  }
}

/** Whether a filter leaves a part of the register that may be small, so that it is rather found than passed along. */
const isNarrowed = (view: RegisterView): boolean =>
  view.departmentId !== null ||
  view.due !== null ||
  view.attention !== null ||
  narrowedBy(view) !== undefined ||
  directiveFilters(view, []).length > 0;

function judgedAs({ show }: RegisterView, today: Day, at: CountedTable): SQL {
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
 * look at each directive. Work that is issued is no longer proposed. Unless the view asks for deadlines, closed work is
 * left to countClosedOf.
 */
const selectCountsOfAssignments = (db: Reader, view: RegisterView, today: Day, stale: SQL) =>
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

/** The same for a view of a past day, from the spans of issued work alone. */
const selectCountsOfSpans = (db: Reader, view: RegisterView, day: Day) =>
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

/** The one role that a view of today shows; null if both. */
const roleOf = ({ departmentId, role }: Pick<RegisterView, "departmentId" | "role">): Role | null =>
  departmentId === null ? "lead" : role;

/** Closed work of a view whose other work selectCountsOfAssignments counts. What needs attention is not closed. */
function countClosedOf(db: Reader, view: RegisterView): Counted[] {
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
