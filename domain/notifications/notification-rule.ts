import type { EventKind, EventPayloads } from "../events/event-kinds";
import type { MeetingFacts, NotificationKind, NotificationPayloads } from "./payloads";
import type { WorkFacts } from "./work-facts";

/** Groups of people that an event can concern; db/find-audience.ts finds who they are on a day. */
export type Audience =
  /** The heads of the assignment's department, including deputies on their days. */
  | "heads"
  /** The officer in charge of the assignment, and everybody who has a share of it. */
  | "officer"
  /** The leader who follows the directive; every leader if nobody follows it. */
  | "follower"
  | "leaders"
  | "admins"
  | "clerks"
  /** The clerk who submitted the minutes; every clerk if nobody did. */
  | "secretary"
  /** Heads of every department that the meeting's directives were given to. */
  | "given"
  /** Heads of every department. */
  | "all-heads"
  /** The user whom the event names. */
  | "named";

/** The facts known besides the event's own payload. */
export type Facts = {
  by: string;
  work: WorkFacts;
  meeting: MeetingFacts;
  /** How many of the meeting's directives were given to the reader's departments. */
  given: number;
};

/** Who is notified of an event, and the payload for each reader. */
export type NotificationRule<K extends EventKind & NotificationKind> = {
  to: readonly Audience[];
  /** Notifies only if this returns true. */
  when?(event: EventPayloads[K]): boolean;
  payload(event: EventPayloads[K], facts: Facts): NotificationPayloads[K];
};

/** The audience of a step that concerns the department: its heads and the officer in charge. */
export const DEPARTMENT = ["heads", "officer"] as const;

/** The payload of a step that was taken with a reason. */
export function reasonPayload({ reason }: { reason: string }, { by, work }: Facts) {
  return { ...work, by, said: reason };
}
