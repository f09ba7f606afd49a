import { type Actor, isClerk } from "../actor";
import type { EventKind } from "../events/event-kinds";
import type { MeetingStatus } from "./life";

/** What of a meeting decides who sees it. */
export type SeenMeeting = {
  status: MeetingStatus;
  /** It was entered as planned. */
  announced: boolean;
  /** Something was written in it while it was a draft. */
  hasDraftText: boolean;
};

/**
 * May the actor know of a meeting: that it is, when and where. What was announced stays so while its minutes are
 * written; minutes that began as a draft are for clerks and leaders until they are signed; discarded ones are for
 * nobody.
 */
export function canViewMeeting(
  actor: Actor,
  { status, announced }: Pick<SeenMeeting, "status" | "announced">,
): boolean {
  if (actor.grants.length === 0 || status === "discarded") return false;
  return isClerk(actor) || announced || status === "signed";
}

/**
 * May the actor read what a meeting says: agenda, directives, attendance, files. A planned one's programme is
 * everybody's, until something is written in it as a draft; from then on the text waits for the signature.
 */
export function canViewMinutes(actor: Actor, meeting: SeenMeeting): boolean {
  if (!canViewMeeting(actor, meeting)) return false;
  const { status, hasDraftText } = meeting;
  const underWay = status === "draft" || status === "submitted";
  return isClerk(actor) || status === "signed" || !(underWay || hasDraftText);
}

/**
 * May the actor know of a step in the life of a meeting: what a leader said of a draft is part of its text, and what
 * was taken out of it and put back is for those who write it.
 */
export function canViewMeetingEvent(actor: Actor, meeting: SeenMeeting, kind: EventKind): boolean {
  if (kind === "meeting.part_removed" || kind === "meeting.part_restored") return canWriteMinutes(actor);
  return kind === "meeting.sent_back" ? canViewMinutes(actor, meeting) : canViewMeeting(actor, meeting);
}

export const canWriteMinutes = (actor: Actor): boolean => isClerk(actor);
