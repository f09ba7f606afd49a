import "server-only";
import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { OPEN_STATES } from "@/domain/directives/states";
import type { Reader } from "../../client";
import { assignments, directives } from "../../schema/directives";
import { visibleDirectives } from "../../visibility";
import { whoHaveLeft } from "../../who-have-left";

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
  const left = whoHaveLeft(db, rows, today);
  return new Set(left.map(({ id }) => id));
}
