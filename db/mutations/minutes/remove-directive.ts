import "server-only";
import type { Actor } from "@/domain/actor";

import type { Database } from "../../client";
import { extractDirective } from "../../removed-parts/directive";

import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { storeRemovedPart } from "./store-removed-part";

/** Removes a proposed directive from a draft. @returns the removed part's id (restorePart) */
export function removeDirective(
  db: Database,
  actor: Actor,
  { meetingId, directiveId }: { meetingId: number; directiveId: number },
  now: Date,
): number {
  return write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    return storeRemovedPart(tx, actor, meetingId, extractDirective(tx, meetingId, directiveId), now);
  });
}
