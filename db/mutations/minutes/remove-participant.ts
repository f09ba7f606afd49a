import "server-only";
import type { Actor } from "@/domain/actor";

import type { Database } from "../../client";
import { extractParticipant } from "../../removed-parts/participant";

import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { storeRemovedPart } from "./store-removed-part";

/** Removes a participant from a draft. @returns the removed part's id (restorePart) */
export function removeParticipant(
  db: Database,
  actor: Actor,
  { meetingId, participantId }: { meetingId: number; participantId: number },
  now: Date,
): number {
  return write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    return storeRemovedPart(tx, actor, meetingId, extractParticipant(tx, meetingId, participantId), now);
  });
}
