import "server-only";
import { and, asc, eq, inArray, lt, lte, or, type SQL } from "drizzle-orm";
import { addDays, beginningOf, type Day } from "@/domain/calendar/day";
import { deadlinesOf, replay } from "@/domain/directives/projection";
import type { HistoryEvent, Judgements } from "@/domain/evaluation/history";
import type { Reader } from "../../client";
import { assignments, directives } from "../../schema/directives";
import { evaluationJudgements } from "../../schema/evaluation";
import { events } from "../../schema/events";
import { sql } from "../../sql";

export type WorkHistory = {
  assignmentId: number;
  /** The department that had it on that day, and as what. */
  departmentId: number;
  role: "lead" | "coordinating";
  directiveId: number;
  code: string;
  summary: string;
  originalDeadline: Day | null;
  /** Without undone ones, in the order of recording. */
  events: HistoryEvent[];
  judgements: Judgements;
  classified: { itemId: number | null; kind: string } | null;
};

/** A period, and the day as of which it is looked at. */
type Asked = { period: { from: Day; to: Day }; asOf: Day };

/**
 * The histories up to a day of the work that any of these people was ever named for, except work that was over before the
 * period and has nothing in it.
 */
export function listHistories(db: Reader, personIds: readonly number[], asked: Asked): WorkHistory[] {
  if (personIds.length === 0) return [];
  const touching = [...new Set(db.all<{ id: number }>(touchingWork(asked)).map(({ id }) => id))];
  const named = db.all<{ id: number }>(
    sql`select distinct ${events.assignmentId} as id from json_each(${JSON.stringify(touching)}) t
      cross join ${events} on ${events.assignmentId} = t.value where ${namedFor(personIds)}`,
  );
  return readHistories(
    db,
    named.map(({ id }) => id),
    asked.asOf,
  );
}

/**
 * The keys of work that may have a product in a period, some of them several times. Any other is closed, its deadline is before the period, and nothing
 * was recorded since the period began, nor since the day of looking: what is known of it was true before.
 */
function touchingWork({ period: { from }, asOf }: Asked): SQL {
  const since = [beginningOf(from), endOf(asOf)].sort()[0] ?? "";
  return sql`select a.id as id from assignments a where a.state in ('proposed', 'assigned', 'in-progress', 'reported')
    union all select a.id from assignments a where a.deadline >= ${from}
    union all select e.assignment_id from events e where e.at >= ${since} and +e.assignment_id is not null`;
}

/** What a leader directs: the work of departments, and the work of the leads of directives that a user follows. */
export type Led = { departmentIds: readonly number[]; followerUserIds: readonly number[] };

/** The histories of the work that a leader directed on a day and that was ever due in a period. */
export function listLedHistories(
  db: Reader,
  { departmentIds, followerUserIds }: Led,
  { period: { from, to }, asOf }: Asked,
): WorkHistory[] {
  if (departmentIds.length + followerUserIds.length === 0) return [];
  const follower = followerKnownOn(asOf);
  const found = db
    .select({
      id: assignments.id,
      isFollowed: sql<boolean>`${inArray(follower, [...followerUserIds])}`.mapWith(Boolean),
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(
      and(
        or(
          // Work that passed to a successor belonged to the merged department before.
          inArray(assignments.departmentId, [...departmentIds]),
          sql`exists (select 1 from ${events} where ${events.assignmentId} = ${assignments.id}
            and +${events.kind} = 'assignment.moved_to_successor')`,
          inArray(follower, [...followerUserIds]),
        ),
        sql`${assignments.id} in (select s.assignment_id from assignment_spans s
          where s.deadline between ${from} and ${to})`,
      ),
    )
    .all();
  const followed = new Set(found.flatMap(({ id, isFollowed }) => (isFollowed ? [id] : [])));
  return readHistories(
    db,
    found.map(({ id }) => id),
    asOf,
  ).filter(
    ({ assignmentId, departmentId, role, events: known }) =>
      (departmentIds.includes(departmentId) || (role === "lead" && followed.has(assignmentId))) &&
      // The spans also have deadlines that were set later.
      deadlinesOf(known).some((day) => day >= from && day <= to),
  );
}

/** The leader who followed a directive on a day: the one before the first that was named later, else today's. */
function followerKnownOn(asOf: Day): SQL {
  const namedLater = sql`from ${events} where ${events.directiveId} = ${directives.id}
    and +${events.kind} = 'directive.following_leader_named' and ${events.at} >= ${endOf(asOf)}`;
  return sql`case when exists (select 1 ${namedLater})
    then (select json_extract(${events.payload}, '$.formerUserId') ${namedLater} order by ${events.id} limit 1)
    else ${directives.followingLeaderUserId} end`;
}

function namedFor(personIds: readonly number[]) {
  const people = sql.join(
    personIds.map((id) => sql`${id}`),
    sql`, `,
  );
  return and(
    // The unary plus keeps SQLite at the events of the work that was found.
    sql`+${events.kind} in ('assignment.officer_named', 'assignment.work_shared')`,
    or(
      sql`json_extract(${events.payload}, '$.personId') in (${people})`,
      sql`exists (select 1 from json_each(${events.payload}, '$.shares') s
        where json_extract(s.value, '$.personId') in (${people}))`,
    ),
  );
}

function readHistories(db: Reader, keys: readonly number[], asOf: Day): WorkHistory[] {
  if (keys.length === 0) return [];
  const work = db
    .select({
      assignmentId: assignments.id,
      directiveId: directives.id,
      code: sql<string>`${directives.code}`,
      summary: directives.summary,
      originalDeadline: directives.originalDeadline,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(inArray(assignments.id, [...keys]))
    .orderBy(asc(directives.issuedOn), asc(assignments.id))
    .all();
  const histories = groupBy(listEvents(db, keys, asOf), ({ assignmentId }) => assignmentId ?? 0);
  const judged = groupBy(listJudgements(db, keys, asOf), ({ assignmentId }) => assignmentId);
  return work.flatMap((one) => {
    const events = withoutUndone(histories.get(one.assignmentId) ?? []);
    const then = replay(events);
    // It was not given yet.
    if (then === null) return [];
    const { departmentId, role } = then;
    return { ...one, departmentId, role, events, ...judgementsOf(judged.get(one.assignmentId) ?? []) };
  });
}

/** Events that were recorded by the end of a day, also of those that name an earlier day as effective. */

const listEvents = (db: Reader, keys: readonly number[], asOf: Day) =>
  db
    .select({
      id: events.id,
      assignmentId: events.assignmentId,
      kind: events.kind,
      payload: events.payload,
      effectiveOn: events.effectiveOn,
    })
    .from(events)
    .where(
      and(inArray(events.assignmentId, [...keys]), lte(events.effectiveOn, asOf), lt(events.at, endOf(asOf))),
    )
    .orderBy(asc(events.id))
    .all();

/** The instant (ISO, UTC) at which a day ends in the agency. */
const endOf = (day: Day): string => beginningOf(addDays(day, 1));

const listJudgements = (db: Reader, keys: readonly number[], asOf: Day) =>
  db
    .select()
    .from(evaluationJudgements)
    .where(
      and(inArray(evaluationJudgements.assignmentId, [...keys]), lte(evaluationJudgements.effectiveOn, asOf)),
    )
    .orderBy(asc(evaluationJudgements.id))
    .all();

function withoutUndone(list: readonly { id: number; kind: string; payload: unknown; effectiveOn: Day }[]) {
  const undone = new Set(
    list.flatMap(({ kind, payload }) =>
      kind === "assignment.undone" ? [(payload as { eventId: number }).eventId] : [],
    ),
  );
  return list.filter(({ id, kind }) => kind !== "assignment.undone" && !undone.has(id)) as HistoryEvent[];
}

type Judged = typeof evaluationJudgements.$inferSelect;

/** The last decision on each subject counts. */
function judgementsOf(rows: readonly Judged[]): Pick<WorkHistory, "judgements" | "classified"> {
  const returns = new Map<number, "major" | "minor" | "objective">();
  const extensions = new Map<number, "objective" | "own">();
  const changes = new Map<number, "unable">();
  const partDone = new Map<string, number>();
  let classified: WorkHistory["classified"] = null;
  for (const { kind, eventId, periodEnd, itemId, value } of rows) {
    switch (kind) {
      case "classified":
        classified = { itemId, kind: value };
        break;
      case "return":
        returns.set(eventId ?? 0, value as "major" | "minor" | "objective");
        break;
      case "extension":
        extensions.set(eventId ?? 0, value as "objective" | "own");
        break;
      case "change":
        if (value === "unable") changes.set(eventId ?? 0, "unable");
        else changes.delete(eventId ?? 0);
        break;
      case "part":
        partDone.set(periodEnd, Number(value) / 100);
        break;
    }
  }
  return { judgements: { returns, extensions, changes, partDone }, classified };
}

function groupBy<T>(list: readonly T[], key: (one: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const one of list) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}
