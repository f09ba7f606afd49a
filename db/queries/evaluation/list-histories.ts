import "server-only";
import { and, asc, eq, inArray, lte, or } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { HistoryEvent, Judgements } from "@/domain/evaluation/history";
import type { Reader } from "../../client";
import { assignments, directives } from "../../schema/directives";
import { evaluationJudgements } from "../../schema/evaluation";
import { events } from "../../schema/events";
import { sql } from "../../sql";

export type WorkHistory = {
  assignmentId: number;
  departmentId: number;
  directiveId: number;
  code: string;
  summary: string;
  originalDeadline: Day | null;
  /** Without undone ones, in the order of recording. */
  events: HistoryEvent[];
  judgements: Judgements;
  classified: { itemId: number | null; kind: string } | null;
};

/** The histories up to a day of all work that any of these people was ever named for. */
export function listHistories(db: Reader, personIds: readonly number[], asOf: Day): WorkHistory[] {
  if (personIds.length === 0) return [];
  const ids = db.selectDistinct({ id: events.assignmentId }).from(events).where(namedFor(personIds)).all();
  return readHistories(
    db,
    ids.flatMap(({ id }) => id ?? []),
    asOf,
  );
}

/** What a leader directs: the work of departments, and the work of the leads of directives that a user follows. */
export type Led = { departmentIds: readonly number[]; followerUserIds: readonly number[] };

/** The histories of the work that a leader directs and that was ever due in a period. */
export function listLedHistories(
  db: Reader,
  { departmentIds, followerUserIds }: Led,
  { from, to }: { from: Day; to: Day },
  asOf: Day,
): WorkHistory[] {
  if (departmentIds.length + followerUserIds.length === 0) return [];
  const ids = db
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(
      and(
        or(
          inArray(assignments.departmentId, [...departmentIds]),
          and(inArray(directives.followingLeaderUserId, [...followerUserIds]), eq(assignments.role, "lead")),
        ),
        sql`exists (select 1 from assignment_spans s where s.assignment_id = ${assignments.id}
          and s.deadline between ${from} and ${to})`,
      ),
    )
    .all();
  return readHistories(
    db,
    ids.map(({ id }) => id),
    asOf,
  );
}

function namedFor(personIds: readonly number[]) {
  const people = sql.join(
    personIds.map((id) => sql`${id}`),
    sql`, `,
  );
  return and(
    inArray(events.kind, ["assignment.officer_named", "assignment.work_shared"]),
    or(
      sql`json_extract(${events.payload}, '$.personId') in (${people})`,
      sql`exists (select 1 from json_each(${events.payload}, '$.shares') s
        where json_extract(s.value, '$.personId') in (${people}))`,
    ),
  );
}

function readHistories(db: Reader, keys: readonly number[], asOf: Day): WorkHistory[] {
  const work = db
    .select({
      assignmentId: assignments.id,
      departmentId: assignments.departmentId,
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
  return work.map((one) => ({
    ...one,
    events: withoutUndone(histories.get(one.assignmentId) ?? []),
    ...judgementsOf(judged.get(one.assignmentId) ?? []),
  }));
}

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
    .where(and(inArray(events.assignmentId, [...keys]), lte(events.effectiveOn, asOf)))
    .orderBy(asc(events.id))
    .all();

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
