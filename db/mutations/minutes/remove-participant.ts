import "server-only";
import type { Actor } from "@/domain/actor";

import type { Database } from "../../client";
import { takeParticipant } from "../../put-aside/participant";

import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { putAside } from "./put-aside";

/** Takes somebody off a draft's list. @returns the removed part's id (restorePart) */
export function removeParticipant(
  db: Database,
  actor: Actor,
  { meetingId, participantId }: { meetingId: number; participantId: number },
  now: Date,
): number {
  return write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    return putAside(tx, actor, meetingId, takeParticipant(tx, meetingId, participantId), now);
  });
}
