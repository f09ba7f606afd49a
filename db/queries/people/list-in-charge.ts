import "server-only";
import { and, asc, count, eq, inArray, isNotNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { OPEN_STATES } from "@/domain/directives/states";
import { canKeepPeople } from "@/domain/people/policy";
import type { Reader } from "../../client";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { users } from "../../schema/users";
import { sql } from "../../sql";
import { listStaffChoices } from "../meetings/list-choices";

export type InCharge = {
  departmentId: number;
  department: string;
  work: { directiveId: number; code: string; summary: string; deadline: Day | null }[];
  /** Possible successors: people with a title there, except the person. */
  successors: { id: number; name: string }[];
};

/** The open work that a person is in charge of, by department: for those who are about to move the person. */
export function listInCharge(db: Reader, actor: Actor, personId: number, today: Day): InCharge[] {
  if (!canKeepPeople(actor)) return [];
  const rows = db
    .select({
      departmentId: departments.id,
      department: departments.name,
      directiveId: directives.id,
      code: sql<string>`${directives.code}`,
      summary: directives.summary,
      deadline: assignments.deadline,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(and(eq(assignments.officerPersonId, personId), inArray(assignments.state, [...OPEN_STATES])))
    .orderBy(asc(departments.sortOrder), asc(sql`${assignments.deadline} is null`), asc(assignments.deadline))
    .all();
  return [...new Map(rows.map((row) => [row.departmentId, row.department]))].map(
    ([departmentId, department]) => ({
      departmentId,
      department,
      work: rows
        .filter((row) => row.departmentId === departmentId)
        .map(({ directiveId, code, summary, deadline }) => ({ directiveId, code, summary, deadline })),
      successors: listStaffChoices(db, actor, departmentId, today).filter(({ id }) => id !== personId),
    }),
  );
}

/** How many directives with open work a user follows as a leader. */
export const countFollowed = (db: Reader, actor: Actor, userId: number): number =>
  canKeepPeople(actor)
    ? (db
        .select({ count: count() })
        .from(directives)
        .innerJoin(users, eq(users.id, directives.followingLeaderUserId))
        .where(
          and(
            eq(users.id, userId),
            isNotNull(directives.number),
            sql`exists (select 1 from assignments a where a.directive_id = ${directives.id}
              and a.state in ${[...OPEN_STATES]})`,
          ),
        )
        .get()?.count ?? 0)
    : 0;
