import type { StepEventKind } from "../directives/steps/step";
import { ALL_STEPS } from "../directives/steps/steps";
import type { DomainEvent, EventKind } from "../events/event-kinds";
import { type Audience, DEPARTMENT, type Facts, type NotificationRule } from "./notification-rule";
import type { Notification, NotificationKind } from "./payloads";

const EVERYBODY = ["all-heads", "clerks", "leaders"] as const;

/** The rule of each step (domain/directives/steps). Object.fromEntries loses which rule belongs to which kind. */
const STEP_RULES = Object.fromEntries(ALL_STEPS.map(({ event, notify }) => [event, notify])) as {
  [K in StepEventKind]: K extends NotificationKind ? NotificationRule<K> : null;
};

/**
 * Who is notified of each event; the actor is never notified of their own act. Every new event needs an entry
 * here.
 */
export const NOTIFICATION_RULES = {
  // Minutes written afterwards announce no meeting: db/notify-of-event.ts checks the row for "meeting.planned".
  "meeting.planned": { to: EVERYBODY, payload: ({ title, heldOn }, { by }) => ({ by, title, day: heldOn }) },
  "meeting.opened": null,
  "meeting.postponed": {
    to: EVERYBODY,
    payload: ({ from, to, reason }, { meeting }) => ({ title: meeting.title, from, to, said: reason }),
  },
  "meeting.cancelled": {
    to: EVERYBODY,
    payload: ({ reason }, { meeting: { title, day } }) => ({ title, day, said: reason }),
  },
  "meeting.closed": null,
  "meeting.text_imported": null,
  "meeting.import_taken_back": null,
  "meeting.discarded": null,
  "meeting.day_changed": null,
  "meeting.part_removed": null,
  "meeting.part_restored": null,
  "meeting.submitted": {
    to: ["leaders"],
    payload: (_, { by, meeting: { code, title } }) => ({ by, code, title }),
  },
  "meeting.sent_back": {
    to: ["secretary"],
    payload: ({ reason }, { by, meeting: { code, title } }) => ({ by, code, title, said: reason }),
  },
  "meeting.signed": {
    to: ["given", "secretary"],
    payload: ({ signedBy }, { given, meeting: { code, title } }) => ({
      signedBy,
      code,
      title,
      directives: given,
    }),
  },
  "meeting.supplemented": {
    to: ["given"],
    payload: ({ code }, { meeting }) => ({ code: meeting.code, supplement: code }),
  },
  "meeting.official_number_recorded": null,
  "meeting.scan_attached": null,
  // The notification of a signature covers all directives of the minutes; a leader learns what a clerk recorded.
  "directive.issued": {
    to: ["follower"],
    when: ({ order }) => order !== undefined && order.notedBy !== null,
    payload: (_, { by, work: { code, summary } }) => ({ by, code, summary }),
  },
  "directive.review_chosen": null,
  "directive.scans_added": null,
  "directive.decision_lapsed": {
    to: ["follower", "secretary"],
    payload: ({ decision, meeting, department }, { work }) => ({ ...work, department, decision, meeting }),
  },
  "directive.following_leader_named": {
    to: ["follower"],
    payload: (_, { by, work: { code, summary } }) => ({ by, code, summary }),
  },
  "assignment.issued": {
    to: DEPARTMENT,
    when: ({ reason, order }) => reason !== undefined || order !== undefined,
    payload: ({ role, deadline, reason = "" }, { by, work }) => ({
      ...work,
      by,
      role,
      deadline,
      said: reason,
    }),
  },
  ...STEP_RULES,
  "subtask.added": {
    to: ["named"],
    when: ({ userId }) => userId !== null,
    payload: ({ title, dueOn }, { by, work }) => ({ ...work, by, title, dueOn }),
  },
  "subtask.changed": {
    to: ["named"],
    when: ({ userId, formerUserId }) => userId !== null || formerUserId !== null,
    payload: ({ after: { title, name, dueOn } }, { by, work }) => ({ ...work, by, title, name, dueOn }),
  },
  "subtask.change_undone": null,
  "evaluation.decided": null,
  "evaluation.confirmed": null,
  "evaluation.catalogue_changed": null,
  "evaluation.rules_changed": null,
  "subtask.settled": null,
  "subtask.removed": null,
  // Undoing withdraws notifications and sends none.
  "assignment.undone": null,
  "agency.set_up": null,
  "agency.exported": null,
  "article.drafted": null,
  "article.changed": null,
  "article.readied": null,
  "article.taken_back": null,
  "article.published": null,
  "settings.changed": null,
  "day_off.changed": null,
  "department.created": null,
  "department.changed": null,
  "department.disabled": null,
  "department.enabled": null,
  "department.merged": null,
  "department.deputy_named": {
    to: ["named"],
    payload: ({ department, from, to }, { by }) => ({ by, department, from, to }),
  },
  "department.deputy_ended": null,
  "department.head_named": {
    to: ["named"],
    payload: ({ department, from }, { by }) => ({ by, department, from }),
  },
  "import.begun": null,
  "import.stored": null,
  "import.taking_back": null,
  "import.taken_back": null,
  "person.created": null,
  "person.removed": null,
  "person.changed": null,
  "person.birthday_consent": null,
  "position.added": null,
  "position.removed": null,
  "position.continued": null,
  "position.ended": null,
  "reference.created": null,
  "reference.changed": null,
  "series.created": null,
  "series.changed": null,
  "series.rota_changed": null,
  "indicator.created": null,
  "indicator.changed": null,
  "figure.recorded": null,
  "figure.removed": null,
  "target.set": null,
  "target.removed": null,
  "user.created": null,
  "user.disabled": null,
  "privacy.notice_published": null,
  "privacy.asked": { to: ["admins"], payload: ({ number }, { by }) => ({ number, by }) },
  "privacy.answered": { to: ["named"], payload: ({ number, answer }) => ({ number, said: answer }) },
  "privacy.extended": { to: ["named"], payload: ({ number, reason }) => ({ number, said: reason }) },
  "privacy.done": { to: ["named"], payload: ({ number, result }) => ({ number, said: result }) },
  "incident.recorded": { to: ["admins"], payload: ({ number }, { by }) => ({ number, by }) },
  "incident.reported": null,
  "user.sign_in_failed": null,
  "data.exported": null,
  "data.restored": null,
  "data.purged": null,
  "audit.checked": null,
  "audit.reviewed": null,
  "user.locked": null,
  "user.unlocked": null,
  "user.unused_warned": { to: ["named"], payload: ({ account, on }) => ({ account, day: on }) },
  "user.disabled_unused": { to: ["admins"], payload: ({ account, days }) => ({ account, days }) },
  "user.device_forgotten": null,
  "accounts.reviewed": null,
  "user.reset_asked": null,
  "user.reset_by_mail": null,
  "user.factor_added": null,
  "user.factor_removed": null,
  "user.factors_reset": null,
  "user.recovery_codes_made": null,
  "security.changed": null,
  "user.enabled": null,
  "user.password_reset": null,
  "user.password_changed": null,
  "user.email_changed": null,
  "user.signed_in": null,
  "user.provider_linked": null,
  "user.provider_unlinked": null,
  "user.provider_refused": null,
  "user.signed_out": null,
  "user.session_ended": null,
  "user.calendar_address_made": null,
  "user.calendar_address_revoked": null,
  "user.push_started": null,
  "user.push_ended": null,
  "mail.tried_again": null,
  "mail.tried_now": null,
  "mailbox.tried_now": null,
  "grant.given": null,
  "grant.taken": null,
  "token.created": null,
  "token.revoked": null,
  "webhook.created": null,
  "webhook.resumed": null,
  "webhook.stopped": null,
  "webhook.sent_again": null,
} satisfies { [K in EventKind]: K extends NotificationKind ? NotificationRule<K> : null };

/** The audiences of an event; empty if nobody is notified. */
export function audiencesOf(event: DomainEvent): readonly Audience[] {
  return ruleOf(event)?.to ?? [];
}

/** The notification for one reader, for an event that has a rule. */
export function notificationOf(event: DomainEvent, facts: Facts): Notification {
  const rule = ruleOf(event);
  if (!rule) throw new Error(`${event.kind} is told to nobody`);
  return { kind: event.kind, payload: rule.payload(event.payload, facts) } as Notification;
}

type AnyRule = {
  to: readonly Audience[];
  when?: (event: unknown) => boolean;
  payload: (event: unknown, facts: Facts) => unknown;
};

function ruleOf(event: DomainEvent): AnyRule | null {
  const rule = NOTIFICATION_RULES[event.kind] as AnyRule | null;
  return rule?.when?.(event.payload) === false ? null : rule;
}
