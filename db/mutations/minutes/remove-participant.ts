import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { participants } from "../../schema/meetings";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";

/** Takes somebody off a draft's list. */
export function removeParticipant(
  db: Database,
  actor: Actor,
  { meetingId, participantId }: { meetingId: number; participantId: number },
): void {
  write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    const gone = tx
      .delete(participants)
      .where(and(eq(participants.id, participantId), eq(participants.meetingId, meetingId)))
      .run();
    if (gone.changes !== 1) refuse("request.not_found");
  });
}
