import "server-only";
import { and, desc, eq, isNull, ne } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Reader } from "../../client";
import { meetings } from "../../schema/meetings";
import { visibleMeetings } from "../../visibility";

/** The latest meeting of a series that the actor sees, to fill in the next one. */
export function findLastMeeting(db: Reader, actor: Actor, seriesId: number) {
  return (
    db
      .select()
      .from(meetings)
      .where(
        and(
          visibleMeetings(actor),
          eq(meetings.seriesId, seriesId),
          isNull(meetings.supplementsId),
          ne(meetings.status, "cancelled"),
        ),
      )
      .orderBy(desc(meetings.heldOn), desc(meetings.id))
      .limit(1)
      .get() ?? null
  );
}
