import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { extractCorrection } from "../../removed-parts/correction";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { storeRemovedPart } from "./store-removed-part";

/**
 * Removes a correction: the passage stays as it was signed.
 * @returns the removed part's id (restorePart)
 * @throws request.not_found, and those of touchMeeting
 */
export function removeCorrection(
  db: Database,
  actor: Actor,
  { meetingId, correctionId }: { meetingId: number; correctionId: number },
  now: Date,
): number {
  return write(db, (tx) => {
    const meeting = touchMeeting(tx, actor, meetingId);
    return storeRemovedPart(tx, actor, meetingId, extractCorrection(tx, meeting, correctionId), now);
  });
}
