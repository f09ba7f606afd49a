import "server-only";
import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "../../client";
import { attachments } from "../../schema/attachments";
import { refuseRemoved } from "./refuse-removed";

export type MeetingFileKey = { meetingId: number; fileId: number };

/** The row of a meeting's file. @throws request.not_found */
export function findMeetingFile(
  tx: Transaction,
  { meetingId, fileId }: MeetingFileKey,
): typeof attachments.$inferSelect {
  const row = tx
    .select()
    .from(attachments)
    .where(
      and(
        eq(attachments.id, fileId),
        eq(attachments.meetingId, meetingId),
        inArray(attachments.place, ["photo", "document"]),
      ),
    )
    .get();
  return row ?? refuseRemoved(tx, meetingId, "file", fileId);
}
