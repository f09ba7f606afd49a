import "server-only";
import type { Actor } from "@/domain/actor";

import type { Database } from "../../client";
import { extractAgendaItem } from "../../removed-parts/agenda-item";

import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import { storeRemovedPart } from "./store-removed-part";

/**
 * Removes an item from a draft; its directives stay without item, and its files stay with the meeting.
 * @returns the removed part's id (restorePart)
 */
export function removeAgendaItem(
  db: Database,
  actor: Actor,
  { meetingId, itemId }: { meetingId: number; itemId: number },
  now: Date,
): number {
  return write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    return storeRemovedPart(tx, actor, meetingId, extractAgendaItem(tx, meetingId, itemId), now);
  });
}
