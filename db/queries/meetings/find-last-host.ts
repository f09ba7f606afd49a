import "server-only";
import { and, desc, eq, isNotNull, isNull, ne } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { meetings, participants } from "../../schema/meetings";
import { people } from "../../schema/people";
import { visibleMeetings } from "../../visibility";

/** The last chair or secretary of a series who still works here; null if there is none. */
export function findLastHost(
  db: Reader,
  actor: Actor,
  seriesId: number,
  role: "chair" | "secretary",
): number | null {
  const last = db
    .select({ personId: participants.personId })
    .from(participants)
    .innerJoin(meetings, eq(meetings.id, participants.meetingId))
    .innerJoin(people, and(eq(people.id, participants.personId), eq(people.active, true)))
    .where(
      and(
        visibleMeetings(actor),
        eq(meetings.seriesId, seriesId),
        isNull(meetings.supplementsId),
        ne(meetings.status, "cancelled"),
        eq(participants.role, role),
        isNotNull(participants.personId),
      ),
    )
    .orderBy(desc(meetings.heldOn), desc(meetings.id))
    .get();
  return last?.personId ?? null;
}
