import "server-only";
import { and, eq, gte, isNotNull, isNull, lte, type SQL } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import {
  dueWindow,
  FILTER_KEYS,
  type Filter,
  REGISTER_FILTERS,
  type RegisterView,
  roleOf,
  SHOWN_MARKS,
  showsMark,
} from "@/domain/directives/register-view";
import type { Abbreviation } from "@/domain/text/abbreviations";
import {
  bucketSql,
  type CountedTable,
  heldOn,
  isCounted,
  isReportedLate,
  isUnsettled,
  markSql,
} from "../../counting";
import { assignmentSpans, assignments, directives } from "../../schema/directives";
import { meetings } from "../../schema/meetings";
import { isFoundBy } from "../../search-match";
import { sql } from "../../sql";

/**
 * The span of the requested day; none for today, when the row itself has the values. "None" is a key that no row
 * has: for a condition that is merely false, SQLite reads all spans for each assignment.
 */
export const spanOf = ({ asOf }: RegisterView): SQL | undefined =>
  asOf === null
    ? eq(assignmentSpans.id, 0)
    : and(eq(assignmentSpans.assignmentId, assignments.id), heldOn(asOf));

/**
 * The conditions of a view on its directives and on whose work it is; the state is asked for by shownBy.
 * @param whose "view" as the register shows them; "all" for every department's assignment if none is chosen
 * @param byKey whether the list is read in the order of its keys
 */
export function filtersOf(
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
export function directiveFilters(view: RegisterView, abbreviations: readonly Abbreviation[]): SQL[] {
  const where: SQL[] = [];
  if (view.issuedFrom !== null) where.push(gte(directives.issuedOn, view.issuedFrom));
  if (view.issuedTo !== null) where.push(lte(directives.issuedOn, view.issuedTo));
  if (view.meetingId !== null) where.push(isOfMeeting(view.meetingId));
  for (const key of FILTER_KEYS) {
    const filter: Filter = REGISTER_FILTERS[key];
    const of = "of" in filter ? filter.of : undefined;
    if (of === undefined || of === "meetingId" || view[key] === null) continue;
    where.push(eq(directives[of], view[key]));
  }
  if (view.origin !== null) {
    where.push(
      view.origin === "meeting" ? isNotNull(directives.meetingId) : isNotNull(directives.workOrderId),
    );
  }
  if (view.query !== "") where.push(isFoundBy(directives.id, "directive", view.query, abbreviations));
  return where;
}

/** Whether a directive was given at a meeting, by its minutes or by supplementary ones. */
const isOfMeeting = (meetingId: number): SQL =>
  sql`${directives.meetingId} in (select ${meetingId} union all select ${meetings.id} from ${meetings} where ${meetings.supplementsId} = ${meetingId})`;

/**
 * The filters by whose work it is and when it is due.
 * @param byKey the list is read in the order of its keys: the unary plus keeps SQLite from collecting all work of a role
 *   by an index and sorting it
 */
export function assignmentFilters(
  view: RegisterView,
  today: Day,
  at: CountedTable,
  whose: "view" | "all" = "view",
  byKey = false,
): SQL[] {
  const where: SQL[] = [];
  if (view.departmentId !== null) where.push(eq(at.departmentId, view.departmentId));
  const role = whose === "view" ? roleOf(view) : view.role;
  if (role !== null) {
    where.push(byKey && view.departmentId === null ? sql`+${at.role} = ${role}` : eq(at.role, role));
  }
  if (view.due !== null) where.push(...dueIn(view.due, today, at));
  return where;
}

/** The condition of a view of work that needs attention. */
export function attentionOf({ attention }: RegisterView, stale: SQL): SQL | undefined {
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

/** The state that a view shows, with a condition by which an index finds it. */
export function shownBy(view: RegisterView, today: Day, at: CountedTable): SQL | undefined {
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
export const isNarrowed = (view: RegisterView): boolean =>
  view.departmentId !== null ||
  view.due !== null ||
  view.attention !== null ||
  narrowedBy(view) !== undefined ||
  directiveFilters(view, []).length > 0;

/** The state that a view shows, as a day judges it. */
export function judgedAs({ show }: RegisterView, today: Day, at: CountedTable): SQL {
  if (show === "counted") return isCounted(at);
  if (show === "reported-late") return isReportedLate(today, at);
  if (showsMark(show)) return eq(markSql(today, at), SHOWN_MARKS[show]);
  return eq(bucketSql(today, at), show);
}
