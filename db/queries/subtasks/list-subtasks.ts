import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { type Actor, departmentsOf } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { OPEN_STATES } from "@/domain/directives/states";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { assignments, directives } from "../../schema/directives";
import { people } from "../../schema/people";
import { subtasks } from "../../schema/subtasks";
import { sql } from "../../sql";
import { viewOf, visibleDirectives } from "../../visibility";

export type ListedSubtask = {
  id: number;
  version: number;
  assignmentId: number;
  title: string;
  dueOn: Day | null;
  doneOn: Day | null;
  personId: number | null;
  person: string | null;
};

/** The columns of a subtask with its person. */
export const LISTED = {
  id: subtasks.id,
  version: subtasks.version,
  assignmentId: subtasks.assignmentId,
  title: subtasks.title,
  dueOn: subtasks.dueOn,
  doneOn: subtasks.doneOn,
  personId: subtasks.personId,
  person: people.fullName,
};
const BY_DAY = [asc(sql`${subtasks.dueOn} is null`), asc(subtasks.dueOn), asc(subtasks.id)];

/** The checklists of a directive's assignments, by day. */
export const listSubtasks = (db: Reader, actor: Actor, directiveId: number): ListedSubtask[] =>
  prepared(db, `subtasks of a directive ${viewOf(actor)}`, () =>
    db
      .select(LISTED)
      .from(subtasks)
      .innerJoin(assignments, eq(assignments.id, subtasks.assignmentId))
      .innerJoin(directives, eq(directives.id, assignments.directiveId))
      .leftJoin(people, eq(people.id, subtasks.personId))
      .where(
        and(
          eq(directives.id, sql.placeholder("directiveId")),
          isNull(subtasks.removedOn),
          visibleDirectives(actor),
        ),
      )
      .orderBy(...BY_DAY)
      .prepare(),
  ).all({ directiveId });

export type OwnSubtask = ListedSubtask & {
  directiveId: number;
  departmentId: number;
  /** Who is in charge of the work. */
  officerPersonId: number | null;
  code: string;
  summary: string;
};

/** The actor's own subtasks of open work that are not done, by day, in the departments where the actor has a right. */
export function listOwnSubtasks(db: Reader, actor: Actor): OwnSubtask[] {
  const own = departmentsOf(actor);
  if (actor.personId === null || own.length === 0) return [];
  return db
    .select({
      ...LISTED,
      directiveId: directives.id,
      departmentId: assignments.departmentId,
      officerPersonId: assignments.officerPersonId,
      code: sql<string>`${directives.code}`,
      summary: directives.summary,
    })
    .from(subtasks)
    .innerJoin(assignments, eq(assignments.id, subtasks.assignmentId))
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .leftJoin(people, eq(people.id, subtasks.personId))
    .where(
      and(
        eq(subtasks.personId, actor.personId),
        inArray(assignments.departmentId, own),
        isNull(subtasks.doneOn),
        isNull(subtasks.removedOn),
        inArray(assignments.state, [...OPEN_STATES]),
        visibleDirectives(actor),
      ),
    )
    .orderBy(...BY_DAY)
    .all();
}
