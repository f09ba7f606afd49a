import "server-only";
import { and, asc, eq, inArray, isNotNull, isNull, lte, ne, or } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import { type AssignmentState, OPEN_STATES } from "@/domain/directives/states";
import type { ReviewKind } from "@/domain/meetings/review-kinds";
import type { Reader } from "../../client";
import { effectiveEvent } from "../../effective-event";
import { CARRIED_OVER, urgesBefore } from "../../review-conditions";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { meetings } from "../../schema/meetings";
import { reviewDecisions } from "../../schema/review";
import { workOrders } from "../../schema/work-orders";
import { sql } from "../../sql";
import { visibleDirectives } from "../../visibility";

export type ReviewedWork = {
  assignmentId: number;
  version: number;
  directiveId: number;
  code: string;
  summary: string;
  role: "lead" | "coordinating";
  state: AssignmentState;
  deadline: Day | null;
  reportedOn: Day | null;
  percent: number | null;
  /** The department's last news, in a report or a progress entry. */
  lastSaid: string;
  urges: number;
  /** How many of them were before the meeting's day. */
  urgedBefore: number;
  /** This meeting's decision on it so far. */
  decision: { kind: ReviewKind; deadline: Day | null; note: string } | null;
};
export type ReviewedDepartment = { id: number; name: string; work: ReviewedWork[] };

/**
 * The open work of earlier meetings, and the work orders that were chosen for it, by department in the agency's order, as a meeting reviews it; also work
 * closed since that this meeting decided on.
 */
export function listReview(
  db: Reader,
  actor: Actor,
  meeting: { id: number; heldOn: Day },
): ReviewedDepartment[] {
  const rows = db
    .select({
      departmentId: departments.id,
      department: departments.name,
      assignmentId: assignments.id,
      version: assignments.version,
      directiveId: directives.id,
      code: sql<string>`${directives.code}`,
      summary: directives.summary,
      role: assignments.role,
      state: assignments.state,
      deadline: assignments.deadline,
      percent: assignments.percent,
      reportedOn: assignments.reportedOn,
      lastSaid: LAST_SAID,
      urges: URGES,
      urgedBefore: urgesBefore(meeting.heldOn),
      decision: {
        kind: reviewDecisions.kind,
        deadline: reviewDecisions.deadline,
        note: reviewDecisions.note,
      },
    })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .leftJoin(meetings, eq(meetings.id, directives.meetingId))
    .leftJoin(workOrders, eq(workOrders.id, directives.workOrderId))
    .innerJoin(departments, eq(departments.id, assignments.departmentId))
    .leftJoin(
      reviewDecisions,
      and(eq(reviewDecisions.assignmentId, assignments.id), eq(reviewDecisions.meetingId, meeting.id)),
    )
    .where(
      and(
        visibleDirectives(actor),
        isNotNull(directives.number),
        or(
          and(ne(meetings.id, meeting.id), lte(meetings.heldOn, meeting.heldOn)),
          // Of the work given between meetings: what is to be taken up, and what was decided on here.
          and(
            or(eq(workOrders.reviewed, true), sql`${reviewDecisions.id} is not null`),
            lte(directives.issuedOn, meeting.heldOn),
          ),
        ),
        or(inArray(assignments.state, [...OPEN_STATES]), sql`${reviewDecisions.id} is not null`),
        // Work that another meeting carried over continues there.
        or(isNull(CARRIED_OVER), sql`${reviewDecisions.id} is not null`),
      ),
    )
    .orderBy(
      asc(departments.sortOrder),
      asc(departments.id),
      asc(sql`${assignments.deadline} is null`),
      asc(assignments.deadline),
      asc(assignments.id),
    )
    .all();
  const found = new Map<number, ReviewedDepartment>();
  for (const { departmentId, department, ...work } of rows) {
    const entry = found.get(departmentId) ?? { id: departmentId, name: department, work: [] };
    entry.work.push(work);
    found.set(departmentId, entry);
  }
  return [...found.values()];
}

const LAST_SAID = sql<string>`coalesce((select json_extract(e.payload, '$.note') from events e
  where ${effectiveEvent(assignments.id, ["assignment.progress_logged", "assignment.reported"])} order by e.id desc limit 1), '')`;
const URGES = sql<number>`(select count(*) from events e where ${effectiveEvent(assignments.id, ["assignment.urged"])})`;
