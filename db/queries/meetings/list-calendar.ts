import "server-only";
import { and, asc, eq, gte, inArray, isNotNull, isNull, or, type SQL } from "drizzle-orm";
import { type Actor, departmentsOf, isLeader } from "@/domain/actor";
import { addDays, type Day } from "@/domain/calendar/day";
import { type AssignmentState, OPEN_STATES } from "@/domain/directives/states";
import { SUBTASK_CHANGED } from "@/domain/directives/undo";
import type { Reader } from "../../client";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { events } from "../../schema/events";
import { meetings } from "../../schema/meetings";
import { subtasks } from "../../schema/subtasks";
import { sql } from "../../sql";
import { visibleDirectives, visibleMeetings } from "../../visibility";

/** How long past and cancelled events stay in a calendar, days: some programs rarely refresh. */
const KEPT_DAYS = 30;

/** Announced ceremonies of a person's calendar: planned, cancelled and held ones, from a month ago on. */
export function listCalendarMeetings(db: Reader, actor: Actor, today: Day) {
  const { id, code, title, heldOn, startsAt, endsAt, place, status, version } = meetings;
  return db
    .select({
      id,
      code,
      title,
      heldOn,
      startsAt,
      endsAt,
      place,
      status,
      version,
      changedAt: sql<string>`max(${meetings.createdAt}, coalesce(${meetings.detailsChangedAt}, ''),
        coalesce((select max(e.at) from ${events} e where e.meeting_id = ${meetings.id}), ''))`,
    })
    .from(meetings)
    .where(
      and(
        gte(meetings.heldOn, addDays(today, -KEPT_DAYS)),
        sql`${meetings.supplementsId} is null`,
        visibleMeetings(actor),
      ),
    )
    .orderBy(asc(meetings.heldOn), asc(meetings.id))
    .all();
}

export type CalendarDeadline = {
  assignmentId: number;
  directiveId: number;
  code: string;
  summary: string;
  departmentId: number;
  department: string;
  role: "lead" | "coordinating";
  state: AssignmentState;
  deadline: Day;
  reportedOn: Day | null;
  originalDeadline: Day | null;
  version: number;
  changedAt: string;
};

/** A step of somebody's own inside a piece of work. */
export type CalendarSubtask = Omit<CalendarDeadline, "role" | "originalDeadline" | "reportedOn"> & {
  subtaskId: number;
  /** The work's summary is `summary`. */
  title: string;
  doneOn: Day | null;
  isRemoved: boolean;
};

/**
 * The dated subtasks of a person's calendar, by day: the open ones of open work; those that were done or removed, or whose
 * work was closed, for a month after. What was given to another person, or lost its day, counts as removed.
 */
export function listCalendarSubtasks(db: Reader, actor: Actor, today: Day): CalendarSubtask[] {
  if (actor.personId === null || actor.grants.length === 0) return [];
  const since = addDays(today, -KEPT_DAYS);
  const isOwn = sql`(${subtasks.personId} is ${actor.personId} and ${subtasks.dueOn} is not null)`;
  const left = sql`${events} e where e.kind = ${SUBTASK_CHANGED} and e.at >= ${since}
    and json_extract(e.payload, '$.before.personId') = ${actor.personId}
    and json_extract(e.payload, '$.before.dueOn') is not null`;
  const dayBefore = sql`(select json_extract(e.payload, '$.before.dueOn') from ${left}
    and json_extract(e.payload, '$.subtaskId') = ${subtasks.id} order by e.id desc limit 1)`;
  return db
    .select({
      subtaskId: subtasks.id,
      title: subtasks.title,
      doneOn: subtasks.doneOn,
      isRemoved: sql<boolean>`(${subtasks.removedOn} is not null or not ${isOwn})`.mapWith(Boolean),
      assignmentId: assignments.id,
      directiveId: directives.id,
      code: sql<string>`${directives.code}`,
      summary: directives.summary,
      departmentId: departments.id,
      department: departments.name,
      state: assignments.state,
      deadline: sql<Day>`case when ${isOwn} then ${subtasks.dueOn} else ${dayBefore} end`,
      // Both only increase, so their sum does.
      version: sql<number>`${subtasks.version} + ${assignments.version}`,
      changedAt: sql<string>`max(${subtasks.changedAt}, coalesce((select max(e.at) from ${events} e
        where e.assignment_id = ${assignments.id}), ''))`,
    })
    .from(subtasks)
    .innerJoin(assignments, eq(assignments.id, subtasks.assignmentId))
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(
      and(
        or(isOwn, sql`${subtasks.id} in (select json_extract(e.payload, '$.subtaskId') from ${left})`),
        visibleDirectives(actor),
        or(isNull(subtasks.doneOn), gte(subtasks.doneOn, since)),
        or(isNull(subtasks.removedOn), gte(subtasks.removedOn, since)),
        or(inArray(assignments.state, [...OPEN_STATES]), gte(assignments.closedOn, since)),
      ),
    )
    .orderBy(asc(subtasks.dueOn), asc(subtasks.id))
    .all();
}

/**
 * Deadlines of a person's calendar: open work of the departments they head or work in, and the lead assignments of
 * the directives they follow; closed work for a month after. The clerk's grant adds none: all deadlines of the
 * agency would hide the ceremonies.
 */
export function listCalendarDeadlines(db: Reader, actor: Actor, today: Day): CalendarDeadline[] {
  if (actor.grants.length === 0) return [];
  const recent = or(
    inArray(assignments.state, [...OPEN_STATES]),
    gte(assignments.closedOn, addDays(today, -KEPT_DAYS)),
  );
  return db
    .select({
      assignmentId: assignments.id,
      directiveId: directives.id,
      code: sql<string>`${directives.code}`,
      summary: directives.summary,
      departmentId: departments.id,
      department: departments.name,
      role: assignments.role,
      state: assignments.state,
      deadline: sql<Day>`${assignments.deadline}`,
      reportedOn: assignments.reportedOn,
      originalDeadline: directives.originalDeadline,
      version: assignments.version,
      changedAt: sql<string>`(select max(e.at) from ${events} e where e.assignment_id = ${assignments.id})`,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(
      and(
        visibleDirectives(actor),
        isNotNull(directives.number),
        isNotNull(assignments.deadline),
        concerns(actor),
        recent,
      ),
    )
    .orderBy(asc(assignments.deadline), asc(assignments.id))
    .all();
}

function concerns(actor: Actor): SQL | undefined {
  const own = departmentsOf(actor);
  const followed =
    isLeader(actor) && actor.userId !== null
      ? and(eq(directives.followingLeaderUserId, actor.userId), eq(assignments.role, "lead"))
      : sql`0`;
  return or(own.length > 0 ? inArray(assignments.departmentId, own) : sql`0`, followed);
}
