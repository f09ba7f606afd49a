import { type Actor, isClerk } from "../actor";
import type { MeetingStatus } from "./life";

/** Drafts are for clerks and leaders; a discarded one is for nobody; the rest for everyone with a grant. */
export function canViewMeeting(actor: Actor, meeting: { status: MeetingStatus }): boolean {
  if (actor.grants.length === 0 || meeting.status === "discarded") return false;
  return isClerk(actor) || !["draft", "submitted"].includes(meeting.status);
}

export const canWriteMinutes = (actor: Actor): boolean => isClerk(actor);
