import "server-only";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { OPEN_STATES } from "@/domain/directives/states";
import { worksInOn } from "@/domain/people/membership";
import type { Reader } from "../../client";
import { findMemberships } from "../../find-memberships";
import { assignments, directives } from "../../schema/directives";
import { visibleDirectives } from "../../visibility";

/** Open assignments of a directive whose officer in charge no longer works in their department. @returns their keys */
export function listLeftOfficers(db: Reader, actor: Actor, directiveId: number, today: Day): Set<number> {
  const rows = db
    .select({
      id: assignments.id,
      departmentId: assignments.departmentId,
      personId: assignments.officerPersonId,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(
      and(
        eq(directives.id, directiveId),
        visibleDirectives(actor),
        isNotNull(assignments.officerPersonId),
        inArray(assignments.state, [...OPEN_STATES]),
      ),
    )
    .all();
  const memberships = findMemberships(
    db,
    rows.map(({ personId }) => personId ?? 0),
  );
  const left = rows.filter(({ personId, departmentId }) => {
    const membership = memberships.get(personId ?? 0);
    return membership !== undefined && !worksInOn(membership, departmentId, today);
  });
  return new Set(left.map(({ id }) => id));
}
