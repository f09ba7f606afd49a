import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { extractFile } from "../../removed-parts/file";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import type { MeetingFileKey } from "./find-meeting-file";
import { storeRemovedPart } from "./store-removed-part";

/**
 * Removes a file from a draft; its bytes stay on disk, because other rows may refer to them.
 * @returns the removed part's id (restorePart)
 */
export function removeFile(
  db: Database,
  actor: Actor,
  { meetingId, fileId }: MeetingFileKey,
  now: Date,
): number {
  return write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    return storeRemovedPart(tx, actor, meetingId, extractFile(tx, meetingId, fileId), now);
  });
}
