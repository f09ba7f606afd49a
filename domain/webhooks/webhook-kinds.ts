import { ALL_STEPS } from "../directives/steps/steps";
import type { EventKind } from "../events/event-kinds";

/**
 * Events that other systems can receive: those that everyone in the agency may see. Drafts, accounts and settings
 * are left out; so is undoing, because events are sent only after the time to undo.
 */
export const WEBHOOK_KINDS = [
  "meeting.planned",
  "meeting.postponed",
  "meeting.cancelled",
  "meeting.signed",
  "meeting.supplemented",
  "meeting.official_number_recorded",
  "directive.issued",
  "directive.following_leader_named",
  "assignment.issued",
  "subtask.added",
  "subtask.changed",
  "subtask.settled",
  "subtask.removed",
  ...new Set(ALL_STEPS.map(({ event }) => event)),
] as const satisfies readonly EventKind[];
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

/** Whether other systems can receive this kind of event. */
export const isWebhookKind = (kind: EventKind): kind is WebhookKind =>
  (WEBHOOK_KINDS as readonly EventKind[]).includes(kind);
