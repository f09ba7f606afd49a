import "server-only";
import { and, asc, eq, inArray, isNotNull, lte, ne } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { type AssignmentState, OPEN_STATES } from "@/domain/directives/states";
import type { Reader } from "../../client";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { meetings } from "../../schema/meetings";
import { sql } from "../../sql";
import { visibleDirectives } from "../../visibility";

export type OpenDirective = {
  directiveId: number;
  code: string;
  summary: string;
  /** The lead. */
  department: string;
  state: AssignmentState;
  deadline: Day | null;
  reportedOn: Day | null;
};

/** The directives of earlier meetings whose lead has not finished, the earliest deadline first, undated ones last. */
export function listOpenBefore(
  db: Reader,
  actor: Actor,
  meeting: { id: number; heldOn: Day },
): OpenDirective[] {
  return db
    .select({
      directiveId: directives.id,
      code: sql<string>`${directives.code}`,
      summary: directives.summary,
      department: departments.name,
      state: assignments.state,
      deadline: assignments.deadline,
      reportedOn: assignments.reportedOn,
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .innerJoin(meetings, eq(meetings.id, directives.meetingId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .where(
      and(
        visibleDirectives(actor),
        inArray(assignments.state, [...OPEN_STATES]),
        eq(assignments.role, "lead"),
        isNotNull(directives.number),
        ne(meetings.id, meeting.id),
        lte(meetings.heldOn, meeting.heldOn),
      ),
    )
    .orderBy(asc(sql`${assignments.deadline} is null`), asc(assignments.deadline), asc(assignments.id))
    .all();
}
