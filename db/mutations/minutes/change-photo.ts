import "server-only";
import { eq } from "drizzle-orm";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { attachments } from "../../schema/attachments";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { findMeetingFile, type MeetingFileKey } from "./find-meeting-file";

/** Saves a photo's caption, and its description for readers who cannot see it. */
export function changePhoto(
  db: Database,
  actor: Actor,
  { caption, alt, ...file }: MeetingFileKey & { caption: string; alt: string },
): void {
  write(db, (tx) => {
    touchMeeting(tx, actor, file.meetingId);
    findMeetingFile(tx, file);
    tx.update(attachments).set({ caption, alt }).where(eq(attachments.id, file.fileId)).run();
  });
}
