import "server-only";
import { and, eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import { refuse } from "@/domain/errors";
import type { Database } from "../../client";
import { agendaItems } from "../../schema/meetings";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";

/** Takes an item out of a draft; directives noted under it stay, under none, and its files with the meeting. */
export function removeAgendaItem(
  db: Database,
  actor: Actor,
  { meetingId, itemId }: { meetingId: number; itemId: number },
): void {
  write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    const gone = tx
      .delete(agendaItems)
      .where(and(eq(agendaItems.id, itemId), eq(agendaItems.meetingId, meetingId)))
      .run();
    if (gone.changes !== 1) refuse("request.not_found");
  });
}
