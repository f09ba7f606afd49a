import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { extractDecision } from "../../removed-parts/decision";
import { write } from "../../write";
import { storeRemovedPart } from "../minutes/store-removed-part";
import { touchMeeting } from "./touch-meeting";

/**
 * Removes a noted decision, and the directive that it proposed.
 * @returns the removed part's id (restorePart), null if nothing was noted
 * @throws those of touchMeeting
 */
export function removeReviewDecision(
  db: Database,
  actor: Actor,
  { meetingId, assignmentId }: { meetingId: number; assignmentId: number },
  now: Date,
): number | null {
  return write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    const taken = extractDecision(tx, meetingId, assignmentId);
    return taken && storeRemovedPart(tx, actor, meetingId, taken, now);
  });
}
