import "server-only";
import { and, asc, count, eq, exists, inArray, lt, not, or } from "drizzle-orm";
import { type Actor, isAdmin } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { stepOf } from "@/domain/directives/steps/steps";
import type { Reader } from "../../client";
import { grantLastsTo } from "../../grants-on";
import { positionHeldOn } from "../../position-held-on";
import { departments } from "../../schema/departments";
import { assignments } from "../../schema/directives";
import { people, positions } from "../../schema/people";
import { grants, users } from "../../schema/users";

export type LeftWork = {
  departmentId: number;
  department: string;
  personId: number;
  name: string;
  count: number;
};

/**
 * Open work whose officer in charge headed the department and heads it no more, or holds no title there any
 * more while he did once: it waits to be handed over. For administrators.
 */
export function listLeftWork(db: Reader, actor: Actor, today: Day, departmentId?: number): LeftWork[] {
  if (!isAdmin(actor)) return [];
  const headship = (days: ReturnType<typeof grantLastsTo>) =>
    exists(
      db
        .select({ id: grants.id })
        .from(grants)
        .innerJoin(users, eq(users.id, grants.userId))
        .where(
          and(
            eq(users.personId, assignments.officerPersonId),
            eq(grants.kind, "head"),
            eq(grants.departmentId, assignments.departmentId),
            days,
          ),
        ),
    );
  const title = (days: ReturnType<typeof positionHeldOn>) =>
    exists(
      db
        .select({ id: positions.id })
        .from(positions)
        .where(
          and(
            eq(positions.personId, assignments.officerPersonId),
            days,
            eq(positions.departmentId, assignments.departmentId),
          ),
        ),
    );
  const left = or(
    and(headship(lt(grants.toDay, today)), not(headship(grantLastsTo(today)))),
    and(title(lt(positions.toDay, today)), not(title(positionHeldOn(today)))),
  );
  return db
    .select({
      departmentId: departments.id,
      department: departments.name,
      personId: people.id,
      name: people.fullName,
      count: count(),
    })
    .from(assignments)
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .innerJoin(people, eq(people.id, assignments.officerPersonId))
    .where(
      and(
        inArray(assignments.state, [...stepOf("hand-over").from]),
        departmentId === undefined ? undefined : eq(assignments.departmentId, departmentId),
        left,
      ),
    )
    .groupBy(departments.id, people.id)
    .orderBy(asc(departments.sortOrder), asc(people.sortKey))
    .all();
}
