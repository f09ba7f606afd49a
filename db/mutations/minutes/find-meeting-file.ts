import "server-only";
import type { Transaction } from "../../client";
import { isMeetingFile } from "../../meeting-file";
import { attachments } from "../../schema/attachments";
import { refuseRemoved } from "./refuse-removed";

export type MeetingFileKey = { meetingId: number; fileId: number };

/** The row of a meeting's file. @throws request.not_found */
export function findMeetingFile(
  tx: Transaction,
  { meetingId, fileId }: MeetingFileKey,
): typeof attachments.$inferSelect {
  const row = tx.select().from(attachments).where(isMeetingFile(meetingId, fileId)).get();
  return row ?? refuseRemoved(tx, meetingId, "file", fileId);
}
