import "server-only";
import { and, desc, eq, inArray, lt } from "drizzle-orm";
import type { SQLiteSelect } from "drizzle-orm/sqlite-core";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { BucketCounts, Mark } from "@/domain/directives/buckets";
import type { RegisterRow } from "@/domain/directives/register-row";
import { type RegisterView, roleOf } from "@/domain/directives/register-view";
import type { Reader } from "../../client";
import { staleSql } from "../../counting";
import { prepared } from "../../prepared";
import { readRows } from "../../read-rows";
import { departments } from "../../schema/departments";
import { assignmentSpans, assignments, directives } from "../../schema/directives";
import { meetings } from "../../schema/meetings";
import { people } from "../../schema/people";
import { users } from "../../schema/users";
import { sql } from "../../sql";
import { viewOf, visibleDirectives } from "../../visibility";
import { findAbbreviations } from "../agency/find-abbreviations";
import { listDepartmentNamesOn } from "../departments/list-department-names-on";
import { countHeldSpans } from "./count-held-spans";
import { findFollowUp } from "./find-follow-up";
import {
  countAssignments,
  countClosedOf,
  countRegister,
  countSpans,
  countViews,
  totalShown,
} from "./register-counts";
import { attentionOf, directiveFilters, filtersOf, judgedAs, shownBy, spanOf } from "./register-filters";
import { listAlongOrder, listBothWays, listIds, orderOf, walks, walkTo } from "./register-order";
import { programValues, registerValues, tableOf } from "./register-values";

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
 * The register as a person views it: directives by their lead's assignment, the parts of coordinating departments, or one
 * department's own assignments if a department is chosen; as of a past day by the spans of that day. A page beyond the
 * last one shows the last.
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
  const counted = counting
    ? [...counting.all(), ...(countsUnsettled ? countClosedOf(db, view) : [])]
    : countHeldSpans(db, { departmentId: view.departmentId, role: roleOf(view) }, today);
  const { counts, marks } = countViews(counted);
  const total = totalShown(view, counts, marks);
  const pages = Math.max(1, Math.ceil(total / REGISTER_PAGE));
  const page = Math.min(view.page, pages);
  const from = (page - 1) * REGISTER_PAGE;
  const ids = (
    walks(view, total) ? walkTo(walking(), from, total, REGISTER_PAGE) : listing().all({ offset: from })
  ).map(({ id }) => id);
  const rows = inOrder(ids, readRows(reading, selection, DECODERS, { ids: JSON.stringify(ids) }));
  return { rows: named(db, rows, today), counts, marks, total, page, pages };
}

/** The queries of a view's page; of a search they are built each time, because its words rarely come again. */
function queriesOf(db: Reader, actor: Actor, view: RegisterView, today: Day, staleAfterDays: number) {
  const build = () => {
    const at = tableOf(view);
    const stale = staleSql(today, staleAfterDays);
    const asksOfDirective = directiveFilters(view, []).length > 0;
    const where = and(
      // Everybody with a grant sees issued directives, and filtersOf asks for no others.
      actor.grants.length > 0 ? undefined : sql`0`,
      // A filter of the directive leads to few of them; their assignments are found from there.
      ...filtersOf(view, today, at, findAbbreviations(db, actor), "view", asksOfDirective),
      attentionOf(view, stale),
    );
    const selection = registerValues(view, today, stale);
    const asksOnlyOfWork = actor.grants.length > 0 && !asksOfDirective;
    const asksOnlyOfAssignments = asksOnlyOfWork && view.asOf === null;
    const asksOnlyOfSpans = asksOnlyOfWork && view.asOf !== null && view.attention === null;
    return {
      selection,
      countsUnsettled: asksOnlyOfAssignments,
      // Work of a past day is kept as numbers, unless the view asks for deadlines.
      counting:
        asksOnlyOfSpans && view.due === null
          ? null
          : (asksOnlyOfAssignments
              ? countAssignments(db, view, today, stale)
              : asksOnlyOfSpans
                ? countSpans(db, view, today)
                : countRegister(db, where, view, today)
            ).prepare(),
      // The keys first: to sort whole rows, SQLite would read every value of every row of the view.
      listing: onFirstUse(() =>
        listIds(db, view)
          .where(and(where, shownBy(view, today, at)))
          .orderBy(...orderOf(view, selection))
          .limit(REGISTER_PAGE)
          .offset(sql.placeholder("offset"))
          .prepare(),
      ),
      walking: onFirstUse(() => listBothWays(db, view, and(where, shownBy(view, today, at)))),
      reading: selectRows(db, view, selection)
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

const DECODERS = { stale: Boolean, partOverdue: Boolean };

/** A row for programs. */
export type ProgramRow = Omit<
  RegisterRow,
  | "leads"
  | "coordinating"
  | "urges"
  | "text"
  | "productNumber"
  | "productDate"
  | "productText"
  | "followingLeader"
  | "directiveVersion"
  | "partOverdue"
>;

/**
 * The same rows for programs, by the key of their assignment, descending from a key, whatever the view's order and page.
 * @param whose "view" as the register shows them; "all" for every department's assignment if none is chosen
 */
export function listRegisterAfter(
  db: Reader,
  actor: Actor,
  view: RegisterView,
  now: Day,
  { after, limit, whose }: { after: number | null; limit: number; whose: "view" | "all" },
): ProgramRow[] {
  const today = view.asOf ?? now;
  const { staleAfterDays } = findFollowUp(db, actor);
  const build = () => {
    const at = tableOf(view);
    const stale = staleSql(today, staleAfterDays);
    const selection = programValues(view, today, stale);
    const listing = joinWork(db.select(selection).from(assignments).$dynamic(), view)
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
    return { listing, selection };
  };
  const key = `register after ${whose} ${keyOf(actor, view, today, staleAfterDays)}`;
  const { listing, selection } = view.query === "" ? prepared(db, key, build) : build();
  const asked = { before: after ?? Number.MAX_SAFE_INTEGER, limit };
  const rows = readRows<Omit<ProgramRow, "department">>(listing, selection, DECODERS, asked);
  const names = listDepartmentNamesOn(db, today);
  return rows.map((row) => ({ ...row, department: names.get(row.departmentId) ?? "" }));
}

function onFirstUse<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Rows of the register, which also name the leader who follows each directive. */
const selectRows = (db: Reader, view: RegisterView, selection: ReturnType<typeof registerValues>) =>
  joinWork(db.select(selection).from(assignments).$dynamic(), view)
    .leftJoin(users, eq(users.id, directives.followingLeaderUserId))
    .leftJoin(people, eq(people.id, users.personId));

/** Joins to assignments their directive, its meeting, the span of the view's day and the department. */
function joinWork<Query extends SQLiteSelect>(query: Query, view: RegisterView): Query {
  query
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .leftJoin(meetings, eq(meetings.id, directives.meetingId))
    .leftJoin(assignmentSpans, spanOf(view))
    .innerJoin(departments, eq(departments.id, tableOf(view).departmentId));
  return query;
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
  const stale = staleSql(today, findFollowUp(db, actor).staleAfterDays);
  const rows = selectRows(db, view, registerValues(view, today, stale))
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
    ? listAlongOrder(db, view, where, true)
    : listIds(db, view)
        .where(where)
        .orderBy(...orderOf(view, registerValues(view, today, stale)));
  return listing.all().map(({ id }) => id);
}
