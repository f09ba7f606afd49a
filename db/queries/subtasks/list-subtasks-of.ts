import "server-only";
import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { OPEN_STATES } from "@/domain/directives/states";
import { canKeepPeople } from "@/domain/people/policy";
import type { Reader } from "../../client";
import { assignments, directives } from "../../schema/directives";
import { subtasks } from "../../schema/subtasks";
import { sql } from "../../sql";

export type HeldSubtask = {
  id: number;
  departmentId: number;
  directiveId: number;
  code: string;
  title: string;
  dueOn: Day | null;
};

/** The subtasks of open work that a person still has to do, by day: for those who are about to move the person. */
export function listSubtasksOf(db: Reader, actor: Actor, personId: number): HeldSubtask[] {
  if (!canKeepPeople(actor)) return [];
  return db
    .select({
      id: subtasks.id,
      departmentId: assignments.departmentId,
      directiveId: directives.id,
      code: sql<string>`${directives.code}`,
      title: subtasks.title,
      dueOn: subtasks.dueOn,
    })
    .from(subtasks)
    .innerJoin(assignments, eq(assignments.id, subtasks.assignmentId))
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(
      and(
        eq(subtasks.personId, personId),
        isNull(subtasks.doneOn),
        isNull(subtasks.removedOn),
        inArray(assignments.state, [...OPEN_STATES]),
      ),
    )
    .orderBy(asc(sql`${subtasks.dueOn} is null`), asc(subtasks.dueOn), asc(subtasks.id))
    .all();
}
