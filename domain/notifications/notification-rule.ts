import type { EventKind, EventPayloads } from "../events/event-kinds";
import type { MeetingFacts, NotificationKind, NotificationPayloads, WorkFacts } from "./payloads";

/** Groups of people that an event can concern; who they are that day is found in db/find-audience.ts. */
export type Audience =
  /** Of the assignment's department, deputies while they stand in included. */
  | "heads"
  /** In charge of the assignment. */
  | "officer"
  /** The leader who follows the directive; every leader where none does. */
  | "follower"
  | "leaders"
  | "clerks"
  /** Who submitted the minutes; every clerk where nobody did. */
  | "secretary"
  /** Heads of every department that the meeting's directives were given to. */
  | "given"
  /** Heads of every department. */
  | "all-heads"
  /** The user whom the event names. */
  | "named";

/** What is known beside the event's own payload when it is told. */
export type Facts = {
  by: string;
  work: WorkFacts;
  meeting: MeetingFacts;
  /** How many of the meeting's directives went to the reader's departments. */
  given: number;
};

/** Who is told of an event, and what each reader is told of it. */
export type NotificationRule<K extends EventKind & NotificationKind> = {
  to: readonly Audience[];
  /** Told only where this holds. */
  when?(event: EventPayloads[K]): boolean;
  payload(event: EventPayloads[K], facts: Facts): NotificationPayloads[K];
};

/** The department whose work it is. */
export const DEPARTMENT = ["heads", "officer"] as const;

/** What is told of a step that was taken with a reason. */
export function reasonPayload({ reason }: { reason: string }, { by, work }: Facts) {
  return { ...work, by, said: reason };
}
