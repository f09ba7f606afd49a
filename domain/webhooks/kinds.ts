import type { EventKind } from "../events/kinds";

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
  "assignment.acknowledged",
  "assignment.progress_logged",
  "assignment.reported",
  "assignment.report_taken_back",
  "assignment.report_confirmed",
  "assignment.period_closed",
  "assignment.ended",
  "assignment.report_returned",
  "assignment.reopened",
  "assignment.withdrawn",
  "assignment.deadline_set",
  "assignment.extension_requested",
  "assignment.extension_granted",
  "assignment.extension_refused",
  "assignment.urged",
  "assignment.carried_over",
  "assignment.role_changed",
  "assignment.officer_named",
  "assignment.moved_to_successor",
  "assignment.commented",
  "assignment.replied",
] as const satisfies readonly EventKind[];
export type WebhookKind = (typeof WEBHOOK_KINDS)[number];

/** Is this a kind that other systems can be told of? */
export const isWebhookKind = (kind: EventKind): kind is WebhookKind =>
  (WEBHOOK_KINDS as readonly EventKind[]).includes(kind);
