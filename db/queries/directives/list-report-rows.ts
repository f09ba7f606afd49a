import "server-only";
import { and, eq, gte, isNotNull, lte, type SQL } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { ReportRow } from "@/domain/directives/period-report";
import type { EventKind } from "@/domain/events/event-kinds";
import type { DirectiveOrigin } from "@/domain/work-orders/origins";
import type { Reader } from "../../client";
import { heldOn } from "../../counting";
import { effectiveEvent } from "../../effective-event";
import { assignmentSpans, assignments, directives } from "../../schema/directives";
import { sql } from "../../sql";
import { visibleDirectives } from "../../visibility";

/**
 * Every assignment of the directives issued in a period, as of a day: the effective day counts, so what was
 * recorded later but took effect by then is included.
 * @param period both days included; with an origin only directives of minutes, or only work orders
 */
export function listReportRows(
  db: Reader,
  actor: Actor,
  { from, to, asOf, origin = null }: { from: Day; to: Day; asOf: Day; origin?: DirectiveOrigin | null },
): (ReportRow & { assignmentId: number })[] {
  return (
    db
      .select({
        assignmentId: assignments.id,
        directiveId: assignments.directiveId,
        departmentId: assignmentSpans.departmentId,
        role: assignmentSpans.role,
        state: assignmentSpans.state,
        deadline: assignmentSpans.deadline,
        reportedOn: assignmentSpans.reportedOn,
        issuedOn: sql<Day>`${directives.issuedOn}`,
        giver: { id: directives.givenByPersonId, name: directives.givenByName },
        extensions: countEvents("assignment.extension_granted", asOf),
        urges: countEvents("assignment.urged", asOf),
      })
      .from(directives)
      // In this order: the days of issue lead to the work, and the work to its span.
      .crossJoin(assignments)
      .crossJoin(assignmentSpans)
      .where(
        and(
          eq(assignments.directiveId, directives.id),
          eq(assignmentSpans.assignmentId, assignments.id),
          heldOn(asOf),
          visibleDirectives(actor),
          gte(directives.issuedOn, from),
          lte(directives.issuedOn, to),
          ofOrigin(origin),
        ),
      )
      .orderBy(assignments.id)
      .all()
  );
}

/** Directives of minutes, work orders, or both. */
const ofOrigin = (origin: DirectiveOrigin | null): SQL | undefined =>
  origin === null
    ? undefined
    : isNotNull(origin === "meeting" ? directives.meetingId : directives.workOrderId);

/** How many events of a kind the assignment had up to the day. */
const countEvents = (kind: EventKind, asOf: Day): SQL<number> =>
  sql<number>`(select count(*) from events e where ${effectiveEvent(assignments.id, [kind])} and e.effective_on <= ${asOf})`;
