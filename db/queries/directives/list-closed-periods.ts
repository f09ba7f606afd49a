import "server-only";
import { asc, eq } from "drizzle-orm";
import type { ClosedPeriod } from "@/domain/directives/reported-periods";
import type { EventPayloads } from "@/domain/events/event-kinds";
import type { Reader } from "../../client";
import { events } from "../../schema/events";

/** The confirmed periods of a directive's assignments, oldest first; for a directive the caller may see. */
export function listClosedPeriods(db: Reader, directiveId: number): ClosedPeriod[] {
  const rows = db
    .select()
    .from(events)
    .where(eq(events.directiveId, directiveId))
    .orderBy(asc(events.id))
    .all();
  const undone = new Set(
    rows
      .filter(({ kind }) => kind === "assignment.undone")
      .map(({ payload }) => (payload as EventPayloads["assignment.undone"]).eventId),
  );
  return rows
    .filter(({ id, kind }) => kind === "assignment.period_closed" && !undone.has(id))
    .map(({ assignmentId, payload, effectiveOn, actorName }) => {
      const { periodEnd, deadline, reportedOn } = payload as EventPayloads["assignment.period_closed"];
      return {
        assignmentId: assignmentId ?? 0,
        periodEnd,
        deadline,
        reportedOn,
        confirmedBy: actorName,
        confirmedOn: effectiveOn,
      };
    });
}
