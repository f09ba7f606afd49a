import "server-only";
import { and, asc, eq, isNull } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { attachments } from "../../schema/attachments";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { findMeetingFile, type MeetingFileKey } from "./find-meeting-file";
import { type Direction, movedOrder } from "./move-in-order";

/** Moves a photo or a document one place up or down in its list, of the same item or of the whole meeting. */
export function moveFile(
  db: Database,
  actor: Actor,
  { direction, ...file }: MeetingFileKey & { direction: Direction },
): void {
  write(db, (tx) => {
    touchMeeting(tx, actor, file.meetingId);
    const { place, agendaItemId } = findMeetingFile(tx, file);
    const ids = tx
      .select({ id: attachments.id })
      .from(attachments)
      .where(
        and(
          eq(attachments.meetingId, file.meetingId),
          eq(attachments.place, place),
          agendaItemId === null
            ? isNull(attachments.agendaItemId)
            : eq(attachments.agendaItemId, agendaItemId),
        ),
      )
      .orderBy(asc(attachments.sortOrder), asc(attachments.id))
      .all()
      .map(({ id }) => id);
    movedOrder(ids, file.fileId, direction).forEach((id, sortOrder) => {
      tx.update(attachments).set({ sortOrder }).where(eq(attachments.id, id)).run();
    });
  });
}
