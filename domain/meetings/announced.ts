import type { EventKind } from "../events/event-kinds";
import type { MeetingStatus } from "./life";

/**
 * Does an event of a meeting tell everyone of it? Minutes that are written afterwards, and supplements, begin with
 * "planned" too, but announce no meeting: what is in them is their clerks' alone until the signature.
 * @param status of the meeting as the write left it
 */
export const isAnnounced = (kind: EventKind, status: MeetingStatus | undefined): boolean =>
  kind !== "meeting.planned" || status === "planned";
