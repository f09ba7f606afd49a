import "server-only";
import { and, asc, eq, gte, inArray, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Day } from "@/domain/calendar/day";
import type { Reader } from "../../client";
import { isUrgedForReview } from "../../review-conditions";
import { assignments, directives } from "../../schema/directives";
import { meetings } from "../../schema/meetings";
import { visibleDirectives, visibleMeetings } from "../../visibility";

/**
 * The coming meeting, planned or with its minutes just opened, that reviews a directive because it was urged three
 * times or more; null if it was not, or the actor sees no coming meeting.
 */
export function findComingReview(
  db: Reader,
  actor: Actor,
  directiveId: number,
  today: Day,
): { id: number; title: string; heldOn: Day } | null {
  const next = db
    .select({ id: meetings.id, title: meetings.title, heldOn: meetings.heldOn })
    .from(meetings)
    .where(
      and(
        visibleMeetings(actor),
        inArray(meetings.status, ["planned", "draft"]),
        isNull(meetings.supplementsId),
        gte(meetings.heldOn, today),
      ),
    )
    .orderBy(asc(meetings.heldOn), asc(meetings.id))
    .limit(1)
    .get();
  if (!next) return null;
  const standing = db
    .select({ id: assignments.id })
    .from(assignments)
    .innerJoin(directives, eq(directives.id, assignments.directiveId))
    .where(and(visibleDirectives(actor), eq(directives.id, directiveId), isUrgedForReview(next.heldOn)))
    .limit(1)
    .get();
  return standing ? next : null;
}
