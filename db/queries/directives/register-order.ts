import "server-only";
import { and, asc, desc, eq, type SQL } from "drizzle-orm";
import { columnOf } from "@/domain/directives/register-columns";
import type { RegisterView } from "@/domain/directives/register-view";
import type { Reader } from "../../client";
import { departments } from "../../schema/departments";
import { assignmentSpans, assignments, directives } from "../../schema/directives";
import { registerOrder } from "../../schema/kept";
import { meetings } from "../../schema/meetings";
import { sql } from "../../sql";
import { directiveFilters, isNarrowed, spanOf } from "./register-filters";
import { type registerValues, tableOf } from "./register-values";

/** Whether the rows come along the order that is kept, instead of being sorted after they were found. */
export const walks = (view: RegisterView, total: number): boolean =>
  columnOf(view.sort).sort?.by === "number" && (total > MOST_SORTED || !isNarrowed(view));

/** Of more rows, a page is found by walking along the order of the register instead of sorting all of them. */
const MOST_SORTED = 1000;

type Walk = { [way in "onward" | "backward"]: { all(asked: Placed): { id: number }[] } };
type Placed = { offset: number; limit: number };

/** The keys of a page of `size` rows that begins after `from` rows, walking from the nearer end. */
export function walkTo(
  { onward, backward }: Walk,
  from: number,
  total: number,
  size: number,
): { id: number }[] {
  const limit = Math.min(size, total - from);
  const after = total - from - limit;
  return after < from
    ? backward.all({ offset: after, limit }).reverse()
    : onward.all({ offset: from, limit });
}

/**
 * A query for the keys of a view, to be narrowed and sorted. A filter of the directive leads to few of them: then SQLite, which
 * keeps the order of a cross join, begins with the directives.
 */
export function listIds(db: Reader, view: RegisterView) {
  const isOfDirective = eq(assignments.directiveId, directives.id);
  const isOfDepartment = eq(departments.id, tableOf(view).departmentId);
  const ofMeeting = eq(meetings.id, directives.meetingId);
  const keys = db.select({ id: assignments.id });
  if (directiveFilters(view, []).length > 0) {
    return keys
      .from(directives)
      .crossJoin(assignments)
      .leftJoin(meetings, ofMeeting)
      .leftJoin(assignmentSpans, spanOf(view))
      .innerJoin(departments, and(isOfDirective, isOfDepartment));
  }
  return keys
    .from(assignments)
    .innerJoin(directives, isOfDirective)
    .leftJoin(meetings, ofMeeting)
    .leftJoin(assignmentSpans, spanOf(view))
    .innerJoin(departments, isOfDepartment);
}

/** Queries for the keys along the order that is kept, both ways, with a place and a limit. */
export function listBothWays(db: Reader, view: RegisterView, where: SQL | undefined): Walk {
  const along = (onward: boolean) =>
    listAlongOrder(db, view, where, onward)
      .limit(sql.placeholder("limit"))
      .offset(sql.placeholder("offset"))
      .prepare();
  return { onward: along(true), backward: along(false) };
}

/** The query one way: along the order that is kept the next row is one step, and at most the rows of one meeting are sorted. */
export function listAlongOrder(db: Reader, view: RegisterView, where: SQL | undefined, onward: boolean) {
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

/** The day of the meeting, or the day on which a work order gave it. */
const GIVEN_ON = sql`coalesce(${meetings.heldOn}, ${directives.issuedOn})`;

/** The order of a view whose rows are sorted after they were found. */
export function orderOf(
  { sort, descending }: RegisterView,
  values: ReturnType<typeof registerValues>,
): SQL[] {
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
