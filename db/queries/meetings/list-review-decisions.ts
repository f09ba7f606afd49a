import "server-only";
import { asc, eq } from "drizzle-orm";
import type { Day } from "@/domain/calendar/day";
import type { MeetingStatus } from "@/domain/meetings/life";
import type { RecordedDecision } from "@/domain/meetings/record";
import { decisionRefusal } from "@/domain/meetings/review";
import type { Reader } from "../../client";
import { prepared } from "../../prepared";
import { urgesBefore } from "../../review-conditions";
import { departments } from "../../schema/departments";
import { assignments, directives } from "../../schema/directives";
import { reviewDecisions } from "../../schema/review";
import { sql } from "../../sql";

/**
 * The decisions of a meeting that the caller may see on earlier work, by department.
 * @param departmentNames as of the meeting's day
 */
export function listReviewDecisions(
  db: Reader,
  meeting: { id: number; heldOn: Day; status: MeetingStatus },
  departmentNames: ReadonlyMap<number, string>,
): RecordedDecision[] {
  return selectDecisions(db)
    .all({ meetingId: meeting.id, heldOn: meeting.heldOn })
    .map(({ departmentId, standing, ...decision }) => ({
      ...decision,
      department: departmentNames.get(departmentId) ?? "",
      fits: meeting.status === "signed" ? null : decisionRefusal(decision, standing, meeting.heldOn) === null,
    }));
}

const selectDecisions = (db: Reader) =>
  prepared(db, "review decisions of a meeting", () =>
    db
      .select({
        id: reviewDecisions.id,
        kind: reviewDecisions.kind,
        assignmentId: reviewDecisions.assignmentId,
        deadline: reviewDecisions.deadline,
        note: reviewDecisions.note,
        continuedById: reviewDecisions.directiveId,
        directiveId: directives.id,
        code: sql<string>`${directives.code}`,
        summary: directives.summary,
        departmentId: assignments.departmentId,
        urgedBefore: urgesBefore(sql.placeholder("heldOn")),
        standing: { state: assignments.state, role: assignments.role, deadline: assignments.deadline },
      })
      .from(reviewDecisions)
      .innerJoin(assignments, eq(assignments.id, reviewDecisions.assignmentId))
      .innerJoin(directives, eq(directives.id, assignments.directiveId))
      .innerJoin(departments, eq(departments.id, assignments.departmentId))
      .where(eq(reviewDecisions.meetingId, sql.placeholder("meetingId")))
      .orderBy(asc(departments.sortOrder), asc(departments.id), asc(directives.id))
      .prepare(),
  );
