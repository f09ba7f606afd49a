import "server-only";
import type { Actor } from "@/domain/actor";
import type { Database } from "../../client";
import { extractHeading } from "../../removed-parts/heading";
import { write } from "../../write";
import { touchMeeting } from "../meetings/touch-meeting";
import type { OnHeading } from "./rename-heading";
import { storeRemovedPart } from "./store-removed-part";

/** Removes a heading; its directives stay, without heading. @returns the removed part's id (restorePart) */
export function removeHeading(db: Database, actor: Actor, heading: OnHeading, now: Date): number {
  const { meetingId, headingId } = heading;
  return write(db, (tx) => {
    touchMeeting(tx, actor, meetingId);
    return storeRemovedPart(tx, actor, meetingId, extractHeading(tx, meetingId, headingId), now);
  });
}
