import { ALL_STEPS } from "../directives/steps/steps";
import type { EventKind } from "../events/event-kinds";

/**
 * What other systems can be told of: what everyone inside may see. Drafts, accounts and settings are left out,
 * and so is undoing, since nothing is sent before it is too late for that.
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
  ...new Set(ALL_STEPS.map(({ event }) => event)),
] as const satisfies readonly EventKind[];
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

/** Is this a kind that other systems can be told of? */
export const isWebhookKind = (kind: EventKind): kind is WebhookKind =>
  (WEBHOOK_KINDS as readonly EventKind[]).includes(kind);
