import "server-only";
import { and, asc, eq, inArray, isNull, or, type SQL } from "drizzle-orm";
import { type Actor, departmentsOf, isClerk } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Role } from "@/domain/directives/register-row";
import { type AssignmentState, OPEN_STATES } from "@/domain/directives/states";
import type { Reader } from "../../client";
import { isOverdue } from "../../counting";
import { effectiveEvent } from "../../effective-event";
import { prepared } from "../../prepared";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { meetings } from "../../schema/meetings";
import { sql } from "../../sql";
import { viewOf, visibleDirectives } from "../../visibility";

export type DeskItem = {
  directiveId: number;
  assignmentId: number;
  version: number;
  departmentId: number;
  officerPersonId: number | null;
  code: string | null;
  summary: string;
  department: string;
  role: Role;
  state: AssignmentState;
  deadline: Day | null;
  /** If periodic: the end of the period whose report is owed. */
  periodEnd: Day | null;
  /** The day that a head requests, until a leader has answered. */
  requestedDeadline: Day | null;
  percent: number | null;
  reportedOn: Day | null;
  /** Whether the last report was returned and no other has been sent since. */
  returned: boolean;
  /** The reason of the return. */
  returnedWhy: string | null;
  /** How often it was urged. */
  urges: number;
};

/** A value from the last report, return or confirmation that was not undone. */
const ofLastWord = <T>(value: SQL) => sql<T>`(select ${value} from events e
  where ${effectiveEvent(assignments.id, ["assignment.reported", "assignment.report_returned", "assignment.report_confirmed"])}
  order by e.id desc limit 1)`;
const returned = sql<boolean>`coalesce(${ofLastWord(sql`e.kind = 'assignment.report_returned'`)}, 0)`;
const returnedWhy = ofLastWord<string | null>(
  sql`case e.kind when 'assignment.report_returned' then json_extract(e.payload, '$.reason') end`,
);

/**
 * The work that the actor's own departments have to do or have reported, by deadline; work without one is last.
 */
export function listOwnWork(db: Reader, actor: Actor): DeskItem[] {
  const own = departmentsOf(actor);
  if (own.length === 0) return [];
  return prepared(db, `own work ${viewOf(actor)}`, () => selectOwn(db, actor).prepare()).all({
    ids: JSON.stringify(own),
  });
}

function selectOwn(db: Reader, actor: Actor) {
  const ofOwn = sql`${assignments.departmentId} in (select j.value from json_each(${sql.placeholder("ids")}) j)`;
  return select(db, actor, and(ofOwn, inArray(assignments.state, [...OPEN_STATES])));
}

export type MyWork = DeskItem & {
  /** The actor's share in whole percent; null if the actor does all of it. */
  share: number | null;
  /** A question or order that nobody in the department has answered; null if there is none. */
  question: { by: string; text: string } | null;
};

/** The last word of leaders and clerks, while the department has said nothing since. */
const asked = sql<string | null>`(select case e.kind when 'assignment.commented'
    then json_object('by', e.actor_name, 'text', json_extract(e.payload, '$.text')) end from events e
  where ${effectiveEvent(assignments.id, ["assignment.commented", "assignment.replied", "assignment.progress_logged", "assignment.reported"])}
  order by e.id desc limit 1)`;

/**
 * The open work that the actor is in charge of or has a share of, by deadline; work without one is last. What is left
 * in a department where the actor has no right any more waits for its head.
 */
export function listMyWork(db: Reader, actor: Actor): MyWork[] {
  const { personId } = actor;
  const own = departmentsOf(actor);
  if (personId === null || own.length === 0) return [];
  const share = sql<number | null>`(select json_extract(s.value, '$.percent')
    from json_each(${assignments.officerShares}) s where json_extract(s.value, '$.personId') = ${personId})`;
  const mine = or(eq(assignments.officerPersonId, personId), sql`${share} is not null`);
  const rows = select(
    db,
    actor,
    and(inArray(assignments.departmentId, own), inArray(assignments.state, [...OPEN_STATES]), mine),
  ).all();
  const ids = rows.map(({ assignmentId }) => assignmentId);
  const more = new Map(
    db
      .select({ id: assignments.id, share, asked })
      .from(assignments)
      .where(inArray(assignments.id, ids))
      .all()
      .map(({ id, ...facts }) => [id, facts]),
  );
  return rows.map((row) => {
    const facts = more.get(row.assignmentId);
    const question = facts?.asked ? (JSON.parse(facts.asked) as MyWork["question"]) : null;
    return { ...row, share: facts?.share ?? null, question };
  });
}

/** Overdue work of the whole agency: the directives, by their lead's assignment, or the parts of coordinating departments. */
export const listOverdue = (db: Reader, actor: Actor, today: Day, role: Role): DeskItem[] =>
  prepared(db, `overdue of role ${role} ${viewOf(actor)} ${today}`, () =>
    select(db, actor, and(eq(assignments.role, role), isOverdue(today))).prepare(),
  ).all();

const select = (db: Reader, actor: Actor, where: SQL | undefined) =>
  db
    .select({
      directiveId: directives.id,
      assignmentId: assignments.id,
      version: assignments.version,
      departmentId: assignments.departmentId,
      officerPersonId: assignments.officerPersonId,
      code: directives.code,
      summary: directives.summary,
      department: departments.name,
      role: assignments.role,
      state: assignments.state,
      deadline: assignments.deadline,
      periodEnd: assignments.periodEnd,
      requestedDeadline: assignments.requestedDeadline,
      percent: assignments.percent,
      reportedOn: assignments.reportedOn,
      returned: returned.mapWith(Boolean),
      returnedWhy,
      urges: sql<number>`(select count(*) from events e where ${effectiveEvent(assignments.id, ["assignment.urged"])})`,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(and(visibleDirectives(actor), where))
    .orderBy(asc(sql`${assignments.deadline} is null`), asc(assignments.deadline), asc(assignments.id));

/** Proposed directives of unsigned minutes that cannot be signed yet, and what each needs. */
export function listIncompleteProposals(db: Reader, actor: Actor) {
  if (!isClerk(actor)) return [];
  return prepared(db, `incomplete proposals ${viewOf(actor)}`, () => selectIncomplete(db, actor)).all();
}

function selectIncomplete(db: Reader, actor: Actor) {
  const lead = sql<boolean>`exists (select 1 from assignments a where a.directive_id = ${directives.id} and a.role = 'lead')`;
  const undecided = and(
    isNull(directives.originalDeadline),
    isNull(directives.period),
    eq(directives.undated, false),
  );
  return db
    .select({
      id: directives.id,
      summary: directives.summary,
      meetingId: meetings.id,
      meeting: meetings.title,
      hasLead: lead.mapWith(Boolean),
    })
    .from(directives)
    .innerJoin(meetings, eq(meetings.id, directives.meetingId))
    .where(
      and(
        visibleDirectives(actor),
        isNull(directives.number),
        eq(directives.asksNothing, false),
        inArray(meetings.status, ["planned", "draft", "submitted"]),
        or(sql`not ${lead}`, undecided),
      ),
    )
    .orderBy(asc(meetings.heldOn), asc(directives.sortOrder))
    .prepare();
}
