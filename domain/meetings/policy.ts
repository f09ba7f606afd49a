import { type Actor, isClerk } from "../actor";
import type { EventKind } from "../events/event-kinds";
import type { MeetingStatus } from "./life";

/** The facts of a meeting that decide who sees it. */
export type SeenMeeting = {
  status: MeetingStatus;
  /** It was entered as planned. */
  announced: boolean;
  /** Something was written in it while it was a draft. */
  hasDraftText: boolean;
};

/**
 * Whether the actor may know of a meeting: that it takes place, when and where. An announced meeting stays visible
 * while its minutes are written; minutes that began as a draft are for clerks and leaders until they are signed;
 * nobody sees discarded ones.
 */
export function canViewMeeting(
  actor: Actor,
  { status, announced }: Pick<SeenMeeting, "status" | "announced">,
): boolean {
  if (actor.grants.length === 0 || status === "discarded") return false;
  return isClerk(actor) || announced || status === "signed";
}

/**
 * Whether the actor may read a meeting's text: agenda, directives, attendance, files. Everyone may read the
 * programme of a planned meeting until something is written in it as a draft; from then on the text is hidden
 * until the signature.
 */
export function canViewMinutes(actor: Actor, meeting: SeenMeeting): boolean {
  if (!canViewMeeting(actor, meeting)) return false;
  const { status, hasDraftText } = meeting;
  const underWay = status === "draft" || status === "submitted";
  return isClerk(actor) || status === "signed" || !(underWay || hasDraftText);
}

/**
 * Whether the actor may know of a step in the life of a meeting. A leader's remark on a draft is part of its text,
 * and removed and restored parts concern only those who write it.
 */
export function canViewMeetingEvent(actor: Actor, meeting: SeenMeeting, kind: EventKind): boolean {
  if (kind === "meeting.part_removed" || kind === "meeting.part_restored") return canWriteMinutes(actor);
  return kind === "meeting.sent_back" ? canViewMinutes(actor, meeting) : canViewMeeting(actor, meeting);
}

/** Clerks and leaders write minutes. */
export const canWriteMinutes = (actor: Actor): boolean => isClerk(actor);
