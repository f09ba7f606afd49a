import type { EventKind } from "../events/event-kinds";
import type { MeetingStatus } from "./life";

/**
 * Whether an event of a meeting is announced to everyone. Minutes written afterwards, and supplements, also begin
 * with "planned", but announce no meeting: only clerks and leaders see them until the signature.
 * @param status of the meeting after the write
 */
export const isAnnounced = (kind: EventKind, status: MeetingStatus | undefined): boolean =>
  kind !== "meeting.planned" || status === "planned";
